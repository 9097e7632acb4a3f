import type { Guard } from '../dialect/guards.ts';
import { adviceGuards } from './advice.ts';
import { auditGuards } from './audit.ts';
import { consultationsGuards } from './consultations.ts';
import { dossiersGuards } from './dossiers.ts';
import { themeTablesGuards } from './theme-tables.ts';

/** Every rule the databases keep themselves, by area. */
export const guards: readonly Guard[] = [
  ...auditGuards,
  ...dossiersGuards,
  ...themeTablesGuards,
  ...consultationsGuards,
  ...adviceGuards,
];
