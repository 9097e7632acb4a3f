import { wijkteams } from '@samenspraak/drizzle/seeds/demo/wijkteams.ts';
import { recordDecision } from '../advice/index.ts';
import { closeDueRounds, consultationForWork, publishResults } from '../consultations/index.ts';
import { changePhase } from '../dossiers/index.ts';
import {
  addFinding,
  addParticipant,
  publishFinding,
  publishSession,
  recordSession,
  startThemeTable,
} from '../theme-tables/index.ts';
import { type Cast, idOf } from './ijmond-story.ts';
import { answerMovisieRound, openMovisieRound, saveMovisieMethod } from './rounds.ts';
import {
  adoptAdvice,
  answerAdvice,
  askAdvice,
  draftAdvice,
  publishNext,
  publishPlain,
  type Scene,
  startDossier,
  submit,
} from './scenes.ts';
import type { Stage } from './stage.ts';

/** A dossier that has travelled the whole way, from question to decision. */
export const wijkteamsScenes = (stage: Stage, cast: Cast): Scene[] => {
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
      daysAgo: 158,
      time: '11:00',
      play: async () => void (await publishPlain(stage, 'olga', dossier.id, 2, wijkteams.plain2)),
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
