import { frozenAdvice } from '@samenspraak/testing/advice-scenes.ts';
import { openWorld, type World } from '@samenspraak/testing/world.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialect } from '../dialect/columns.ts';
import { runRaw } from '../dialect/trial/raw-sql.ts';

let world: World;
let ids: Awaited<ReturnType<typeof frozenAdvice>>;
beforeAll(async () => {
  world = await openWorld();
  ids = await frozenAdvice(world);
}, 120_000);
afterAll(() => world.close());

const run = (sql: string, recursiveTriggers?: 'ON' | 'OFF') =>
  runRaw(world.services.config.databaseUrl, sql, recursiveTriggers);

const ofAdvice = () => `advice_id = '${ids.advice}'`;
const ofRequest = () => `request_id = '${ids.request}'`;
const ofResponse = () => `response_id = (SELECT id FROM executive_response WHERE ${ofAdvice()})`;
const ofAdoption = () => `adoption_id = (SELECT id FROM adoption WHERE ${ofAdvice()})`;
const ofDecision = () => `decision_id = (SELECT id FROM decision WHERE dossier_id = '${ids.dossier}')`;

/** Each frozen table: which rows, a change to try, and the words of the refusal. */
const frozen: [table: string, rows: () => string, change: string, message: string][] = [
  ['advice', () => `id = '${ids.advice}'`, `title = 'x'`, 'advice-submitted'],
  ['advice', () => `id = '${ids.advice}'`, `submitted_at = NULL`, 'advice-submitted'],
  ['advice_section', ofAdvice, `heading = 'x'`, 'advice-submitted'],
  ['recommendation', ofAdvice, `text = 'x'`, 'advice-submitted'],
  ['advice_dossier', ofAdvice, `version_id = NULL`, 'advice-submitted'],
  ['advice_link', () => `advice_id = '${ids.linked}'`, `dossier_id = 'x'`, 'advice-linked'],
  ['advice_addressee', ofAdvice, `due_on = '2030-01-01'`, 'advice-submitted'],
  ['adoption', ofAdvice, `votes_for = 3, abstained = 0`, 'advice-submitted'],
  ['adoption_presence', ofAdoption, `person_id = 'ada'`, 'advice-submitted'],
  ['citation', ofAdvice, `frozen = '{}'`, 'advice-submitted'],
  ['advice_document', ofAdvice, `hash = 'x'`, 'document-made-once'],
  ['advice_request', () => `id = '${ids.request}'`, `background = 'x'`, 'request-sent'],
  ['advice_request', () => `id = '${ids.request}'`, `sent_at = NULL`, 'request-sent'],
  ['request_question', ofRequest, `text = 'x'`, 'request-sent'],
  ['request_authority', ofRequest, `authority_id = 'college-velsen'`, 'request-sent'],
  ['request_council', ofRequest, `due_on = '2030-01-01'`, 'request-sent'],
  ['executive_response', ofAdvice, `introduction = 'x'`, 'response-completed'],
  ['executive_response', ofAdvice, `completed_at = NULL`, 'response-completed'],
  ['recommendation_answer', ofResponse, `reasons = 'x'`, 'response-completed'],
  ['decision', () => `dossier_id = '${ids.dossier}'`, `summary = 'x'`, 'decision-recorded'],
  ['decision', () => `dossier_id = '${ids.dossier}'`, `recorded_at = NULL`, 'decision-recorded'],
  ['decision_advice', ofDecision, `advice_id = 'x'`, 'decision-recorded'],
];
const refusal = (message: string) => new RegExp(`guard: (${message}|citation-frozen)$`);

