import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { amount, dialect, json, moment, table, text, uniqueIndex, yesNo } from '../columns.ts';
import { frozen, frozenWithParent } from '../guards.ts';
import type { MigrateOptions } from '../migrate.ts';

/** A few tables to try the dialect with, so that these tests do not change with the house's own. */
export const letter = table(
  'letter',
  {
    id: text('id').primaryKey(),
    code: text('code').notNull(),
    words: text('words').notNull(),
    extra: json<{ n: number }>('extra'),
    urgent: yesNo('urgent').notNull().default(false),
    sealedAt: moment('sealed_at'),
    readAt: moment('read_at'),
  },
  (t) => [uniqueIndex('letter_code').on(t.code)],
);
export const page = table('page', {
  id: text('id').primaryKey(),
  letterId: text('letter_id').notNull(),
  words: text('words').notNull(),
});
export const stamp = table('stamp', { id: text('id').primaryKey(), n: amount('n').notNull() });

const sealed = (row: string) => `${row}.sealed_at IS NOT NULL`;
const letterSealed = (row: string) =>
  `EXISTS (SELECT 1 FROM letter WHERE id = ${row}.letter_id AND sealed_at IS NOT NULL)`;

export const trialGuards = [
  ...frozen({ table: letter, when: sealed, message: 'letter-is-sealed', except: [letter.readAt] }),
  ...frozenWithParent({ table: page, when: letterSealed, message: 'letter-is-sealed' }),
  {
    name: 'letter_sealed_needs_page',
    table: letter,
    on: 'update' as const,
    when: 'OLD.sealed_at IS NULL AND NEW.sealed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM page WHERE letter_id = NEW.id)',
    message: 'letter-is-empty',
  },
];

const [momentType, jsonType, yesNoType, no] =
  dialect === 'postgres'
    ? ['timestamp(3) with time zone', 'jsonb', 'boolean', 'false']
    : ['text', 'text', 'integer', '0'];

const firstMigration = [
  `CREATE TABLE letter (id text PRIMARY KEY NOT NULL, code text NOT NULL, words text NOT NULL, extra ${jsonType}, urgent ${yesNoType} DEFAULT ${no} NOT NULL, sealed_at ${momentType}, read_at ${momentType}, CONSTRAINT letter_words CHECK (length(words) > 0))`,
  `CREATE UNIQUE INDEX letter_code ON letter (code)`,
  `CREATE TABLE page (id text PRIMARY KEY NOT NULL, letter_id text NOT NULL REFERENCES letter(id) ON DELETE CASCADE, words text NOT NULL)`,
  `CREATE TABLE stamp (id text PRIMARY KEY NOT NULL, n integer NOT NULL)`,
];

/** A folder as drizzle-kit would write it, with these migrations for the dialect at hand. */
export function trialDesign(...later: string[][]): Required<MigrateOptions> {
  const files: Record<string, string> = {};
  const tags = [firstMigration, ...later].map((statements, at) => {
    files[`000${at}_trial.sql`] = statements.join(';\n--> statement-breakpoint\n') + ';\n';
    return { idx: at, tag: `000${at}_trial` };
  });
  files['meta/_journal.json'] = JSON.stringify({ entries: tags });
  const hash = createHash('sha256')
    .update(dialect + JSON.stringify(files))
    .digest('hex')
    .slice(0, 16);
  const migrations = join(tmpdir(), `samenspraak-trial-${hash}`);
  if (!existsSync(migrations)) {
    const making = mkdtempSync(join(tmpdir(), 'samenspraak-trial-making-'));
    mkdirSync(join(making, dialect, 'meta'), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(making, dialect, name), text);
    try {
      // In one step, because another test file may want the same folder at the same time.
      renameSync(making, migrations);
    } catch {
      rmSync(making, { recursive: true });
    }
  }
  return { migrations, guards: trialGuards };
}
