import { isMailbox, type Message, senderOf } from '@samenspraak/mail/transport.ts';
import { resolve } from 'node:path';
import { z } from 'zod';

/**
 * Everything that is set from outside, read once. A wrong setting is told together with all others, each
 * with its remedy, before anything opens.
 */
export type Config = {
  mode: 'demo' | 'production';
  host: string;
  port: number;
  dataDir: string;
  databaseUrl: string;
  /** smtp(s)://… or file:<folder> */
  mailUrl: string;
  mailFrom: Message['from'];
  /** Origin people use, without a slash at the end. */
  publicUrl: string;
  trustProxy: false | number | string;
  firstAdminEmail: string | null;
  /** Given by SECRET, or null: then it is made in the data folder. */
  secret: string | null;
};

export type ConfigProblem = { setting: string; problem: string; remedy: string };

const filled = z.string().trim().min(1).optional().catch(undefined);
const environment = z.object({
  SAMENSPRAAK_MODE: z.enum(['demo', 'production']).catch('production'),
  HOST: filled,
  PORT: filled,
  DATA_DIR: filled,
  DATABASE_URL: filled,
  MAIL_URL: filled,
  MAIL_FROM: filled,
  PUBLIC_URL: filled,
  TRUST_PROXY: filled,
  FIRST_ADMIN_EMAIL: filled,
  SECRET: filled,
});

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);
const isPostgres = (url: string) => /^postgres(ql)?:\/\//.test(url);

/** How many proxies stand in front, or which. Never simply all: then a visitor could say where they come from. */
export const trustProxyOf = (env: Record<string, string | undefined>): false | number | string => {
  const value = environment.parse(env).TRUST_PROXY;
  if (value === undefined || value === 'false') return false;
  return /^\d+$/.test(value) ? Number(value) : value;
};

/** Where it is to listen; a port that is none is not a number, or out of bounds. */
export const listeningOf = (env: Record<string, string | undefined>): Pick<Config, 'host' | 'port'> => {
  const { HOST, PORT } = environment.parse(env);
  return { host: HOST ?? '127.0.0.1', port: Number(PORT ?? 3000) };
};

export const isPort = (port: number): boolean => Number.isInteger(port) && port >= 0 && port <= 65_535;

