import { freshDatabase } from '@samenspraak/testing/databases.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { dialect } from '../dialect/columns.ts';
import { runRaw } from '../dialect/trial/raw-sql.ts';

let url: string;

const run = (sql: string) => runRaw(url, sql);

const at = `'2026-11-22T12:00:00.000Z'`;
const [yes, no] = dialect === 'sqlite' ? ['1', '0'] : ['true', 'false'];
const version = (id: string, number: number, publishedAt: string) =>
  `INTO dossier_version (id, dossier_id, number, created_at, published_at) VALUES ('${id}', 'd', ${number}, ${at}, ${publishedAt})`;
const section = (id: string, versionId: string, number: number) =>
  `INTO version_section (id, version_id, key, number, heading, body) VALUES ('${id}', '${versionId}', '${id}', ${number}, 'Doel', '{"type":"doc","content":[]}')`;

beforeAll(async () => {
  url = await freshDatabase();
  await run(`
    INSERT INTO organisation (id, kind, name, slug, phone, email, postal_address, privacy_email, created_at)
      VALUES ('o', 'municipality', 'Beverwijk', 'beverwijk', '0', 'e', 'p', 'p', ${at});
    INSERT INTO dossier (id, organisation_id, slug, title, summary, can_change, cannot_change, wmo, jeugdwet, participatiewet, scope, created_at, created_by, published_at)
      VALUES ('d', 'o', 's', 't', 's', 'c', 'c', ${yes}, ${no}, ${no}, 'local', ${at}, 'x', ${at});
    INSERT INTO dossier (id, organisation_id, slug, title, summary, can_change, cannot_change, wmo, jeugdwet, participatiewet, scope, created_at, created_by)
      VALUES ('hidden', 'o', 'h', 't', 's', 'c', 'c', ${yes}, ${no}, ${no}, 'local', ${at}, 'x');
    INSERT INTO phase_change (id, dossier_id, phase, at) VALUES ('p', 'd', 'idea', ${at});
    INSERT ${version('one', 1, 'NULL')};
    INSERT ${section('a', 'one', 1)};
    UPDATE dossier_version SET published_at = ${at} WHERE id = 'one';
    INSERT ${version('two', 2, 'NULL')};
    INSERT ${section('b', 'two', 1)};`);
});

describe('a published version', () => {
  const refused = /^guard: version-published$/;

  test.each([
    ['its note', `UPDATE dossier_version SET note = 'x' WHERE id = 'one'`],
    ['its number', `UPDATE dossier_version SET number = 9 WHERE id = 'one'`],
    ['the publication', `UPDATE dossier_version SET published_at = NULL WHERE id = 'one'`],
    ['the words of a section', `UPDATE version_section SET heading = 'x' WHERE id = 'a'`],
    ['the version of a section, out', `UPDATE version_section SET version_id = 'two' WHERE id = 'a'`],
    [
      'the version of a section, in',
      `UPDATE version_section SET version_id = 'one', number = 2 WHERE id = 'b'`,
    ],
  ])('is not changed: %s', async (_, statement) => {
    await expect(run(statement)).rejects.toThrow(refused);
  });

  test('is not deleted, and nothing is taken out of it', async () => {
    await expect(run(`DELETE FROM version_section WHERE id = 'a'`)).rejects.toThrow(refused);
    await expect(run(`DELETE FROM dossier_version WHERE id = 'one'`)).rejects.toThrow(refused);
  });

  test('gets no new section', async () => {
    await expect(run(`INSERT ${section('c', 'one', 2)}`)).rejects.toThrow(refused);
  });

  test('is not replaced or emptied at one stroke', async () => {
    const tricks =
      dialect === 'sqlite'
        ? [
            `INSERT OR REPLACE ${version('one', 1, 'NULL')}`,
            // By its number instead of its id.
            `INSERT OR REPLACE ${version('other', 1, 'NULL')}`,
            `INSERT OR REPLACE ${section('a', 'two', 7)}`,
          ]
        : ['TRUNCATE version_section', 'TRUNCATE dossier_version CASCADE', 'TRUNCATE dossier CASCADE'];
    for (const trick of tricks) await expect(run(trick)).rejects.toThrow('guard: ');
  });

  test('does not hold up the draft that follows it', async () => {
    await run(`UPDATE version_section SET heading = 'Aanleiding' WHERE id = 'b'`);
    await run(`UPDATE dossier_version SET note = 'Ruimere openingstijden' WHERE id = 'two'`);
    await expect(run(`INSERT ${version('three', 3, 'NULL')}`)).rejects.toThrow(/unique/i);
  });
});

test('the history of phases is not rewritten', async () => {
  await expect(run(`UPDATE phase_change SET note = 'x'`)).rejects.toThrow('guard: phase-change-recorded');
  await expect(run(`DELETE FROM phase_change`)).rejects.toThrow('guard: phase-change-recorded');
});

