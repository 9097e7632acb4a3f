import type { Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { guardViolation } from '@samenspraak/drizzle/dialect/violations.ts';
import { fact, seal, sealedFact } from '@samenspraak/drizzle/schema/index.ts';
import { openWorld, type World } from '@samenspraak/testing/world.ts';
import { asc, desc, sql } from 'drizzle-orm';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { command } from '../foundation/command.ts';
import { type AuditHead, notedHeadPath, readNotedHead } from '../foundation/noted-head.ts';
import { secretFrom } from '../foundation/secret.ts';
import { sealFacts, verifyAudit } from './index.ts';
import { canonical } from './leaf.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const minutes = (n: number) => n * 60_000;
const decide = command('test.decide', {
  input: z.object({ id: z.string() }),
  permit: () => true as const,
  run: ({ input, record }) =>
    Promise.resolve(
      record('decided', ['thing', input.id], { outcome: 'yes', order: { b: 1, a: [2, null] } }),
    ),
});
const act = (id: string) => world.do(decide, 'ben', { id });
const seals = () => sealFacts.run(world.services);
const verify = (...noted: AuditHead[]) => verifyAudit(world.services, noted);
const noted = () => readNotedHead(world.services.config.dataDir);
const newestHead = async () => {
  const [newest] = await world.store.read.select().from(seal).orderBy(desc(seal.number));
  return { number: newest!.number, head: newest!.head };
};
/** Three facts under the first seal, two under the second. */
const twoSeals = async () => {
  for (const id of ['one', 'two', 'three']) await act(id);
  await seals();
  world.later(minutes(5));
  for (const id of ['four', 'five']) await act(id);
  await seals();
  const facts = await world.store.read.select().from(fact).orderBy(asc(fact.at), asc(fact.id));
  return facts.map(({ id }) => id);
};

/** As somebody with the database's password would: past the acts, and the guards taken off first. */
const raw = (...statements: string[]) =>
  world.store.write('raw', async (tx: Tx) => {
    const run = tx as unknown as {
      run?(statement: unknown): unknown;
      execute?(statement: unknown): Promise<unknown>;
    };
    for (const statement of statements)
      await (world.store.dialect === 'sqlite'
        ? run.run!(sql.raw(statement))
        : run.execute!(sql.raw(statement)));
  });
const tables = ['fact', 'seal', 'sealed_fact'];
const withoutGuards = () =>
  raw(
    ...tables.flatMap((table) =>
      ['update', 'delete'].map(
        (on) =>
          `DROP TRIGGER guard_${table}_frozen_${on}${world.store.dialect === 'postgres' ? ` ON ${table}` : ''}`,
      ),
    ),
  );

describe('sealing', () => {
  test('takes every fact once, in order, and what was sealed holds', async () => {
    const ids = await twoSeals();
    expect(ids).toHaveLength(5);
    expect(await seals()).toEqual({ sealed: 0, slippedIn: 0 });
    const rows = await world.store.read
      .select()
      .from(sealedFact)
      .orderBy(asc(sealedFact.seal), asc(sealedFact.position));
    expect(rows.map((row) => [row.factId, row.seal, row.position])).toEqual([
      [ids[0], 1, 0],
      [ids[1], 1, 1],
      [ids[2], 1, 2],
      [ids[3], 2, 0],
      [ids[4], 2, 1],
    ]);
    const newest = await newestHead();
    expect(await verify(newest)).toEqual({ seals: 2, facts: 5, head: newest.head, fault: null });
  });

  test('puts the head in the log', async () => {
    const lines: string[] = [];
    world.services.log = pino({}, { write: (line: string) => void lines.push(line) });
    await act('one');
    await seals();
    const { head } = await verify();
    expect(JSON.parse(lines[0]!)).toMatchObject({ msg: 'audit facts sealed', seal: 1, facts: 1, head });
  });

  test('notes the head in the data folder, for its owner only', async () => {
    expect(await noted()).toBe(null);
    await twoSeals();
    expect(await noted()).toEqual({ number: 2, head: (await verify()).head });
    expect((await stat(notedHeadPath(world.services.config.dataDir))).mode & 0o077).toBe(0);
  });

  test('goes on from a chain that is ahead of its note, or was never noted, and notes it', async () => {
    const path = notedHeadPath(world.services.config.dataDir);
    await act('one');
    await seals();
    const behind = await readFile(path);
    world.later(minutes(5));
    await act('two');
    await seals();
    // As after a crash between the commit and the note, and after an upgrade from before there were notes.
    for (const before of [() => writeFile(path, behind), () => rm(path)]) {
      await before();
      expect(await seals()).toEqual({ sealed: 0, slippedIn: 0 });
      expect(await noted()).toEqual(await newestHead());
    }
  });

  test('begins a chain over facts that waited for long, where none was noted', async () => {
    await act('one');
    world.later(minutes(60));
    expect(await seals()).toEqual({ sealed: 1, slippedIn: 0 });
    expect(await verify()).toMatchObject({ facts: 1, fault: null });
  });

  test('stops at a note that cannot be read', async () => {
    await twoSeals();
    await writeFile(notedHeadPath(world.services.config.dataDir), '');
    await expect(seals()).rejects.toThrow('was damaged');
  });

  test('by two processes at once seals everything once', async () => {
    for (const id of ['one', 'two', 'three']) await act(id);
    const both = await Promise.all([seals(), seals(), seals()]);
    expect(both.reduce((sum, { sealed }) => sum + sealed, 0)).toBe(3);
    expect(await verify()).toMatchObject({ facts: 3, fault: null });
  });

  test('does not miss a fact that was committed late', async () => {
    await act('one');
    const written = world.services.now().toISOString();
    world.later(minutes(5));
    await act('two');
    await seals();
    await world.store.write('a slow act', (tx) =>
      tx.insert(fact).values({
        id: 'late',
        at: written,
        actor: 'account-ben',
        act: 'x',
        what: 'y',
        subjectKind: 'z',
        subjectId: 'z',
        detail: {},
      }),
    );
    expect(await verify()).toMatchObject({ fault: null });
    expect(await seals()).toEqual({ sealed: 1, slippedIn: 0 });
    expect(await verify()).toMatchObject({ facts: 3, fault: null });
  });

  test('reports a fact that came too late to be true, and does not seal it', async () => {
    await twoSeals();
    const at = new Date(world.services.now().getTime() - minutes(11)).toISOString();
    await world.store.write('tamper', (tx) =>
      tx.insert(fact).values({
        id: 'false',
        at,
        actor: 'account-ben',
        act: 'x',
        what: 'y',
        subjectKind: 'z',
        subjectId: 'z',
        detail: {},
      }),
    );
    expect(await seals()).toEqual({ sealed: 0, slippedIn: 1 });
    expect((await verify()).fault).toEqual({ what: 'fact-added', fact: 'false', at });
  });

  test('takes more than one seal can hold, also when it waited for days', async () => {
    const rows = Array.from({ length: 1500 }, (_, n) => ({
      id: `f${String(n).padStart(4, '0')}`,
      at: new Date(world.services.now().getTime() - minutes(1500 - n)).toISOString(),
      actor: 'system',
      act: 'x',
      what: 'y',
      subjectKind: 'z',
      subjectId: 'z',
      detail: { n },
    }));
    await world.store.write('many', (tx) => tx.insert(fact).values(rows));
    expect(await seals()).toEqual({ sealed: 1500, slippedIn: 0 });
    expect(await verify()).toMatchObject({ seals: 2, facts: 1500, fault: null });
  });
});

test('the same detail is the same text, however a database keeps it', () => {
  expect(canonical({ b: 1, a: { d: [1, null, 'é'], c: undefined } })).toBe('{"a":{"d":[1,null,"é"]},"b":1}');
});

describe('the database refuses', () => {
  const key = { fact: 'id', seal: 'number', sealed_fact: 'fact_id' } as Record<string, string>;
  test.each(tables)('to change, delete, replace or empty %s', async (table) => {
    await twoSeals();
    const statements = [
      `UPDATE ${table} SET ${key[table]} = ${key[table]}`,
      `DELETE FROM ${table}`,
      ...(world.store.dialect === 'sqlite'
        ? [`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`]
        : [`TRUNCATE ${table}`]),
    ];
    for (const statement of statements) {
      const error = await raw(statement).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      expect(guardViolation(error), statement).toBe(
        table === 'fact' ? 'audit-fact-frozen' : 'audit-seal-frozen',
      );
    }
    expect(await verify()).toMatchObject({ facts: 5, fault: null });
  });
});

describe('with the guards taken off, verifying finds the first fact', () => {
  let ids: string[];
  beforeEach(async () => {
    ids = await twoSeals();
    await withoutGuards();
  });
  const fault = async () => (await verify()).fault;

  test.each(['act', 'what', 'actor', 'subject_id'])('that was changed in its %s', async (column) => {
    await raw(`UPDATE fact SET ${column} = 'other' WHERE id IN ('${ids[1]}', '${ids[4]}')`);
    expect(await fault()).toEqual({ what: 'fact-changed', seal: 1, position: 1, fact: ids[1] });
  });

  test('that was changed in what was decided', async () => {
    await raw(`UPDATE fact SET detail = '{"outcome":"no"}' WHERE id = '${ids[3]}'`);
    expect(await fault()).toEqual({ what: 'fact-changed', seal: 2, position: 0, fact: ids[3] });
  });

  test('that was moved in time', async () => {
    await raw(`UPDATE fact SET at = '2026-09-07T06:59:59.999Z' WHERE id = '${ids[2]}'`);
    expect(await fault()).toEqual({ what: 'fact-changed', seal: 1, position: 2, fact: ids[2] });
  });

  test('that was removed', async () => {
    await raw(`DELETE FROM fact WHERE id = '${ids[2]}'`);
    expect(await fault()).toEqual({ what: 'fact-removed', seal: 1, position: 2, fact: ids[2] });
  });

  test('that was removed together with its seal', async () => {
    await raw(
      `DELETE FROM fact WHERE id = '${ids[0]}'`,
      `DELETE FROM sealed_fact WHERE fact_id = '${ids[0]}'`,
    );
    expect(await fault()).toEqual({ what: 'fact-removed-from-seal', seal: 1, position: 0 });
  });

  test('that was removed from the end of a seal whose count was changed along', async () => {
    await raw(
      `DELETE FROM fact WHERE id = '${ids[4]}'`,
      `DELETE FROM sealed_fact WHERE fact_id = '${ids[4]}'`,
      `UPDATE seal SET count = 1 WHERE number = 2`,
    );
    expect(await fault()).toEqual({ what: 'seal-changed', seal: 2 });
  });

  test('that was added to a seal', async () => {
    await raw(
      `INSERT INTO fact (id, at, actor, act, what, subject_kind, subject_id, detail) SELECT 'extra', at, actor, act, what, subject_kind, subject_id, detail FROM fact WHERE id = '${ids[4]}'`,
      `INSERT INTO sealed_fact (fact_id, seal, position, leaf) SELECT 'extra', seal, 2, leaf FROM sealed_fact WHERE fact_id = '${ids[4]}'`,
      `UPDATE seal SET count = 3 WHERE number = 2`,
    );
    expect(await fault()).toEqual({ what: 'fact-changed', seal: 2, position: 2, fact: 'extra' });
  });

  test('also when the leaf was made anew without the secret', async () => {
    await raw(`UPDATE fact SET what = 'other' WHERE id = '${ids[1]}'`);
    const stranger = { store: world.store, secret: secretFrom('another secret that somebody guessed') };
    expect((await verifyAudit(stranger)).fault).toMatchObject({ what: 'fact-changed', position: 0 });
    expect(await fault()).toMatchObject({ what: 'fact-changed', fact: ids[1] });
  });

  test('and a seal that was removed from the middle', async () => {
    await raw(`DELETE FROM sealed_fact WHERE seal = 1`, `DELETE FROM seal WHERE number = 1`);
    expect(await fault()).toEqual({ what: 'seal-removed', seal: 1 });
  });

  test('and an end that was cut off, by the head in the log', async () => {
    const { head } = await verify();
    await raw(
      `DELETE FROM fact WHERE id IN ('${ids[3]}', '${ids[4]}')`,
      `DELETE FROM sealed_fact WHERE seal = 2`,
      `DELETE FROM seal WHERE number = 2`,
    );
    expect((await verify({ number: 2, head: head! })).fault).toEqual({ what: 'seal-removed', seal: 2 });
  });

  const add = (id: string, at: string) =>
    raw(
      `INSERT INTO fact (id, at, actor, act, what, subject_kind, subject_id, detail) SELECT '${id}', '${at}', actor, act, what, subject_kind, subject_id, detail FROM fact WHERE id = '${ids[0]}'`,
    );
  /** The first three facts are of the beginning, the last two of five minutes later. */
  const between = '2026-09-07T07:02:00.000Z';
  const sealLater = async () => {
    world.later(minutes(11));
    await act('six');
    await seals();
  };

  test('that was added, before one that was changed later', async () => {
    await sealLater();
    await raw(`UPDATE fact SET what = 'other' WHERE id = '${ids[3]}'`);
    await add('extra', between);
    expect(await fault()).toEqual({ what: 'fact-added', fact: 'extra', at: between });
  });

  test('that was changed, before one that was added later', async () => {
    await sealLater();
    await raw(`UPDATE fact SET what = 'other' WHERE id = '${ids[2]}'`);
    await add('extra', between);
    expect(await fault()).toEqual({ what: 'fact-changed', seal: 1, position: 2, fact: ids[2] });
  });

  test('that was added, before an end that was cut off', async () => {
    await sealLater();
    const cut = await newestHead();
    await add('extra', '2026-09-07T06:00:00.000Z');
    await raw(`DELETE FROM sealed_fact WHERE seal = 3`, `DELETE FROM seal WHERE number = 3`);
    expect((await verify(cut)).fault).toMatchObject({ what: 'fact-added', fact: 'extra' });
  });

  describe('and the seals thrown away, in the hope of new ones', () => {
    const changeOneRemoveAnother = () =>
      raw(
        `UPDATE fact SET actor = 'account-henk' WHERE id = '${ids[1]}'`,
        `DELETE FROM fact WHERE id = '${ids[4]}'`,
      );

    test.each([
      ['all of them', 0],
      ['the last', 1],
    ])('%s: nothing is sealed any more, and it says which one is missing', async (_which, kept) => {
      const before = (await noted())!;
      if (kept === 0) await changeOneRemoveAnother();
      else await raw(`DELETE FROM fact WHERE id = '${ids[4]}'`);
      await raw(`DELETE FROM sealed_fact WHERE seal > ${kept}`, `DELETE FROM seal WHERE number > ${kept}`);
      for (const later of [0, 60]) {
        world.later(minutes(later));
        await act(`after ${later}`);
        await expect(seals()).rejects.toThrow('Seal 2 is not the one that is noted');
        expect((await verify(before)).fault).toEqual({ what: 'seal-removed', seal: kept + 1 });
      }
      expect(await noted()).toEqual(before);
    });

    test('by a process that noted nothing: those that did find the new chain out', async () => {
      const before = (await noted())!;
      await changeOneRemoveAnother();
      await raw(`DELETE FROM sealed_fact`, `DELETE FROM seal`);
      const { config } = world.services;
      const elsewhere = { ...world.services, config: { ...config, dataDir: join(config.dataDir, 'worker') } };
      await mkdir(elsewhere.config.dataDir);
      for (const id of ['seven', 'eight']) {
        await act(id);
        await sealFacts.run(elsewhere);
        world.later(minutes(1));
      }
      expect((await verify()).fault).toBe(null);
      expect((await verify(before)).fault).toEqual({ what: 'head-unknown', seal: 2 });
      await expect(seals()).rejects.toThrow('Seal 2 is not the one that is noted');
    });
  });
});
