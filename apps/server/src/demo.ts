import { tellDemo as tellStory } from '@samenspraak/core/demo/index.ts';
import { readInstallation, rememberInstallation } from '@samenspraak/core/foundation/installation.ts';
import type { Services } from '@samenspraak/core/foundation/services.ts';

/** A story that was broken off half-way is no story: then the database must begin again. */
export const isDemoBrokenOff = async (services: Services): Promise<boolean> =>
  (await readInstallation(services, 'demo')) === 'being told';

/** Loads the demo, once, before anybody can come in. */
export const tellDemo = async (services: Services): Promise<void> => {
  if ((await readInstallation(services, 'demo')) !== null) return;
  await rememberInstallation('demo', 'being told').run(services);
  await tellStory(services);
  await rememberInstallation('demo', 'told').run(services);
};
