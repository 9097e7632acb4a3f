import { geldzorgen, ontmoeten } from '@samenspraak/drizzle/seeds/demo/ontmoeten.ts';
import { vervoer } from '@samenspraak/drizzle/seeds/demo/vervoer.ts';
import { wijkteams } from '@samenspraak/drizzle/seeds/demo/wijkteams.ts';
import { addDays } from '@samenspraak/domain/shared/civil-days.ts';
import { draftRequest, recordDecision } from '../advice/index.ts';
import { closeDueRounds, consultationForWork, publishResults } from '../consultations/index.ts';
import { changePhase } from '../dossiers/index.ts';
import type { Services } from '../foundation/services.ts';
import {
  addFinding,
  addParticipant,
  publishFinding,
  publishSession,
  recordSession,
  startThemeTable,
} from '../theme-tables/index.ts';
import { type Cast, idOf, settleIJmond } from './ijmond-story.ts';
import {
  answerMovisieRound,
  answerRound,
  openDemoRound,
  openMovisieRound,
  saveMovisieMethod,
} from './rounds.ts';
import {
  adoptAdvice,
  answerAdvice,
  askAdvice,
  draftAdvice,
  publishNext,
  startDossier,
  submit,
} from './scenes.ts';
import { openStage, type Stage } from './stage.ts';

/** One thing that happens, so many days ago. Scenes of all dossiers are played in the order of their days. */
type Scene = { daysAgo: number; time: string; play(): Promise<void> };

/** A dossier that has travelled the whole way, from question to decision. */
const wijkteamsScenes = (stage: Stage, cast: Cast): Scene[] => {
  const id = (key: string) => idOf(cast, key);
  const college = id('college-beverwijk');
  const raad = id('gemeenteraad-beverwijk');
  const council = id('raad-beverwijk');
  let dossier = { id: '', slug: '' };
  let round = { id: '', slug: '' };
  let table = { id: '', slug: '' };
  let request = '';
  let advice = '';
  const findings: { id: string; number: number }[] = [];
  const session = async (index: 0 | 1, heldOn: string) => {
    const { id: sessionId } = await stage.does('lies', recordSession, {
      tableId: table.id,
      heldOn,
      ...wijkteams.table.sessions[index],
    });
    await stage.does('lies', publishSession, { id: sessionId, revision: 1 });
  };
  return [
    {
      daysAgo: 310,
      time: '09:30',
      play: async () => {
        dossier = await startDossier(stage, 'olga', id('beverwijk'), [college, raad], wijkteams.dossier);
      },
    },
    {
      daysAgo: 290,
      time: '10:00',
      play: async () => {
        await stage.does('olga', changePhase, { id: dossier.id, phase: 'drafting', note: '' });
        await publishNext(stage, 'olga', dossier.id, wijkteams.version1);
      },
    },
    {
      daysAgo: 280,
      time: '09:00',
      play: async () => {
        round = await openMovisieRound(stage, 'olga', dossier.id, stage.daysAgo(254));
      },
    },
    {
      daysAgo: 276,
      time: '11:00',
      play: async () => {
        const {
          participants,
          sessions: _sessions,
          findings: _findings,
          ...plan
        } = {
          ...wijkteams.table,
          sessions: null,
          findings: null,
        };
        table = await stage.does('lies', startThemeTable, {
          dossierId: dossier.id,
          ...plan,
          ladderRung: 'coproduce',
          startsOn: stage.daysAgo(275),
          endsOn: stage.daysAgo(230),
        });
        for (const [kind, name] of participants)
          await stage.does('lies', addParticipant, { tableId: table.id, kind, name });
      },
    },
    { daysAgo: 266, time: '12:00', play: () => answerMovisieRound(stage, round.slug) },
    { daysAgo: 262, time: '16:30', play: () => session(0, stage.daysAgo(263)) },
    { daysAgo: 250, time: '09:15', play: async () => void (await closeDueRounds.run(stage.services)) },
    { daysAgo: 247, time: '16:30', play: () => session(1, stage.daysAgo(248)) },
    {
      daysAgo: 244,
      time: '14:00',
      play: async () => {
        await saveMovisieMethod(stage, 'olga', round.id);
        await stage.does('olga', publishResults, { id: round.id });
      },
    },
    {
      daysAgo: 240,
      time: '15:00',
      play: async () => {
        for (const text of wijkteams.table.findings) {
          const finding = await stage.does('lies', addFinding, { tableId: table.id, text });
          await stage.does('lies', publishFinding, { id: finding.id, revision: 1 });
          findings.push(finding);
        }
      },
    },
    {
      daysAgo: 235,
      time: '10:30',
      play: async () => {
        request = await askAdvice(stage, 'olga', dossier.id, [college], [council], wijkteams.request);
      },
    },
    {
      daysAgo: 215,
      time: '19:30',
      play: async () => {
        const { questions } = await stage.sees('olga', consultationForWork, { id: round.id });
        advice = await draftAdvice(
          stage,
          'sara',
          { councilId: council, requestId: request, authorityIds: [] },
          wijkteams.advice,
          { goals: questions[0]!.id, findings: findings.map((finding) => finding.id) },
        );
      },
    },
    {
      daysAgo: 203,
      time: '21:00',
      play: () => adoptAdvice(stage, 'sara', advice, council, stage.daysAgo(203)),
    },
    { daysAgo: 199, time: '10:00', play: async () => void (await submit(stage, 'sara', advice)) },
    {
      daysAgo: 168,
      time: '15:30',
      play: () => answerAdvice(stage, 'olga', advice, college, stage.daysAgo(169), wijkteams.response),
    },
    {
      daysAgo: 161,
      time: '11:00',
      play: async () => void (await publishNext(stage, 'olga', dossier.id, wijkteams.version2)),
    },
    {
      daysAgo: 154,
      time: '16:00',
      play: async () =>
        void (await stage.does('olga', recordDecision, {
          dossierId: dossier.id,
          authorityId: college,
          decidedOn: stage.daysAgo(155),
          ...wijkteams.decisions.executive,
          adviceIds: [advice],
          withoutAdviceReason: null,
        })),
    },
    {
      daysAgo: 126,
      time: '09:30',
      play: async () =>
        void (await stage.does('greet', recordDecision, {
          dossierId: dossier.id,
          authorityId: raad,
          decidedOn: stage.daysAgo(127),
          ...wijkteams.decisions.municipalCouncil,
          adviceIds: [advice],
          withoutAdviceReason: null,
        })),
    },
  ];
};