test('a public dossier is not deleted or hidden again; a hidden one may go', async () => {
  await expect(run(`DELETE FROM dossier WHERE id = 'd'`)).rejects.toThrow('guard: dossier-public');
  await expect(run(`UPDATE dossier SET published_at = NULL WHERE id = 'd'`)).rejects.toThrow(
    'guard: dossier-public',
  );
  await run(`DELETE FROM dossier WHERE id = 'hidden'`);
});

describe('a proposal is carried out', () => {
  const carryOut = `UPDATE dossier SET phase = 'carryingOut' WHERE id = 'd'`;
  const decide = (id: string, authorityId: string, outcome: string) =>
    `INSERT INTO decision (id, dossier_id, authority_id, decided_on, outcome, summary, created_by, without_advice_reason, recorded_at)
      VALUES ('${id}', 'd', '${authorityId}', '2026-11-22', '${outcome}', 's', 'x', 'Geen advies.', ${at})`;

  test('when everyone who decides has decided, none of them left out, and somebody adopted it', async () => {
    await run(`
      INSERT INTO authority (id, organisation_id, kind, name) VALUES ('one', 'o', 'executive', 'a'), ('two', 'o', 'municipalCouncil', 'b');
      INSERT INTO dossier_authority (dossier_id, authority_id) VALUES ('d', 'one'), ('d', 'two');
      ${decide('d-one', 'one', 'rejected')}`);
    for (const phase of ['carryingOut', 'evaluated'])
      await expect(run(`UPDATE dossier SET phase = '${phase}' WHERE id = 'd'`)).rejects.toThrow(
        /^guard: decisions-missing$/,
      );
    for (const dodge of [
      `DELETE FROM dossier_authority WHERE authority_id = 'two'`,
      `UPDATE dossier_authority SET authority_id = 'x' WHERE authority_id = 'two'`,
      `INSERT INTO dossier_authority (dossier_id, authority_id) VALUES ('d', 'three')`,
    ])
      await expect(run(dodge)).rejects.toThrow(/^guard: authorities-settled$/);
    await expect(run(decide('d-three', 'three', 'adopted'))).rejects.toThrow(
      /^guard: authority-does-not-decide$/,
    );
    await run(decide('d-two', 'two', 'adopted'));
    await expect(run(`UPDATE dossier SET phase = 'drafting' WHERE id = 'd'`)).rejects.toThrow(
      /^guard: decision-recorded$/,
    );
    await run(carryOut);
  });
});

test('a withdrawal without a reason is refused', async () => {
  await expect(run(`UPDATE dossier SET withdrawn_at = ${at} WHERE id = 'd'`)).rejects.toThrow(
    'dossier_withdrawn_reason',
  );
});

test('a withdrawal is not taken back, nor its reason changed', async () => {
  await run(
    `UPDATE dossier SET withdrawn_at = ${at}, withdrawn_reason = 'Geen geld.', phase = 'withdrawn' WHERE id = 'd'`,
  );
  for (const change of [`withdrawn_at = NULL, phase = 'idea'`, `withdrawn_reason = 'Iets anders.'`])
    await expect(run(`UPDATE dossier SET ${change} WHERE id = 'd'`)).rejects.toThrow(
      /^guard: (dossier-withdrawn|decision-recorded)$/,
    );
});

describe('the twin in plain language of a version', () => {
  const refused = /^guard: plain-without-version$/;
  const plain = (id: string, number: number) =>
    `INTO dossier_version (id, dossier_id, number, plain, created_at) VALUES ('${id}', 'd', ${number}, ${yes}, ${at})`;

  test.each([
    ['a version that is not published', `INSERT ${plain('twin', 2)}`],
    ['a version that is not there', `INSERT ${plain('twin', 7)}`],
    [
      'another number than it was made for',
      `INSERT ${plain('moved', 1)}; UPDATE dossier_version SET number = 2 WHERE id = 'moved'`,
    ],
    ['a version, made of one', `UPDATE dossier_version SET plain = ${yes} WHERE id = 'two'`],
  ])('is not one of %s', async (_, statement) => {
    await expect(run(statement)).rejects.toThrow(refused);
  });

  test('is there once, and frozen like the version once it is published', async () => {
    await run(
      `DELETE FROM dossier_version WHERE plain; INSERT ${plain('twin', 1)}; INSERT ${section('t', 'twin', 1)};`,
    );
    await expect(run(`INSERT ${plain('second', 1)}`)).rejects.toThrow();
    await run(`UPDATE dossier_version SET published_at = ${at} WHERE id = 'twin'`);
    await expect(run(`UPDATE version_section SET heading = 'x' WHERE id = 't'`)).rejects.toThrow(
      /^guard: version-published$/,
    );
  });
});
