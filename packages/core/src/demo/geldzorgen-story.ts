import { geldzorgen } from '@samenspraak/drizzle/seeds/demo/ontmoeten.ts';
import { type Cast, idOf } from './ijmond-story.ts';
import { adoptAdvice, draftAdvice, type Scene, submit } from './scenes.ts';
import type { Stage } from './stage.ts';

/** Advice nobody asked for, on no proposal yet; the answer is still awaited. */
export const geldzorgenScenes = (stage: Stage, cast: Cast): Scene[] => {
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
