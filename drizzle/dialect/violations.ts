import type { Database } from 'better-sqlite3';

/** What both drivers tell of a refused statement, in one form. */
type Violation = { code: string; message: string; constraint?: string };

function violationIn(error: unknown): Violation | undefined {
  // drizzle wraps PostgreSQL's errors (the driver's own is the cause) and leaves SQLite's as they are.
  for (let depth = 0, at = error; at instanceof Error && depth < 5; depth += 1, at = at.cause) {
    const { code, message, constraint } = at as Error & { code?: unknown; constraint?: string };
    if (typeof code === 'string') return { code, message, constraint };
  }
  return undefined;
}

// SQLite names the columns of a unique index where PostgreSQL names the index.
const uniqueIndexes = new Map<string, string>();

export function rememberUniqueIndexes(client: Database): void {
  const rows = client
    .prepare<[], { table: string; name: string; origin: string; columns: string }>(
      `SELECT m.name AS "table", l.name AS name, l.origin AS origin,
              (SELECT group_concat(i.name, ',') FROM (SELECT name FROM pragma_index_info(l.name) ORDER BY seqno) i) AS columns
         FROM sqlite_schema m, pragma_index_list(m.name) l
        WHERE m.type = 'table' AND l."unique" = 1`,
    )
    .all();
  for (const { table, name, origin, columns } of rows) {
    const told = (columns ?? '')
      .split(',')
      .map((column) => `${table}.${column}`)
      .join(', ');
    uniqueIndexes.set(name, told);
    if (origin !== 'pk') continue;
    uniqueIndexes.set(`${table}_pkey`, told);
    uniqueIndexes.set(`${table}_${columns.replaceAll(',', '_')}_pk`, told);
  }
}

/** Something that may exist once exists already. With a name: by that unique index. */
export function isUniqueViolation(error: unknown, index?: string): boolean {
  const violation = violationIn(error);
  if (!violation) return false;
  if (violation.code === '23505') return index === undefined || violation.constraint === index;
  if (!/^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/.test(violation.code)) return false;
  if (index === undefined) return true;
  const told = violation.message.replace('UNIQUE constraint failed: ', '');
  return told === `index '${index}'` || told === uniqueIndexes.get(index);
}

/** A row points at something that is not there, or something that is still pointed at would go. */
export function isForeignKeyViolation(error: unknown): boolean {
  const code = violationIn(error)?.code;
  return code === '23503' || code === '23001' || code === 'SQLITE_CONSTRAINT_FOREIGNKEY';
}

/** A row breaks a check. With a name: that check. */
export function isCheckViolation(error: unknown, check?: string): boolean {
  const violation = violationIn(error);
  if (violation?.code === '23514') return check === undefined || violation.constraint === check;
  if (violation?.code !== 'SQLITE_CONSTRAINT_CHECK') return false;
  return check === undefined || violation.message === `CHECK constraint failed: ${check}`;
}

/** The code of the guard that refused a statement, or null when no guard did. */
export function guardViolation(error: unknown): string | null {
  const message = violationIn(error)?.message ?? '';
  return message.startsWith('guard: ') ? message.slice('guard: '.length) : null;
}

/** Two transactions were in each other's way; the same job may succeed when it runs again. */
export function isContention(error: unknown): boolean {
  const code = violationIn(error)?.code;
  return code === '40001' || code === '40P01';
}

const away =
  /^(08...|57014|57P0[1-4]|53300|SQLITE_(BUSY|CANTOPEN|FULL|IOERR\w*)|E(CONNREFUSED|CONNRESET|HOSTUNREACH|NOTFOUND|PIPE|TIMEDOUT|AI_AGAIN))$/;

/** The database cannot be reached or cannot take anything in just now; later it may. */
export function isDatabaseAway(error: unknown): boolean {
  for (let depth = 0, at = error; at instanceof Error && depth < 8; depth += 1, at = at.cause) {
    const { code } = at as Error & { code?: unknown };
    // The PostgreSQL driver says these without a code.
    if (
      typeof code === 'string'
        ? away.test(code)
        : /^Connection terminated|timeout exceeded|^Query read timeout/.test(at.message)
    )
      return true;
  }
  return false;
}
