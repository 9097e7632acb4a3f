import { hot } from '@samenspraak/drizzle/dialect/hot.ts';
import type { ReadDb } from '@samenspraak/drizzle/dialect/store.ts';
import { consultation, fact, factCount } from '@samenspraak/drizzle/schema/index.ts';
import { sql } from 'drizzle-orm';

const now = sql.placeholder('now');

/**
 * One row of numbers, from the ends of indexes and a count of rounds. The facts of the last day are counted beside the newest, because
 * on PostgreSQL something may be committed after something with a later moment. Residents leave no facts; of what
 * they do, only a withdrawal after closing changes a public page.
 */
const publicChanges = hot('public-changes', (db) =>
  db
    .select({
      newest: sql<string | null>`(select max(${fact.id}) from ${fact})`,
      lately: sql<number>`(select count(*) from ${fact} where ${fact.at} >= ${sql.placeholder('dayAgo')})`,
      withdrawn: sql<number>`(select sum(${factCount.count}) from ${factCount} where ${factCount.what} = 'response-withdrawn')`,
      begun: sql<number>`(select count(*) from ${consultation} where ${consultation.opensAt} <= ${now})`,
      ended: sql<number>`(select count(*) from ${consultation} where ${consultation.closesAt} <= ${now})`,
    })
    .from(sql`(select 1) as one`),
);

export const readPublicChanges = async (db: ReadDb, instant: string, dayAgo: string): Promise<string> =>
  Object.values((await publicChanges(db, { now: instant, dayAgo }))[0]!).join('|');
