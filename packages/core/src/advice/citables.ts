import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import type { FrozenCitation } from '@samenspraak/domain/advice/vocabulary.ts';
import { readCitableResults } from '../consultations/index.ts';
import { readCitableFindings } from '../theme-tables/index.ts';

/** Something that advice can cite, as it stands now. `key` is what the form sends. */
export type Citable = {
  key: string;
  kind: 'consultationResult' | 'finding';
  sourceId: string;
  frozen: FrozenCitation;
};

/** Published consultation results and table findings on these dossiers. */
export const listCitables = async (db: ReadDb | Tx, dossierIds: string[]): Promise<Citable[]> => {
  const citables: Citable[] = [];
  for (const dossierId of dossierIds) {
    for (const { questionId, title, text, address, n } of await readCitableResults(db, dossierId))
      citables.push({
        key: `consultationResult:${questionId}`,
        kind: 'consultationResult',
        sourceId: questionId,
        frozen: { title, text, address, n },
      });
    for (const { findingId, title, text, address } of await readCitableFindings(db, dossierId))
      citables.push({
        key: `finding:${findingId}`,
        kind: 'finding',
        sourceId: findingId,
        frozen: { title, text, address },
      });
  }
  return citables;
};
