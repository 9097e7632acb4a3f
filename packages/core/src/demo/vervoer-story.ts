import { vervoer } from '@samenspraak/drizzle/seeds/demo/vervoer.ts';
import { changePhase } from '../dossiers/index.ts';
import { type Cast, idOf } from './ijmond-story.ts';
import {
  adoptAdvice,
  answerAdvice,
  askAdvice,
  draftAdvice,
  publishNext,
  type Scene,
  startDossier,
  submit,
} from './scenes.ts';
import type { Stage } from './stage.ts';

/** A regional proposal: one advice, three executives; two answered, one is late. */
export const vervoerScenes = (stage: Stage, cast: Cast): Scene[] => {
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
