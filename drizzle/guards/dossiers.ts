import { frozen, frozenWithParent, type Guard } from '../dialect/guards.ts';
import {
  dossier,
  dossierAuthority,
  dossierVersion,
  phaseChange,
  versionSection,
} from '../schema/dossiers.ts';

const decided = (dossierId: string) =>
  `EXISTS (SELECT 1 FROM decision d WHERE d.dossier_id = ${dossierId} AND d.recorded_at IS NOT NULL)`;

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
  {
    name: 'dossier_version_plain',
    table: dossierVersion,
    on: 'insert',
    when: `NEW.plain IS TRUE AND NOT EXISTS (SELECT 1 FROM dossier_version v WHERE v.dossier_id = NEW.dossier_id
      AND v.number = NEW.number AND v.plain IS NOT TRUE AND v.published_at IS NOT NULL)`,
    message: 'plain-without-version',
  },
  {
    name: 'dossier_version_plain_stays',
    table: dossierVersion,
    on: 'update',
    when: 'OLD.plain IS DISTINCT FROM NEW.plain OR (OLD.plain IS TRUE AND OLD.number IS DISTINCT FROM NEW.number)',
    message: 'plain-without-version',
  },
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
  // No silent decision: a proposal is carried out when everyone who decides has decided, and somebody adopted it.
  {
    name: 'dossier_carried_out_after_decisions',
    table: dossier,
    on: 'update',
    when: `NEW.phase IN ('carryingOut', 'evaluated') AND OLD.phase NOT IN ('carryingOut', 'evaluated') AND (
      EXISTS (SELECT 1 FROM dossier_authority a WHERE a.dossier_id = NEW.id AND NOT EXISTS (
        SELECT 1 FROM decision d WHERE d.dossier_id = a.dossier_id AND d.authority_id = a.authority_id AND d.recorded_at IS NOT NULL))
      OR NOT EXISTS (SELECT 1 FROM decision d WHERE d.dossier_id = NEW.id AND d.recorded_at IS NOT NULL AND d.outcome <> 'rejected'))`,
    message: 'decisions-missing',
  },
  {
    name: 'dossier_decided_is_final',
    table: dossier,
    on: 'update',
    when: `NEW.phase IN ('idea', 'drafting') AND OLD.phase <> NEW.phase AND ${decided('NEW.id')}`,
    message: 'decision-recorded',
  },
  {
    name: 'dossier_withdrawn_stays',
    table: dossier,
    on: 'update',
    when: `OLD.withdrawn_at IS NOT NULL AND (NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at
      OR NEW.withdrawn_reason IS DISTINCT FROM OLD.withdrawn_reason OR NEW.phase <> OLD.phase)`,
    message: 'dossier-withdrawn',
  },
  // Who decides is settled by the first decision: nobody is left out afterwards, and nobody added.
  ...frozenWithParent({
    table: dossierAuthority,
    when: (row) => decided(`${row}.dossier_id`),
    message: 'authorities-settled',
  }),
];
