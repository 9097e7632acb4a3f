import { decreeDays, decreeYears } from '@samenspraak/domain/shared/decree-days.ts';
import { termCounts, termEnd, type TermInput, termUnits } from '@samenspraak/domain/shared/terms.ts';
import { termSources } from '@samenspraak/domain/advice/vocabulary.ts';
import { texts } from '@samenspraak/texts/index.ts';
import { readFileSync } from 'node:fs';
import { code, tableOf } from './tables.ts';

const source = readFileSync(new URL('../../domain/src/shared/terms.ts', import.meta.url), 'utf8');

/** The definition of a type as it stands in the code: up to the first empty line. */
const definitionOf = (type: string): string =>
  source.split('\n\n').find((block) => block.includes(`export type ${type} =`))!;

const weeks = (event: string, n = 6): TermInput => ({
  event,
  n,
  unit: 'weeks',
  count: 'after',
  source: 'bylaw',
});

/** Worked cases, each for another rule. */
const cases: TermInput[] = [
  weeks('2026-01-12'),
  weeks('2026-02-20'),
  weeks('2026-04-03'),
  weeks('2026-10-04', 12),
  weeks('2026-09-27', 13),
  { event: '2026-10-08', n: 6, unit: 'weeks', count: 'from', source: 'act' },
  { event: '2026-04-02', n: 3, unit: 'days', count: 'after', source: 'act' },
  { event: '2027-04-06', n: 10, unit: 'days', count: 'before', source: 'bylaw' },
  { ...weeks('2026-02-20'), source: 'covenant' },
  weeks('2029-03-16'),
];

const list = (words: readonly string[]): string => words.map((word) => code(`'${word}'`)).join(', ');

/** How `terms.end` counts, with cases worked out by the rules themselves. */
export const termsPage = (): string => {
  const { because } = texts('en').terms;
  return [
    '# When a term ends: `terms.end`',
    '',
    'Generated from `packages/domain/src/shared/terms.ts` by `npm run generate`; do not edit.',
    '',
    'A public query: on which day does a term end under the Algemene termijnenwet (Atw), and why? It reads no data and keeps none.',
    '',
    '```',
    'GET /trpc/terms.end?input={"event":"2026-02-20","n":6,"unit":"weeks","count":"after","source":"bylaw"}',
    '```',
    '',
    'The input is JSON, encoded for in an address.',
    '',
    tableOf(
      ['Field', 'Values', 'Meaning'],
      [
        [code('event'), '`YYYY-MM-DD`, 2000 to 2200', 'The day the term is counted from.'],
        [code('n'), '1 to 3660', 'How many.'],
        [code('unit'), list(termUnits), 'A month without that day number ends on its last day.'],
        [
          code('count'),
          list(termCounts),
          '`after` does not count the day of the event. `from` counts it as day one, as for public inspection (Awb 3:16). `before` counts backwards and is never moved (Atw 1(2)).',
        ],
        [
          code('source'),
          list(termSources),
          'Where the term is written. Only terms of an act or, through Gemeentewet 145, a bylaw are extended. For the others the answer warns when the last day is no working day.',
        ],
        [
          code('atwExcluded'),
          '`true`, `false` or left out',
          'The act or bylaw says that the Atw does not apply.',
        ],
      ],
    ),
    '',
    'The answer stands in `result.data`: `raw`, the day on which the counting ends; `end`, the last day in law, until midnight in the Netherlands; `because`, the steps from the one to the other, each with a `code`.',
    '',
    'Over 90 days, twelve weeks or three months nothing is extended (Atw 4). A term of three days or more has at least two working days (Atw 2). Deadlines that have been given are stored as computed: a later decree moves none of them.',
    '',
    '```ts',
    definitionOf('TermReason'),
    '```',
    '',
    '## Worked out',
    '',
    tableOf(
      ['Event', 'Term', 'Source', '`raw`', '`end`', 'Because'],
      cases.map((term) => {
        const { raw, end, because: steps } = termEnd(term);
        const { event, n, unit, count, source } = term;
        return [event, `${n} ${unit} ${count}`, source, raw, end, steps.map(because).join(' ')];
      }),
    ),
    '',
    '## Days equated with a holiday',
    '',
    `Set by royal decree (Atw 3(3)); known for ${decreeYears.first} to ${decreeYears.last}. Outside those years the answer says that the last day may be later. A new decree is a line in \`packages/domain/src/shared/decree-days.ts\`.`,
    '',
    tableOf(
      ['Day', 'Decree'],
      decreeDays.map(({ day, source }) => [day, source]),
    ),
    '',
  ].join('\n');
};
