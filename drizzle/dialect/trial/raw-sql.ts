import BetterSqlite from 'better-sqlite3';
import pg from 'pg';
import { dialectOf } from '../store.ts';

/** Runs SQL as somebody's own tool would: past every act, on a connection that Samenspraak did not set up. */
export async function runRaw(url: string, sql: string, recursiveTriggers: 'ON' | 'OFF' = 'ON') {
  if (dialectOf(url) === 'sqlite') {
    const client = new BetterSqlite(url);
    client.pragma('foreign_keys = OFF');
    client.pragma(`recursive_triggers = ${recursiveTriggers}`);
    try {
      client.exec(sql);
    } finally {
      client.close();
    }
    return;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