/** A regional proposal: one advice, three executives; two answered, one is late. */
const vervoerScenes = (stage: Stage, cast: Cast): Scene[] => {
  const id = (key: string) => idOf(cast, key);
  const colleges = ['beverwijk', 'heemskerk', 'velsen'].map((place) => id(`college-${place}`));
  const council = id('raad-ijmond');
  let dossier = { id: '', slug: '' };
  let request = '';
  let advice = '';
  return [
    {
      daysAgo: 140,
      time: '10:00',
      play: async () => {
        dossier = await startDossier(stage, 'rob', id('ijmond'), colleges, vervoer.dossier);
        await stage.does('rob', changePhase, { id: dossier.id, phase: 'drafting', note: '' });
      },
    },
    {
      daysAgo: 132,
      time: '10:00',
      play: async () => void (await publishNext(stage, 'rob', dossier.id, vervoer.version1)),
    },
    {
      daysAgo: 102,
      time: '14:00',
      play: async () => {
        request = await askAdvice(stage, 'rob', dossier.id, colleges, [council], vervoer.request);
      },
    },
    {
      daysAgo: 90,
      time: '20:00',
      play: async () => {
        advice = await draftAdvice(
          stage,
          'sara',
          { councilId: council, requestId: request, authorityIds: [] },
          vervoer.advice,
        );
      },
    },
    {
      daysAgo: 66,
      time: '21:00',
      play: () => adoptAdvice(stage, 'sara', advice, council, stage.daysAgo(66)),
    },
    { daysAgo: 62, time: '10:00', play: async () => void (await submit(stage, 'sara', advice)) },
    {
      daysAgo: 29,
      time: '15:00',
      play: () =>
        answerAdvice(
          stage,
          'olga',
          advice,
          id('college-beverwijk'),
          stage.daysAgo(30),
          vervoer.responses.beverwijk,
        ),
    },
    {
      daysAgo: 22,
      time: '15:00',
      play: () =>
        answerAdvice(
          stage,
          'henk',
          advice,
          id('college-heemskerk'),
          stage.daysAgo(23),
          vervoer.responses.heemskerk,
        ),
    },
    {
      daysAgo: 15,
      time: '11:00',
      play: async () => void (await publishNext(stage, 'rob', dossier.id, vervoer.version2)),
    },
  ];
};

