import { inspect, type Inspection } from '@samenspraak/drizzle/dialect/inspect.ts';
import { migrate } from '@samenspraak/drizzle/dialect/migrate.ts';
import { filePath } from '@samenspraak/drizzle/dialect/sqlite-file.ts';
import { openStore } from '@samenspraak/drizzle/dialect/store.ts';
import { installation } from '@samenspraak/drizzle/schema/index.ts';
import { folderOf, isMailbox, openMailbox } from '@samenspraak/mail/transport.ts';
import { eq } from 'drizzle-orm';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Logger } from 'pino';
import { chore } from './chore.ts';
import { type Config, type ConfigProblem, storageOf } from './config.ts';
import { notedHeadPath } from './noted-head.ts';
import { makeSecret, markOf, readSecret, secretFrom } from './secret.ts';
import type { Services } from './services.ts';

/** The folders that cannot be made or used, in the form of the other settings' problems. Makes nothing itself. */
export const folderProblems = (env: Record<string, string | undefined>): ConfigProblem[] => {
  const { dataDir, databaseUrl } = storageOf(env);
  const folders = [{ setting: 'DATA_DIR', folder: dataDir }];
  const file = databaseFile({ databaseUrl });
  if (file && env.DATABASE_URL?.trim()) folders.push({ setting: 'DATABASE_URL', folder: dirname(file) });
  const mailUrl = env.MAIL_URL?.trim() ?? '';
  if (mailUrl.startsWith('file:') && isMailbox(mailUrl))
    folders.push({ setting: 'MAIL_URL', folder: folderOf(mailUrl) });
  return folders.flatMap(({ setting, folder }) => {
    let at = folder;
    while (!existsSync(at)) at = dirname(at);
    if (!statSync(at).isDirectory())
      return [
        {
          setting,
          problem: `The folder ${folder} cannot be made: ${at} is a file.`,
          remedy: `Move that file away, or give another folder with ${setting}.`,
        },
      ];
    try {
      accessSync(at, constants.R_OK | constants.W_OK | constants.X_OK);
      return [];
    } catch {
      return [
        {
          setting,
          problem: `This user may not read and write in ${at}.`,
          remedy: `Give the folder to this user, or give another one with ${setting}.`,
        },
      ];
    }
  });
};

/** What is wrong with the database as a place for this command, in the form of the other settings' problems. */
export const databaseProblems = async (env: Record<string, string | undefined>): Promise<ConfigProblem[]> => {
  const { databaseUrl } = storageOf(env);
  if (!/^(file:|postgres(ql)?:\/\/)/.test(databaseUrl)) return [];
  const mode = env.SAMENSPRAAK_MODE === 'demo' ? 'demo' : 'production';
  const setting = databaseUrl.startsWith('file:') && !env.DATABASE_URL ? 'DATA_DIR' : 'DATABASE_URL';
  let found;
  try {
    found = await inspect(databaseUrl);
  } catch (error) {
    const why = (error as Error).message || ((error as { code?: string }).code ?? 'no reason given');
    return [
      {
        setting,
        problem: `The database does not answer (${why}).`,
        remedy: 'Check that it runs, that its name and password are right, and that this user may use it.',
      },
    ];
  }
  if (found.mode !== null && found.mode !== mode)
    return [
      mode === 'production'
        ? {
            setting,
            problem: 'It holds the data of a demo, and a demo cannot become the real thing.',
            remedy: `Give production a place of its own with ${setting}, or start the demo with \`npm start\`.`,
          }
        : {
            setting,
            problem: 'It holds the data of a production site, in which nobody may sign in as somebody else.',
            remedy: `Give the demo a place of its own with ${setting}, or start production with \`npm run serve\`.`,
          },
    ];
  const wrongSecret = found.mode === null ? null : await whatIsWrongWithSecret(storageOf(env), found);
  if (wrongSecret) return [wrongSecret];
  if (mode === 'production' && found.accounts === 0 && !env.FIRST_ADMIN_EMAIL?.trim())
    return [
      {
        setting: 'FIRST_ADMIN_EMAIL',
        problem: 'It is missing: the database is empty, so nobody could sign in.',
        remedy: 'Give the mail address of the first administrator, like FIRST_ADMIN_EMAIL=naam@voorbeeld.nl',
      },
    ];
  return [];
};

/** Sealed facts, codes and sessions hang on the secret: with another one all of them would seem forged. */
const whatIsWrongWithSecret = async (
  { secret, dataDir, databaseUrl }: Pick<Config, 'secret' | 'dataDir' | 'databaseUrl'>,
  { secretMark }: Inspection,
): Promise<ConfigProblem | null> => {
  const text = secret ?? (await readSecret(dataDir));
  // Another check asks for it where it cannot be in the folder.
  if (text === null && !databaseUrl.startsWith('file:')) return null;
  const remedy = secret
    ? 'Set it to what it was when the database was made, or leave it out where it is in the data folder.'
    : `Put the file "secret" of the last backup back in ${dataDir}.`;
  if (text === null)
    return { setting: 'SECRET', problem: `The secret of this database is not in ${dataDir}.`, remedy };
  return secretMark === null || secretMark === markOf(secretFrom(text))
    ? null
    : { setting: 'SECRET', problem: 'It is not the secret that belongs to this database.', remedy };
};

