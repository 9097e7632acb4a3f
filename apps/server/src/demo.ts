import { readInstallation, rememberInstallation } from '@samenspraak/core/foundation/installation.ts';
import type { Services } from '@samenspraak/core/foundation/services.ts';

/** A story that was broken off half-way is no story: then the database must begin again. */
export const isDemoBrokenOff = async (services: Services): Promise<boolean> =>
  (await readInstallation(services, 'demo')) === 'being told';

/** Loads the demo, once, before anybody can come in. */
export const loadDemo = async (services: Services): Promise<void> => {
  if ((await readInstallation(services, 'demo')) !== null) return;
  const start = Date.now();
  process.stdout.write('Loading the demo … ');
  await rememberInstallation('demo', 'being told').run(services);
  // Only here: whoever serves a site that is there already needs none of it.
  const { tellDemo } = await import('@samenspraak/core/demo/index.ts');
  await tellDemo(services);
  await rememberInstallation('demo', 'told').run(services);
  process.stdout.write(`${((Date.now() - start) / 1000).toFixed(1)} s\n`);
};
