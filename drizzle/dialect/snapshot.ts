export type AuditHead = { number: number; head: string };

/** A copy of a database as it was at one moment, and what that moment held. */
export type DatabaseCopy = {
  /** Name of the file in the folder. */
  file: string;
  mode: string | null;
  /** Rows per table, counted in the same snapshot as the copy. */
  tables: Record<string, number>;
  /** Head of the audit chain: kept apart, it proves later that nothing sealed before it was changed. */
  auditHead: AuditHead | null;
};

export const queries = {
  mode: `SELECT value FROM installation WHERE key = 'mode'`,
  auditHead: 'SELECT number, head FROM seal ORDER BY number DESC LIMIT 1',
  count: (table: string) => `SELECT count(*) AS n FROM "${table}"`,
};