/** A proposal in the making: a round that is open today, a theme table at work, a request being prepared. */
const ontmoetenScenes = (stage: Stage, cast: Cast): Scene[] => {
  const id = (key: string) => idOf(cast, key);
  const authorities = [id('college-heemskerk'), id('gemeenteraad-heemskerk')];
  let dossier = { id: '', slug: '' };
  let round = { id: '', slug: '' };
  return [
    {
      daysAgo: 40,
      time: '09:30',
      play: async () => {
        dossier = await startDossier(stage, 'henk', id('heemskerk'), authorities, ontmoeten.dossier);
        await publishNext(stage, 'henk', dossier.id, ontmoeten.version1);
      },
    },
    {
      daysAgo: 26,
      time: '11:00',
      play: async () => {
        const { theme, question, participants, session } = ontmoeten.table;
        const table = await stage.does('henk', startThemeTable, {
          dossierId: dossier.id,
          theme,
          question,
          ladderRung: 'advise',
          startsOn: stage.daysAgo(30),
          endsOn: addDays(stage.today, 45),
        });
        for (const [kind, name] of participants)
          await stage.does('henk', addParticipant, { tableId: table.id, kind, name });
        const held = await stage.does('henk', recordSession, {
          tableId: table.id,
          heldOn: stage.daysAgo(26),
          ...session,
        });
        await stage.does('henk', publishSession, { id: held.id, revision: 1 });
      },
    },
    {
      daysAgo: 9,
      time: '09:00',
      play: async () => {
        round = await openDemoRound(
          stage,
          'henk',
          dossier.id,
          ontmoeten.round,
          addDays(stage.today, 12),
          'onePerPage',
          ontmoeten.round.questions,
        );
      },
    },
    {
      daysAgo: 4,
      time: '13:00',
      play: async () => {
        // Simulated by a fixed pattern, not by chance: the demo is the same whenever it is told.
        for (let n = 0; n < 24; n += 1)
          await answerRound(stage, round.slug, {
            1: String((n % 5) + 1),
            2: [String((n % 7) + 1), String(((n + 2) % 7) + 1)],
            3: [String((n % 4) + 1)],
            4: String(((n * 2) % 5) + 1),
            5: '',
          });
      },
    },
    {
      daysAgo: 2,
      time: '14:00',
      play: async () =>
        void (await stage.does('henk', draftRequest, {
          dossierId: dossier.id,
          background: 'Wij willen advies zodra de uitslag van de raadpleging er is.',
          questions: [{ text: 'Welke drempels ziet u voor mensen die nu niet komen?' }],
          authorityIds: [id('college-heemskerk')],
          councilIds: [id('raad-heemskerk')],
          plannedDecisionOn: null,
          wantedOn: null,
          shortTermReason: null,
          lateReason: null,
        })),
    },
  ];
};

/** Advice nobody asked for, on no proposal yet; the answer is still awaited. */
const geldzorgenScenes = (stage: Stage, cast: Cast): Scene[] => {
  const council = idOf(cast, 'raad-velsen');
  let advice = '';
  return [
    {
      daysAgo: 47,
      time: '20:00',
      play: async () => {
        advice = await draftAdvice(
          stage,
          'tineke',
          { councilId: council, requestId: null, authorityIds: [idOf(cast, 'college-velsen')] },
          geldzorgen.advice,
        );
      },
    },
    {
      daysAgo: 36,
      time: '21:00',
      play: () => adoptAdvice(stage, 'tineke', advice, council, stage.daysAgo(36)),
    },
    { daysAgo: 33, time: '10:00', play: async () => void (await submit(stage, 'tineke', advice)) },
  ];
};

/** Everything that happens, in the order of its days. */
export const scenesOf = (stage: Stage, cast: Cast): Scene[] =>
  [
    ...wijkteamsScenes(stage, cast),
    ...vervoerScenes(stage, cast),
    ...ontmoetenScenes(stage, cast),
    ...geldzorgenScenes(stage, cast),
  ].sort((a, b) => b.daysAgo - a.daysAgo);

/** Plays the demo's story through the acts, on a clock of its own that ends today. Needs an empty database. */
export const tellDemo = async (services: Services): Promise<void> => {
  const stage = openStage(services);
  const since = addDays(stage.today, -400);
  stage.rewind(since);
  const cast = await settleIJmond(stage, since);
  for (const { daysAgo, time, play } of scenesOf(stage, cast)) {
    stage.at(stage.daysAgo(daysAgo), time);
    await play();
  }
};