/** What the installation remembers of itself, such as `mode` and `demo`. */
export const readInstallation = async (services: Services, key: string): Promise<string | null> => {
  const [row] = await services.store.read
    .select({ value: installation.value })
    .from(installation)
    .where(eq(installation.key, key));
  return row?.value ?? null;
};

/** Remembers something about the installation; what is there is replaced. */
export const rememberInstallation = (key: string, value: string) =>
  chore('installation.remember', ({ transact }) =>
    transact(async ({ tx }) => {
      await tx
        .insert(installation)
        .values({ key, value })
        .onConflictDoUpdate({ target: installation.key, set: { value } });
    }),
  );

const beginInstallation = chore('installation.begin', ({ services, now, transact }) =>
  transact(async ({ tx }) => {
    await tx
      .insert(installation)
      .values([
        { key: 'mode', value: services.config.mode },
        { key: 'createdAt', value: now },
        { key: 'secretMark', value: markOf(services.secret) },
      ])
      .onConflictDoNothing();
  }),
);

/**
 * Opens what every act stands on: the database brought up to this version, the secret, the way out for mail.
 * The two modes refuse each other's database, also when it was made between the first look and now.
 */
export const openServices = async (config: Config, log: Logger): Promise<Services> => {
  const filesDir = join(config.dataDir, 'files');
  await mkdir(filesDir, { recursive: true });
  const secret = secretFrom(
    config.secret ?? (await readSecret(config.dataDir)) ?? (await secretOfBeginning(config)),
  );
  await migrate(config.databaseUrl);
  const services: Services = {
    store: await openStore({ url: config.databaseUrl }),
    secret,
    mailbox: openMailbox(config.mailUrl),
    log,
    config,
    now: () => new Date(),
    filesDir,
    nudge: () => undefined,
  };
  await beginInstallation.run(services);
  const mode = await readInstallation(services, 'mode');
  if (mode === config.mode) return services;
  await closeServices(services);
  throw new Error(`This is the database of a ${mode} site; it does not open as ${config.mode}.`);
};

/** Only an installation without data gets a new one: what is there was made with another. */
const secretOfBeginning = async ({ databaseUrl, dataDir }: Config): Promise<string> => {
  if ((await inspect(databaseUrl)).mode === null) return makeSecret(dataDir);
  throw new Error(`The secret of this database is not in ${dataDir}.`);
};

/** For programs beside the server that only look: no migration, no mail; throws when there is nothing to look at. */
export const openForReading = async ({
  dataDir,
  databaseUrl,
  secret,
}: Pick<Config, 'dataDir' | 'databaseUrl' | 'secret'>): Promise<Pick<Services, 'store' | 'secret'>> => {
  const found = await inspect(databaseUrl);
  if (found.mode === null)
    throw new Error(
      `There is no data of Samenspraak in ${dataDir}. Set DATA_DIR or DATABASE_URL to where it is.`,
    );
  const text = secret ?? (await readSecret(dataDir));
  const wrong = await whatIsWrongWithSecret({ dataDir, databaseUrl, secret }, found);
  if (text === null || wrong)
    throw new Error(wrong ? `${wrong.setting}: ${wrong.problem} ${wrong.remedy}` : 'SECRET is missing.');
  return {
    secret: secretFrom(text),
    store: await openStore({ url: databaseUrl, connections: 2 }),
  };
};

/** Lets waiting writes finish, then closes. */
export const closeServices = async (services: Services): Promise<void> => {
  await services.mailbox.close();
  await services.store.close();
};

/** The file of an embedded database; null for one on a server. */
export const databaseFile = ({ databaseUrl }: Pick<Config, 'databaseUrl'>): string | null =>
  databaseUrl.startsWith('file:') ? resolve(filePath(databaseUrl)) : null;

/** Throws the database and everything beside it away; only for a demo nobody has been in. */
export const removeDatabase = async ({ mode, databaseUrl, dataDir }: Config): Promise<void> => {
  if (mode !== 'demo') throw new Error('Only the database of a demo may be thrown away.');
  const file = databaseFile({ databaseUrl });
  if (!file)
    throw new Error('The demo was broken off while it was loaded. Give it an empty PostgreSQL database.');
  const beside = [join(dataDir, 'post'), join(dataDir, 'files'), notedHeadPath(dataDir)];
  for (const path of [file, `${file}-wal`, `${file}-shm`, ...beside])
    await rm(path, { recursive: true, force: true });
};
