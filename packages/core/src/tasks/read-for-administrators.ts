import type { SettingKind } from '@samenspraak/domain/councils/vocabulary.ts';
import type { Day } from '@samenspraak/domain/shared/civil-days.ts';
import type { ReadDb } from '@samenspraak/drizzle/dialect/store.ts';
import { councilSetting, outbox, participationCouncil } from '@samenspraak/drizzle/schema/index.ts';
import { and, asc, count, eq, gte, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm';

/** How many letters were given up. */
export const countDeadMails = async (db: ReadDb): Promise<number> => {
  const [row] = await db
    .select({ n: count().mapWith(Number) })
    .from(outbox)
    .where(isNotNull(outbox.deadAt));
  return row?.n ?? 0;
};

/** Councils of these organisations that go on, each with the settings that hold today. */
export const listCouncilsWithSettings = async (db: ReadDb, organisationIds: string[], today: Day) => {
  const rows = await db
    .select({ id: participationCouncil.id, name: participationCouncil.name, kind: councilSetting.kind })
    .from(participationCouncil)
    .leftJoin(
      councilSetting,
      and(eq(councilSetting.councilId, participationCouncil.id), lte(councilSetting.from, today)),
    )
    .where(
      and(
        inArray(participationCouncil.organisationId, organisationIds),
        or(isNull(participationCouncil.endedOn), gte(participationCouncil.endedOn, today)),
      ),
    )
    .orderBy(asc(participationCouncil.name), asc(participationCouncil.id), asc(councilSetting.id));
  const councils = new Map<string, { id: string; name: string; set: Set<SettingKind> }>();
  for (const { id, name, kind } of rows) {
    const council = councils.get(id) ?? { id, name, set: new Set<SettingKind>() };
    if (kind) council.set.add(kind);
    councils.set(id, council);
  }
  return [...councils.values()];
};
