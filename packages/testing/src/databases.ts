import { dialect } from '@samenspraak/drizzle/dialect/columns.ts';
import { triggersFor } from '@samenspraak/drizzle/dialect/guards.ts';
import {
  migrate,
  migrationsFolder,
  readMigrations,
  type MigrateOptions,
} from '@samenspraak/drizzle/dialect/migrate.ts';
import { openStore, type Store, type StoreOptions } from '@samenspraak/drizzle/dialect/store.ts';
import { guards } from '@samenspraak/drizzle/guards/index.ts';
import { createHash, randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** What a database is made of: by default the house's own migrations and guards. */
export type Design = Required<MigrateOptions>;
export type FreshOptions = Partial<Omit<StoreOptions, 'url'>> & { design?: Design };

const leftovers: (() => Promise<void> | void)[] = [];

/** Closes and removes what this test file made. The vitest set-up calls it. */
export async function removeFreshDatabases(): Promise<void> {
  for (const remove of leftovers.splice(0).reverse()) await remove();
}

function houseDesign(): Design {
  return { migrations: migrationsFolder(), guards };
}

/** The same design, the same name: a template is made once and serves every test file that follows. */
function templateName(design: Design): string {
  const hash = createHash('sha256');
  for (const migration of readMigrations(design.migrations, dialect)) hash.update(migration.hash);
  for (const trigger of triggersFor(dialect, design.guards)) hash.update(trigger.mark);
  return `samenspraak_template_${hash.digest('hex').slice(0, 16)}`;
}

const random = () => randomBytes(6).toString('hex');

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samenspraak-test-'));
  leftovers.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function sqliteTemplate(design: Design): Promise<string> {
  const template = join(tmpdir(), `${templateName(design)}.db`);
  if (!existsSync(template)) {
    const making = join(freshFolder(), 'template.db');
    await migrate(making, design);
    // In one step: another worker either sees a whole template or none.
    renameSync(making, template);
  }
  return template;
}

function serverUrl(database?: string): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) {
    throw new Error(
      'TEST_DATABASE_URL is not set: these tests need a PostgreSQL on which they may make and drop databases. `npm test` starts one.',
    );
  }
  if (!database) return url;
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

async function onServer<T>(run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

async function postgresTemplate(client: pg.Client, design: Design): Promise<string> {
  const template = templateName(design);
  const exists = async () =>
    (await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template])).rowCount === 1;
  if (await exists()) return template;
  await client.query(`SELECT pg_advisory_lock(hashtext('samenspraak_template'))`);
  try {
    if (await exists()) return template;
    const making = `${template}_${random()}`;
    await client.query(`CREATE DATABASE ${making} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'`);
    try {
      await migrate(serverUrl(making), design);
      await client.query(`ALTER DATABASE ${making} RENAME TO ${template}`);
    } catch (error) {
      await client.query(`DROP DATABASE ${making} WITH (FORCE)`);
      throw error;
    }
    return template;
  } finally {
    await client.query(`SELECT pg_advisory_unlock(hashtext('samenspraak_template'))`);
  }
}

function dropWhenDone(name: string): void {
  leftovers.push(() =>
    onServer(async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  );
}

/** The address of a database that is there and has nothing in it, not even tables. */
export async function emptyDatabase(): Promise<string> {
  if (dialect === 'sqlite') return join(freshFolder(), 'empty.db');
  const name = `samenspraak_test_${random()}`;
  await onServer((client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'`),
  );
  dropWhenDone(name);
  return serverUrl(name);
}

/** The address of a migrated, guarded database without rows, for this test file alone. */
export async function freshDatabase(design: Design = houseDesign()): Promise<string> {
  if (dialect === 'sqlite') {
    const file = join(freshFolder(), 'fresh.db');
    copyFileSync(await sqliteTemplate(design), file);
    return file;
  }
  const name = `samenspraak_test_${random()}`;
  await onServer(async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${await postgresTemplate(client, design)}`);
  });
  dropWhenDone(name);
  return serverUrl(name);
}

/** A migrated, guarded store without rows, for this test file alone; it is closed and removed by itself. */
export async function freshStore({ design, ...options }: FreshOptions = {}): Promise<Store> {
  const store = await openStore({ connections: 5, ...options, url: await freshDatabase(design) });
  leftovers.push(() => store.close());
  return store;
}
