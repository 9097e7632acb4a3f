import { frozen, frozenWithParent, type Guard } from '../dialect/guards.ts';
import { dossier, dossierVersion, phaseChange, versionSection } from '../schema/dossiers.ts';

/** A published version never changes again, nor anything in it; the history of phases is not rewritten. */
export const dossiersGuards: readonly Guard[] = [
  ...frozen({
    table: dossierVersion,
    when: (row) => `${row}.published_at IS NOT NULL`,
    message: 'version-published',
  }),
  ...frozenWithParent({
    table: versionSection,
    when: (row) =>
      `EXISTS (SELECT 1 FROM dossier_version v WHERE v.id = ${row}.version_id AND v.published_at IS NOT NULL)`,
    message: 'version-published',
  }),
  ...frozen({ table: phaseChange, message: 'phase-change-recorded' }),
  // Nothing public is deleted: it is withdrawn, with a reason.
  {
    name: 'dossier_public_delete',
    table: dossier,
    on: 'delete',
    when: 'OLD.published_at IS NOT NULL',
    message: 'dossier-public',
    alsoReplace: true,
  },
  {
    name: 'dossier_public_hidden_again',
    table: dossier,
    on: 'update',
    when: 'OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at',
    message: 'dossier-public',
  },
];
