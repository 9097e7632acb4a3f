import { type House, houseOf } from '@samenspraak/api/house.ts';
import type { Config } from '@samenspraak/core/foundation/config.ts';
import { closeServices, openServices, removeDatabase } from '@samenspraak/core/foundation/installation.ts';
import type { Services } from '@samenspraak/core/foundation/services.ts';
import { firstAdministrator } from '@samenspraak/core/organisations/index.ts';
import type { Logger } from 'pino';
import { isDemoBrokenOff, loadDemo } from './demo.ts';
import { listenToPages } from './http/passing.ts';

export type Opened = { services: Services; house: House };

/** Opens the house for people: database, first contents, and the door by which the pages reach it. */
export const openHouse = async (config: Config, log: Logger): Promise<Opened> => {
  let services = await openServices(config, log);
  if (config.mode === 'demo') {
    if (await isDemoBrokenOff(services)) services = await beginAgain(services);
    await loadDemo(services);
  } else if (config.firstAdminEmail) await firstAdministrator(services, config.firstAdminEmail);

  const house = houseOf(services);
  (globalThis as { [key: symbol]: unknown })[Symbol.for('samenspraak.house')] = house;
  listenToPages(log);
  return { services, house };
};

/** Only for a demo whose story was broken off while it was told: nobody has been in it yet. */
const beginAgain = async (services: Services): Promise<Services> => {
  const { config, log } = services;
  log.warn('the demo was broken off while it was loaded; it begins again');
  await closeServices(services);
  await removeDatabase(config);
  return openServices(config, log);
};