describe.each(frozen)('%s of what is done', (table, rows, change, message) => {
  it(`does not take ${change}`, async () => {
    await expect(run(`UPDATE ${table} SET ${change} WHERE ${rows()}`)).rejects.toThrow(refusal(message));
  });
  it('is not deleted', async () => {
    await expect(run(`DELETE FROM ${table} WHERE ${rows()}`)).rejects.toThrow(refusal(message));
  });
  it('is not pushed out or emptied at one stroke', async () => {
    if (dialect === 'postgres') return expect(run(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(/guard: /);
    const again = `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table} WHERE ${rows()}`;
    await expect(run(again)).rejects.toThrow(/guard: /);
    // A tool that did not ask for recursive triggers.
    await expect(run(again, 'OFF')).rejects.toThrow(/guard: /);
  });
});

/** `INSERT INTO t (…) SELECT …` of the row that is there, with some columns changed. */
const copy = (table: string, columns: string, values: string, rows: string) =>
  `INSERT INTO ${table} (${columns}) SELECT ${values} FROM ${table} WHERE ${rows} LIMIT 1`;

describe('nothing is added', () => {
  const tries: [what: string, statement: () => string, message: string][] = [
    [
      'a recommendation to submitted advice',
      () =>
        `INSERT INTO recommendation (id, advice_id, number, text, explanation) VALUES ('n', '${ids.advice}', 9, 'Nog een.', '')`,
      'advice-submitted',
    ],
    [
      'a section to submitted advice',
      () =>
        copy(
          'advice_section',
          'id, advice_id, key, number, heading, body',
          `'n', advice_id, 'n', 9, heading, body`,
          ofAdvice(),
        ),
      'advice-submitted',
    ],
    [
      'a citation to submitted advice',
      () =>
        copy(
          'citation',
          'id, advice_id, recommendation_id, kind, source_id, frozen, frozen_at',
          `'n', advice_id, recommendation_id, kind, 'n', frozen, frozen_at`,
          ofAdvice(),
        ),
      'advice-submitted',
    ],
    [
      'an addressee to submitted advice',
      () =>
        `INSERT INTO advice_addressee (advice_id, authority_id) VALUES ('${ids.advice}', 'college-velsen')`,
      'advice-submitted',
    ],
    [
      'a dossier to submitted advice',
      () => `INSERT INTO advice_dossier (advice_id, dossier_id) VALUES ('${ids.advice}', '${ids.other}')`,
      'advice-submitted',
    ],
    [
      'a tie of solicited advice to another dossier',
      () =>
        `INSERT INTO advice_link (advice_id, dossier_id, linked_at, linked_by) SELECT id, '${ids.other}', submitted_at, 'x' FROM advice WHERE id = '${ids.advice}'`,
      'advice-not-linkable',
    ],
    [
      'a tie of advice to a dossier that it judged',
      () =>
        `INSERT INTO advice_link (advice_id, dossier_id, linked_at, linked_by) SELECT id, '${ids.other}', submitted_at, 'x' FROM advice WHERE id = '${ids.open}'`,
      'advice-not-linkable',
    ],
    [
      'somebody present at its adoption',
      () => copy('adoption_presence', 'adoption_id, person_id', `adoption_id, 'nel'`, ofAdoption()),
      'advice-submitted',
    ],
    [
      'a question to a request that was sent',
      () =>
        `INSERT INTO request_question (id, request_id, number, text) VALUES ('n', '${ids.request}', 9, 'Nog een?')`,
      'request-sent',
    ],
    [
      'a council to a request that was sent',
      () => `INSERT INTO request_council (request_id, council_id) VALUES ('${ids.request}', 'raad-velsen')`,
      'request-sent',
    ],
    [
      'an answer to a completed response',
      () =>
        copy(
          'recommendation_answer',
          'id, response_id, recommendation_id, outcome',
          `'n', response_id, 'n', 'adopted'`,
          ofResponse(),
        ),
      'response-completed',
    ],
    [
      'advice to a recorded decision',
      () => copy('decision_advice', 'decision_id, advice_id', `decision_id, '${ids.open}'`, ofDecision()),
      'decision-recorded',
    ],
  ];
  it.each(tries)('%s', async (_, statement, message) => {
    await expect(run(statement())).rejects.toThrow(refusal(message));
  });

  it('nor moved in from a draft', async () => {
    await run(
      `INSERT INTO recommendation (id, advice_id, number, text, explanation) VALUES ('loose', '${ids.draft}', 7, 'Los.', '')`,
    );
    const move = `UPDATE recommendation SET advice_id = '${ids.advice}' WHERE id = 'loose'`;
    await expect(run(move)).rejects.toThrow(/guard: advice-submitted$/);
    if (dialect === 'postgres') return;
    const take = `UPDATE OR REPLACE recommendation SET id = (SELECT id FROM recommendation WHERE ${ofAdvice()} LIMIT 1) WHERE id = 'loose'`;
    await expect(run(take, 'OFF')).rejects.toThrow(/guard: advice-submitted$/);
  });

  it('nor made as if it had been submitted', async () => {
    const begin = copy(
      'advice',
      'id, council_id, origin, number, title, tenor, language, created_at, created_by, adopted_at, submitted_at',
      `'n', council_id, 'unsolicited', '2026-900', title, tenor, language, created_at, created_by, adopted_at, submitted_at`,
      `id = '${ids.open}'`,
    );
    await expect(run(begin)).rejects.toThrow(/guard: advice-submitted$/);
  });
});

describe('what a citation says', () => {
  it('is kept in a draft too: it is cited anew or not at all', async () => {
    await run(
      `INSERT INTO citation (id, advice_id, kind, source_id, frozen, frozen_at) VALUES ('c', '${ids.draft}', 'finding', 'f', '{}', '2026-09-07T07:00:00.000Z')`,
    );
    await expect(run(`UPDATE citation SET source_id = 'x' WHERE id = 'c'`)).rejects.toThrow(
      /guard: citation-frozen$/,
    );
    await run(`DELETE FROM citation WHERE id = 'c'`);
  });
});

describe('an answer', () => {
  const openResponse = () => `(SELECT id FROM executive_response WHERE advice_id = '${ids.open}')`;
  const second = () => `(SELECT id FROM recommendation WHERE advice_id = '${ids.open}' AND number = 2)`;

  it.each(['partlyAdopted', 'rejected'])('"%s" without reasons is refused', async (outcome) => {
    for (const reasons of ['NULL', `''`, `'  '`, `' \t\n\u00a0'`])
      await expect(
        run(
          `INSERT INTO recommendation_answer (id, response_id, recommendation_id, outcome, reasons) VALUES ('a', ${openResponse()}, ${second()}, '${outcome}', ${reasons})`,
        ),
      ).rejects.toThrow(/guard: reasons-missing$/);
    const change = `UPDATE recommendation_answer SET outcome = '${outcome}' WHERE response_id = ${openResponse()}`;
    await expect(run(change)).rejects.toThrow(/guard: reasons-missing$/);
  });

  it('completed while a recommendation is open is refused, changed or made so', async () => {
    const complete = `UPDATE executive_response SET completed_at = '2026-09-07T07:00:00.000Z', decided_on = '2026-09-07' WHERE advice_id = '${ids.open}'`;
    await expect(run(complete)).rejects.toThrow(/guard: recommendations-open$/);
    const make = `INSERT INTO executive_response (id, advice_id, authority_id, created_at, created_by, completed_at, decided_on)
      VALUES ('e', '${ids.open}', 'college-velsen', '2026-09-07T07:00:00.000Z', 'x', '2026-09-07T07:00:00.000Z', '2026-09-07')`;
    await expect(run(make)).rejects.toThrow(/guard: recommendations-open$/);
  });
});

describe('a response', () => {
  it('is not completed on a draft, which may still get a recommendation', async () => {
    const response = (id: string, completed: string) =>
      `INSERT INTO executive_response (id, advice_id, authority_id, created_at, created_by, completed_at, decided_on)
        SELECT '${id}', id, 'college-velsen', created_at, 'x', ${completed}, '2026-09-07' FROM advice WHERE id = '${ids.draft}'`;
    const refused = /guard: (advice-not-submitted|recommendations-open)$/;
    await expect(run(response('early', `'2026-09-07T07:00:00.000Z'`))).rejects.toThrow(refused);
    await run(response('early', 'NULL'));
    await run(`INSERT INTO recommendation_answer (id, response_id, recommendation_id, outcome)
      SELECT 'early-' || number, 'early', id, 'adopted' FROM recommendation WHERE advice_id = '${ids.draft}'`);
    const complete = `UPDATE executive_response SET completed_at = created_at WHERE id = 'early'`;
    await expect(run(complete)).rejects.toThrow(/guard: advice-not-submitted$/);
    await run(
      `DELETE FROM recommendation_answer WHERE response_id = 'early'; DELETE FROM executive_response WHERE id = 'early'`,
    );
  });
});

describe.runIf(dialect === 'sqlite')('a new row takes no place of one that is frozen', () => {
  it.each([
    ['advice', () => `id = '${ids.advice}'`, 'number = NULL, submitted_at = NULL'],
    ['executive_response', ofAdvice, 'completed_at = NULL'],
    ['decision', () => `dossier_id = '${ids.dossier}'`, 'recorded_at = NULL'],
  ])('in %s, by another unique key and without recursive triggers', async (table, rows, emptied) => {
    // A copy under another id, with the marks taken off: only the other unique key is the same.
    await expect(
      run(
        `CREATE TEMP TABLE copied AS SELECT * FROM ${table} WHERE ${rows()};
          UPDATE copied SET id = 'pushed', ${emptied};
          INSERT OR REPLACE INTO ${table} SELECT * FROM copied`,
        'OFF',
      ),
    ).rejects.toThrow(/guard: /);
  });
});

it('a request that was withdrawn stays so, with its reason', async () => {
  const set = (change: string) => run(`UPDATE advice_request SET ${change} WHERE id = '${ids.request}'`);
  await set(`withdrawn_at = '2026-09-08T07:00:00.000Z', withdrawn_reason = 'Geen geld.'`);
  for (const change of [`withdrawn_at = NULL`, `withdrawn_reason = 'Iets anders.'`])
    await expect(set(change)).rejects.toThrow(/guard: request-withdrawn$/);
});

describe('a decision', () => {
  const insert = (id: string, recordedAt: string, reason: string) =>
    `INSERT INTO decision (id, dossier_id, authority_id, decided_on, outcome, summary, created_by, without_advice_reason, recorded_at)
      VALUES ('${id}', '${ids.other}', 'college-beverwijk', '2026-09-07', 'adopted', 'Vastgesteld.', 'x', ${reason}, ${recordedAt})`;

  it('that names no advice and gives no reason is refused, changed or made so', async () => {
    const at = `'2026-09-07T07:00:00.000Z'`;
    for (const reason of ['NULL', `' '`, `'\t'`])
      await expect(run(insert('d', at, reason))).rejects.toThrow(/guard: decision-needs-advice-or-reason$/);
    await run(insert('d', 'NULL', 'NULL'));
    const mark = `UPDATE decision SET recorded_at = ${at} WHERE id = 'd'`;
    await expect(run(mark)).rejects.toThrow(/guard: decision-needs-advice-or-reason$/);
    const naming = (adviceId: string) =>
      run(`INSERT INTO decision_advice (decision_id, advice_id) VALUES ('d', '${adviceId}')`);
    await naming(ids.advice);
    await expect(run(mark)).rejects.toThrow(/guard: advice-on-another-proposal$/);
    await run(`DELETE FROM decision_advice WHERE decision_id = 'd'`);
    await naming(ids.open);
    await run(`UPDATE decision SET without_advice_reason = 'Er was geen advies.' WHERE id = 'd'`);
    await expect(run(mark)).rejects.toThrow(/guard: decision-needs-advice-or-reason$/);
    await run(`UPDATE decision SET without_advice_reason = NULL WHERE id = 'd'`);
    await run(mark);
  });
});

it('a draft is still free', async () => {
  await run(`UPDATE advice SET title = 'Ander concept' WHERE id = '${ids.draft}'`);
  await run(`UPDATE recommendation SET text = 'Anders.' WHERE advice_id = '${ids.draft}'`);
});
