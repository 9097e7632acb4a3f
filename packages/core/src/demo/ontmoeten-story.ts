import { ontmoeten } from '@samenspraak/drizzle/seeds/demo/ontmoeten.ts';
import { addDays } from '@samenspraak/domain/shared/civil-days.ts';
import { draftRequest } from '../advice/index.ts';
import { addParticipant, publishSession, recordSession, startThemeTable } from '../theme-tables/index.ts';
import { type Cast, idOf } from './ijmond-story.ts';
import { answerRound, openDemoRound } from './rounds.ts';
import { publishNext, type Scene, startDossier } from './scenes.ts';
import type { Stage } from './stage.ts';

/** A proposal in the making: a round that is open today, a theme table at work, a request being prepared. */
export const ontmoetenScenes = (stage: Stage, cast: Cast): Scene[] => {
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
