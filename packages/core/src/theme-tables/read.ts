import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { finding, themeTable } from '@samenspraak/drizzle/schema/index.ts';
import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { texts } from '@samenspraak/texts/index.ts';
import { and, asc, eq, isNotNull } from 'drizzle-orm';

type Db = ReadDb | Tx;

/** The published findings on a dossier, as advice can cite them: in the words and under the title of today. */
export const readCitableFindings = async (
  db: Db,
  dossierId: string,
): Promise<{ findingId: string; title: string; text: string; address: string }[]> => {
  const rows = await db
    .select({ id: finding.id, number: finding.number, text: finding.text, theme: themeTable.theme, slug: themeTable.slug })
    .from(finding)
    .innerJoin(themeTable, eq(themeTable.id, finding.tableId))
    .where(and(eq(finding.dossierId, dossierId), isNotNull(finding.publishedAt)))
    .orderBy(asc(themeTable.theme), asc(finding.number), asc(finding.id));
  return rows.map(({ id, number, text, theme, slug }) => ({
    findingId: id,
    title: texts('nl').themeTables.findingTitle(theme, number),
    text,
    address: `${addresses.themeTable(slug)}#bevinding-${number}`,
  }));
};
