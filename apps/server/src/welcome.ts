import type { Config } from '@samenspraak/core/foundation/config.ts';
import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import type { Logger } from 'pino';

/** Says where the site is; the demo also says it to the person at the terminal, with how to come in. */
export const welcome = (config: Config, log: Logger, address: string): void => {
  log.info({ address, mode: config.mode }, 'open');
  if (config.publicUrl.startsWith('https:') && config.trustProxy === false)
    log.warn(
      'PUBLIC_URL is https, but TRUST_PROXY is not set: unless the proxy is trusted, browsers are refused when they send a form. Set TRUST_PROXY=1 when one proxy stands in front.',
    );
  if (config.mode !== 'demo') return;
  process.stdout.write(
    [
      '',
      `Samenspraak (demo) is open at ${address}`,
      `Sign in as anyone of the demo: ${address}${addresses.demoSignIn}`,
      `Read the mail it sends:        ${address}${addresses.demoMail}`,
      'Stop with Ctrl-C.',
      '',
      '',
    ].join('\n'),
  );
};
