import { freshDatabase } from '@samenspraak/testing/databases.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { dialect } from '../dialect/columns.ts';
import { runRaw } from '../dialect/trial/raw-sql.ts';

let url: string;

const run = (sql: string) => runRaw(url, sql);

const at = `'2026-11-22T12:00:00.000Z'`;
const later = `'2026-12-22T12:00:00.000Z'`;
const [yes, no] = dialect === 'sqlite' ? ['1', '0'] : ['true', 'false'];

/** A round with a question, an option, a response with an answer, and a count. */
const round = (id: string) => `
  INSERT INTO consultation (id, organisation_id, dossier_id, slug, title, goal, room_for_influence, target_group, afterwards, created_at, created_by)
    VALUES ('${id}', 'o', 'd', '${id}', 't', 'g', 'r', 'w', 'a', ${at}, 'x');
  INSERT INTO question (id, consultation_id, number, kind, text, required) VALUES ('q-${id}', '${id}', 1, 'singleChoice', 'Wat?', ${yes});
  INSERT INTO question_option (id, question_id, number, text) VALUES ('o-${id}', 'q-${id}', 1, 'Dit');`;
const answered = (id: string) => `
  INSERT INTO response (id, consultation_id, code_hmac, sent_on) VALUES ('r-${id}', '${id}', 'hmac-${id}', '2026-11-22');
  INSERT INTO answer (response_id, question_id, choices, no_opinion) VALUES ('r-${id}', 'q-${id}', '["o-${id}"]', ${no});
  INSERT INTO tally (consultation_id, question_id, key, count) VALUES ('${id}', 'q-${id}', 'o-${id}', 1);`;
const opened = (id: string) =>
  `UPDATE consultation SET state = 'open', opened_at = ${at}, opens_at = ${at}, closes_at = ${later} WHERE id = '${id}';`;
const published = (id: string) =>
  `UPDATE consultation SET state = 'published', closed_at = ${later}, published_at = ${later}, method_who_was_asked = 'w', method_invited = 9, method_how = 'h', method_limits = 'l' WHERE id = '${id}';`;

beforeAll(async () => {
  url = await freshDatabase();
  await run(`
    INSERT INTO organisation (id, kind, name, slug, phone, email, postal_address, privacy_email, created_at)
      VALUES ('o', 'municipality', 'Beverwijk', 'beverwijk', '0', 'e', 'p', 'p', ${at});
    INSERT INTO dossier (id, organisation_id, slug, title, summary, can_change, cannot_change, wmo, jeugdwet, participatiewet, scope, created_at, created_by)
      VALUES ('d', 'o', 's', 't', 's', 'c', 'c', ${yes}, ${no}, ${no}, 'local', ${at}, 'x');
    ${round('draft')} ${round('open')} ${opened('open')} ${answered('open')}
    ${round('over')} ${opened('over')} ${answered('over')} ${published('over')}`);
});

describe('an opened round', () => {
  const refused = /^guard: consultation-opened$/;

  test.each([
    ['its goal', `UPDATE consultation SET goal = 'x' WHERE id = 'open'`],
    ['its end', `UPDATE consultation SET closes_at = ${at} WHERE id = 'open'`],
    ['its opening', `UPDATE consultation SET opened_at = NULL WHERE id = 'open'`],
    ['itself', `DELETE FROM consultation WHERE id = 'open'`],
    ['the words of a question', `UPDATE question SET text = 'x' WHERE id = 'q-open'`],
    ['a question', `DELETE FROM question WHERE id = 'q-open'`],
    [
      'one more question',
      `INSERT INTO question (id, consultation_id, number, kind, text, required) VALUES ('n', 'open', 2, 'openText', 'x', ${no})`,
    ],
    ['a question moved in', `UPDATE question SET consultation_id = 'open', number = 3 WHERE id = 'q-draft'`],
    ['the words of an option', `UPDATE question_option SET text = 'x' WHERE id = 'o-open'`],
    ['an option', `DELETE FROM question_option WHERE id = 'o-open'`],
    [
      'one more option',
      `INSERT INTO question_option (id, question_id, number, text) VALUES ('n', 'q-open', 2, 'x')`,
    ],
  ])('keeps what residents were asked: %s', async (_, statement) => {
    await expect(run(statement)).rejects.toThrow(refused);
  });

  test('cannot be opened without an end', async () => {
    await expect(run(`UPDATE consultation SET opened_at = ${at} WHERE id = 'draft'`)).rejects.toThrow(
      /consultation_open_has_end/,
    );
  });

  test('takes one answer under one code', async () => {
    const second = `INSERT INTO response (id, consultation_id, code_hmac, sent_on) VALUES ('second', 'open', 'hmac-open', '2026-11-22')`;
    await expect(run(second)).rejects.toThrow(/unique/i);
  });

  test('does not let go of a code that answered', async () => {
    await expect(run(`DELETE FROM response WHERE id = 'r-open'`)).rejects.toThrow(/^guard: response-kept$/);
    if (dialect === 'postgres') return;
    const instead = `INSERT OR REPLACE INTO response (id, consultation_id, code_hmac, sent_on) VALUES ('second', 'open', 'hmac-open', '2026-11-22')`;
    await expect(run(instead)).rejects.toThrow(/^guard: response-kept$/);
  });

  test('counts nothing below zero', async () => {
    await expect(run(`UPDATE tally SET count = -1 WHERE consultation_id = 'open'`)).rejects.toThrow(
      /tally_not_negative/,
    );
  });

  test('still takes corrections and withdrawals', async () => {
    await run(`UPDATE response SET corrected_on = '2026-11-23' WHERE id = 'r-open'; DELETE FROM answer WHERE response_id = 'r-open';
      INSERT INTO answer (response_id, question_id, choices, no_opinion) VALUES ('r-open', 'q-open', NULL, ${yes});`);
  });

  test('is withdrawn only with a reason', async () => {
    await expect(
      run(
        `UPDATE consultation SET state = 'withdrawn', withdrawn_at = ${at}, withdrawn_reason = ' ' WHERE id = 'open'`,
      ),
    ).rejects.toThrow(/consultation_withdrawn_reason/);
  });
});

