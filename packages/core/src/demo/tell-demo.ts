import { addDays } from '@samenspraak/domain/shared/civil-days.ts';
import type { Services } from '../foundation/services.ts';
import { geldzorgenScenes } from './geldzorgen-story.ts';
import { type Cast, settleIJmond } from './ijmond-story.ts';
import { ontmoetenScenes } from './ontmoeten-story.ts';
import type { Scene } from './scenes.ts';
import { openStage, type Stage } from './stage.ts';
import { vervoerScenes } from './vervoer-story.ts';
import { wijkteamsScenes } from './wijkteams-story.ts';

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