/** The address of a site by itself: an origin, without a path. */
const originOf = (value: string): string | null => {
  const url = URL.parse(value);
  return url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/` ? url.origin : null;
};

/** Where the data is: what programs beside the server need, without asking for the rest. */
export const storageOf = (
  env: Record<string, string | undefined>,
): Pick<Config, 'dataDir' | 'databaseUrl' | 'secret'> => {
  const given = environment.parse(env);
  const dataDir = resolve(given.DATA_DIR ?? './data');
  return {
    dataDir,
    databaseUrl: given.DATABASE_URL ?? `file:${dataDir}/samenspraak.db`,
    secret: given.SECRET ?? null,
  };
};

/** All problems at once, or the configuration. What depends on the database's content is checked when it opens. */
export const readConfig = (
  env: Record<string, string | undefined>,
): { config: Config; problems: [] } | { config: null; problems: ConfigProblem[] } => {
  const given = environment.parse(env);
  const problems: ConfigProblem[] = [];
  const production = given.SAMENSPRAAK_MODE === 'production';
  const wrong = (setting: string, problem: string, remedy: string) =>
    problems.push({ setting, problem, remedy });

  const { host, port } = listeningOf(env);
  if (!isPort(port))
    wrong(
      'PORT',
      `"${given.PORT}" is not a port number.`,
      'Give a whole number from 1 to 65535, or leave it out for 3000.',
    );

  if (!production && !loopback.has(host))
    wrong(
      'HOST',
      `The demo lets anyone sign in as anyone, so it does not listen on "${host}".`,
      'Leave HOST out, or use `npm run serve` for production.',
    );

  const { dataDir, databaseUrl } = storageOf(env);
  if (!isPostgres(databaseUrl) && !databaseUrl.startsWith('file:'))
    wrong(
      'DATABASE_URL',
      `"${databaseUrl.split(':')[0]}:" is not a database we know.`,
      'Use postgres://user:password@host/database, file:/path/to/file.db, or leave it out for a file in the data folder.',
    );

  const publicUrl = originOf(given.PUBLIC_URL ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`);
  if (production && !given.PUBLIC_URL)
    wrong(
      'PUBLIC_URL',
      'It is missing: letters need to know the address people use.',
      'For example PUBLIC_URL=https://samenspraak.voorbeeld.nl',
    );
  else if (given.PUBLIC_URL && !publicUrl)
    wrong(
      'PUBLIC_URL',
      `"${given.PUBLIC_URL}" is not the address of a site by itself, without a path.`,
      'For example PUBLIC_URL=https://samenspraak.voorbeeld.nl',
    );

  const trustProxy = trustProxyOf(env);
  if (publicUrl?.startsWith('https:') && !trustProxy)
    wrong(
      'TRUST_PROXY',
      'It is missing: with https a proxy stands in front, and unless it is believed every form is refused.',
      'Set TRUST_PROXY=1 for one proxy, or its addresses, like 10.0.0.0/8. It must pass on Host, X-Forwarded-Proto and X-Forwarded-For.',
    );

  const mailUrl = given.MAIL_URL ?? `file:${dataDir}/post`;
  if (production && !given.MAIL_URL)
    wrong(
      'MAIL_URL',
      'It is missing: nobody could sign in, because codes are sent by mail.',
      'For example MAIL_URL=smtps://user:password@mail.voorbeeld.nl',
    );
  else if (!isMailbox(mailUrl))
    wrong(
      'MAIL_URL',
      'It is not a mail server.',
      'Use smtp://host:port, smtps://user:password@host (in the password %40 for @, %2F for /), or file:/folder to write letters to files.',
    );

  // Behind an @ no number can stand as an address of IPv6.
  const site = publicUrl && new URL(publicUrl).hostname.replace(/^\[.*\]$/, 'localhost');
  const mailFrom = senderOf(given.MAIL_FROM ?? `Samenspraak <no-reply@${site}>`);
  if (!mailFrom)
    wrong(
      'MAIL_FROM',
      `"${given.MAIL_FROM}" is not one mail address, with or without a name before it.`,
      'For example MAIL_FROM="Samenspraak <no-reply@voorbeeld.nl>", or leave it out.',
    );

  if (given.FIRST_ADMIN_EMAIL && !z.email().safeParse(given.FIRST_ADMIN_EMAIL).success)
    wrong(
      'FIRST_ADMIN_EMAIL',
      `"${given.FIRST_ADMIN_EMAIL}" is not a mail address.`,
      'Give the address of the first administrator, like naam@voorbeeld.nl',
    );

  if (given.SECRET !== undefined && given.SECRET.length < 32)
    wrong('SECRET', 'It is shorter than 32 characters.', 'Make one with: openssl rand -hex 32');
  if (production && isPostgres(databaseUrl) && !given.SECRET)
    wrong(
      'SECRET',
      'It is missing: with PostgreSQL several servers share one secret, so it cannot be made in a data folder.',
      'Make one with: openssl rand -hex 32, and keep it apart from the database.',
    );

  if (problems.length > 0 || publicUrl === null || mailFrom === null) return { config: null, problems };
  return {
    problems: [],
    config: {
      mode: given.SAMENSPRAAK_MODE,
      host,
      port,
      dataDir,
      databaseUrl,
      mailUrl,
      mailFrom,
      publicUrl,
      trustProxy,
      firstAdminEmail: given.FIRST_ADMIN_EMAIL?.toLowerCase() ?? null,
      secret: given.SECRET ?? null,
    },
  };
};
