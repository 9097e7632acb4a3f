import type { House } from '@samenspraak/api/house.ts';
import type { Services } from '@samenspraak/core/foundation/services.ts';
import { visitor } from '@samenspraak/domain/shared/actor.ts';
import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { texts } from '@samenspraak/texts/index.ts';

/** Says where the site is; the demo also says it to the person at the terminal, with who one can be. */
export const welcome = async ({ config, log }: Services, house: House, address: string): Promise<void> => {
  log.info({ address, mode: config.mode }, 'open');
  if (config.mode !== 'demo') return;
  const people = await house.api(visitor).accounts.demoPeople({});
  const words = texts('nl').accounts.roles;
  process.stdout.write(
    [
      '',
      `Samenspraak (demo) is open at ${address}`,
      `Sign in as anyone at ${address}${addresses.demoSignIn}:`,
      ...people.map(
        ({ name, roles }) => `  ${name}: ${roles.map(({ role, at }) => `${words[role]}, ${at}`).join('; ')}`,
      ),
      `Read the mail it sends at ${address}${addresses.demoMail}`,
      'Stop with Ctrl-C.',
      '',
      '',
    ].join('\n'),
  );
};
