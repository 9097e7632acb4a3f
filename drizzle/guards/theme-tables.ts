import { frozen, type Guard } from '../dialect/guards.ts';
import { finding, tableSession } from '../schema/theme-tables.ts';

/** What a theme table published stays as it was: advice cites it, and everyone may have read it. */
export const themeTablesGuards: readonly Guard[] = [
  ...frozen({
    table: finding,
    when: (row) => `${row}.published_at IS NOT NULL`,
    message: 'finding-published',
  }),
  ...frozen({
    table: tableSession,
    when: (row) => `${row}.published_at IS NOT NULL`,
    message: 'session-published',
  }),
];