describe('a published outcome', () => {
  const refused = /^guard: consultation-(published|opened)$/;

  test.each([
    ['the method', `UPDATE consultation SET method_how = 'x' WHERE id = 'over'`],
    ['the conclusion', `UPDATE consultation SET conclusion = 'x' WHERE id = 'over'`],
    ['the publication', `UPDATE consultation SET published_at = NULL WHERE id = 'over'`],
    ['an answer', `UPDATE answer SET no_opinion = ${yes} WHERE response_id = 'r-over'`],
    ['an answer, away', `DELETE FROM answer WHERE response_id = 'r-over'`],
    ['an answer moved out', `UPDATE answer SET response_id = 'r-open' WHERE response_id = 'r-over'`],
    [
      'one more response',
      `INSERT INTO response (id, consultation_id, code_hmac, sent_on) VALUES ('n', 'over', 'n', '2026-11-22')`,
    ],
    ['a response, away', `DELETE FROM response WHERE id = 'r-over'`],
    ['a response moved in', `UPDATE response SET consultation_id = 'over' WHERE id = 'r-open'`],
    ['a count', `UPDATE tally SET count = 100 WHERE consultation_id = 'over'`],
    [
      'one more count',
      `INSERT INTO tally (consultation_id, question_id, key, count) VALUES ('over', 'q-over', 'x', 1)`,
    ],
    ['a count, away', `DELETE FROM tally WHERE consultation_id = 'over'`],
  ])('keeps what was published: %s', async (_, statement) => {
    await expect(run(statement)).rejects.toThrow(refused);
  });

  test.runIf(dialect === 'sqlite')('is not replaced either', async () => {
    await expect(
      run(
        `INSERT OR REPLACE INTO tally (consultation_id, question_id, key, count) VALUES ('over', 'q-over', 'o-over', 100)`,
      ),
    ).rejects.toThrow(refused);
    await expect(
      run(
        `INSERT OR REPLACE INTO response (id, consultation_id, code_hmac, sent_on) VALUES ('r-over', 'draft', 'n', '2026-11-22')`,
      ),
    ).rejects.toThrow(refused);
  });

  test.runIf(dialect === 'postgres')('is not truncated either', async () => {
    for (const name of [
      'answer',
      'tally',
      'response, answer',
      'question_option',
      'question, question_option, answer',
    ])
      await expect(run(`TRUNCATE ${name}`)).rejects.toThrow(/^guard: /);
  });

  test('is not published without how people were asked', async () => {
    await run(opened('draft'));
    await expect(
      run(
        `UPDATE consultation SET state = 'published', closed_at = ${later}, published_at = ${later} WHERE id = 'draft'`,
      ),
    ).rejects.toThrow(/consultation_published_has_method/);
  });

  test('can be withdrawn with a reason, and stays readable', async () => {
    await run(
      `UPDATE consultation SET state = 'withdrawn', withdrawn_at = ${later}, withdrawn_reason = 'fout' WHERE id = 'over'`,
    );
    await expect(run(`DELETE FROM consultation WHERE id = 'over'`)).rejects.toThrow(refused);
  });
});
