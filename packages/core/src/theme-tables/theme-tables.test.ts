import type { Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { guardViolation } from '@samenspraak/drizzle/dialect/violations.ts';
import { fact, finding, person, tableSession } from '@samenspraak/drizzle/schema/index.ts';
import { openWorld, type PersonKey, refusalOf, type World } from '@samenspraak/testing/world.ts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDossier, publishDossier } from '../dossiers/index.ts';
import {
  addFinding,
  addParticipant,
  editFinding,
  editSession,
  editThemeTable,
  myThemeTables,
  publicThemeTables,
  publishFinding,
  publishSession,
  readCitableFindings,
  recordSession,
  removeParticipant,
  startThemeTable,
  themeTableBeginning,
  themeTableBySlug,
  themeTableForWork,
} from './index.ts';

let world: World;
let dossierId: string;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const plan = {
  theme: 'Vervoer naar de dagbesteding',
  question: 'Wat maakt de reis zwaar, en wat zou helpen?',
  ladderRung: 'advise' as const,
  startsOn: '2026-09-01',
  endsOn: '2026-12-01',
};
const session = {
  heldOn: '2026-09-04',
  place: 'Buurthuis De Wiekslag',
  present: 9,
  notes: 'Eerst een rondje.\n\n- De bus komt te laat\n- Niemand belt',
};

const makeDossier = async (title: string) =>
  (
    await world.do(createDossier, 'olga', {
      organisationId: 'beverwijk',
      title,
      summary: 'Hoe komen mensen op de dagbesteding?',
      canChange: 'De tijden.',
      cannotChange: 'Het budget.',
      laws: ['wmo'],
      regionalTopic: null,
      authorities: ['college-beverwijk'],
    })
  ).id;

const makeTable = (who: PersonKey = 'olga') => world.do(startThemeTable, who, { dossierId, ...plan });
const tableOf = (id: string) => world.see(themeTableForWork, 'olga', { id });

beforeEach(async () => {
  dossierId = await makeDossier('Vervoer');
  await world.do(publishDossier, 'olga', { id: dossierId });
});

describe('a theme table', () => {
  it('is begun by an officer or a council member, and never gets an address twice', async () => {
    const first = await makeTable('olga');
    const second = await makeTable('mo');
    expect(first.slug).toMatch(/^vervoer-naar-de-dagbesteding/);
    expect(second.slug).not.toBe(first.slug);
    const facts = await world.store.read.select().from(fact).where(eq(fact.subjectId, second.id));
    expect(facts.map(({ what, actor }) => [what, actor])).toEqual([['theme-table-started', 'account-mo']]);
  });

  it('cannot be begun by someone else', async () => {
    const attempt = (who: PersonKey | 'visitor') =>
      refusalOf(world.do(startThemeTable, who, { dossierId, ...plan }));
    expect(await attempt('visitor')).toBe('sign-in-needed');
    expect(await attempt('greet')).toBe('not-allowed');
    expect(await attempt('henk')).toBe('not-allowed');
    expect(await attempt('piet')).toBe('not-allowed');
    expect(await refusalOf(world.see(themeTableBeginning, 'piet', { dossierId }))).toBe('not-allowed');
  });

  it('does not exist for the public and the council while its dossier is hidden', async () => {
    const hidden = await makeDossier('Nog geheim');
    expect(await refusalOf(world.do(startThemeTable, 'mo', { dossierId: hidden, ...plan }))).toBe(
      'not-found',
    );
    const { id, slug } = await world.do(startThemeTable, 'olga', { dossierId: hidden, ...plan });
    expect(await refusalOf(world.see(themeTableBySlug, 'visitor', { slug }))).toBe('not-found');
    expect(await refusalOf(world.see(themeTableForWork, 'mo', { id }))).toBe('not-found');
    const listed = async () =>
      (await world.see(publicThemeTables, 'visitor', {})).tables.map((one) => one.slug);
    expect(await listed()).not.toContain(slug);
    expect((await world.see(myThemeTables, 'mo', {})).dossiers.map((one) => one.id)).not.toContain(hidden);
    expect((await world.see(myThemeTables, 'olga', {})).dossiers.map((one) => one.id)).toContain(hidden);

    await world.do(publishDossier, 'olga', { id: hidden });
    expect((await world.see(themeTableBySlug, 'visitor', { slug })).question).toBe(plan.question);
    expect(await listed()).toContain(slug);
    expect((await world.see(myThemeTables, 'mo', {})).tables.map((one) => one.id)).toContain(id);
  });

  it('ends on or after the day it starts', async () => {
    const backwards = { dossierId, ...plan, endsOn: '2026-08-31' };
    expect(await refusalOf(world.do(startThemeTable, 'olga', backwards))).toBe('invalid-input');
  });

  it('shows the second of two editors both texts', async () => {
    const { id } = await makeTable();
    await world.do(editThemeTable, 'olga', { id, revision: 1, ...plan, theme: 'Vervoer, breed' });
    const late = world.do(editThemeTable, 'sam', { id, revision: 1, ...plan, theme: 'Vervoer, smal' });
    await expect(late).rejects.toMatchObject({
      code: 'changed-meanwhile',
      parameters: { revision: 2, theirs: { theme: 'Vervoer, breed' } },
    });
    expect(await tableOf(id)).toMatchObject({ theme: 'Vervoer, breed', revision: 2 });
  });

  it('is changed by those who keep it only', async () => {
    const { id } = await makeTable();
    for (const work of [
      () => world.do(editThemeTable, 'henk', { id, revision: 1, ...plan }),
      () => world.do(addParticipant, 'henk', { tableId: id, name: 'Jo', kind: 'client' }),
      () => world.do(recordSession, 'henk', { tableId: id, ...session }),
      () => world.do(addFinding, 'henk', { tableId: id, text: 'De bus komt te laat.' }),
      () => world.see(themeTableForWork, 'henk', { id }),
    ])
      expect(await refusalOf(work())).toBe('not-allowed');
    expect(await refusalOf(world.see(myThemeTables, 'visitor', {}))).toBe('sign-in-needed');
    expect((await world.see(myThemeTables, 'greet', {})).tables).toEqual([]);
  });
});

describe('the people at a theme table', () => {
  it('are known by name to those who keep it, and by number to everyone', async () => {
    const { id, slug } = await makeTable();
    await world.do(addParticipant, 'olga', { tableId: id, name: 'Jo Zonderling', kind: 'client' });
    await world.do(addParticipant, 'mo', { tableId: id, name: 'Ans Zorgzaam', kind: 'informalCarer' });
    expect((await tableOf(id)).participants.map(({ name }) => name)).toEqual([
      'Ans Zorgzaam',
      'Jo Zonderling',
    ]);
    const seen = await world.see(themeTableBySlug, 'visitor', { slug });
    expect(seen.participants).toEqual([
      { kind: 'client', count: 1 },
      { kind: 'informalCarer', count: 1 },
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/Zonderling|Zorgzaam/);
    const facts = await world.store.read.select().from(fact).where(eq(fact.subjectId, id));
    expect(JSON.stringify(facts)).not.toMatch(/Zonderling|Zorgzaam/);
  });

  it('are added once by a form that is sent twice, also after they left', async () => {
    const { id: tableId } = await makeTable();
    const add = (once = 'once-bep-1') =>
      world.do(addParticipant, 'olga', { tableId, name: 'Bep', kind: 'client', ...{ once } });
    const added = await add();
    expect(await add()).toEqual(added);
    expect((await tableOf(tableId)).participants).toHaveLength(1);
    await world.do(removeParticipant, 'olga', { tableId, participantId: added.id });
    expect(await refusalOf(add())).toBe('done-before');
    await add('once-bep-2');
    expect(await refusalOf(add())).toBe('done-before');
    expect((await tableOf(tableId)).participants.map(({ name }) => name)).toEqual(['Bep']);
  });

  it('leave with their name', async () => {
    const { id } = await makeTable();
    const { id: participantId } = await world.do(addParticipant, 'olga', {
      tableId: id,
      name: 'Cor Vertrokken',
      kind: 'resident',
    });
    const elsewhere = (await makeTable()).id;
    expect(await refusalOf(world.do(removeParticipant, 'olga', { tableId: elsewhere, participantId }))).toBe(
      'not-found',
    );
    expect(await refusalOf(world.do(removeParticipant, 'vera', { tableId: id, participantId }))).toBe(
      'not-allowed',
    );
    await world.do(removeParticipant, 'olga', { tableId: id, participantId });
    expect((await tableOf(id)).participants).toEqual([]);
    expect(await world.store.read.select().from(person).where(eq(person.name, 'Cor Vertrokken'))).toEqual([]);
  });

  it('cannot join a table that is over', async () => {
    const over = { dossierId, ...plan, startsOn: '2026-03-01', endsOn: '2026-09-06' };
    const { id } = await world.do(startThemeTable, 'olga', over);
    const join = world.do(addParticipant, 'olga', { tableId: id, name: 'Jo', kind: 'client' });
    expect(await refusalOf(join)).toBe('table-ended');
    expect((await tableOf(id)).may.addParticipant).toBe(false);
  });
});

describe('a session of a theme table', () => {
  it('is public once it is published, and does not change after that', async () => {
    const { id: tableId, slug } = await makeTable();
    const { id } = await world.do(recordSession, 'mo', { tableId, ...session });
    expect((await world.see(themeTableBySlug, 'visitor', { slug })).sessions).toEqual([]);
    await world.do(editSession, 'olga', { id, revision: 1, ...session, present: 11 });
    expect(await refusalOf(world.do(publishSession, 'olga', { id, revision: 1 }))).toBe('changed-since-read');
    expect(await refusalOf(world.do(publishSession, 'henk', { id, revision: 2 }))).toBe('not-allowed');
    await world.do(publishSession, 'mo', { id, revision: 2 });

    const [published] = (await world.see(themeTableBySlug, 'visitor', { slug })).sessions;
    expect(published).toMatchObject({ heldOn: '2026-09-04', present: 11 });
    expect(published!.notes.content.map(({ type }) => type)).toEqual(['paragraph', 'bulletList']);
    const again = world.do(editSession, 'olga', { id, revision: 3, ...session });
    expect(await refusalOf(again)).toBe('session-published-already');
    expect(await refusalOf(world.do(publishSession, 'olga', { id, revision: 3 }))).toBe(
      'session-published-already',
    );
  });

  it('was held, within the period of the table', async () => {
    const { id: tableId } = await makeTable();
    const held = (heldOn: string) =>
      refusalOf(world.do(recordSession, 'olga', { tableId, ...session, heldOn }));
    expect(await held('2026-09-08')).toBe('invalid-input');
    expect(await held('2026-08-31')).toBe('invalid-input');
    const { id } = await world.do(recordSession, 'olga', { tableId, ...session });
    const moved = world.do(editSession, 'olga', { id, revision: 1, ...session, heldOn: '2026-08-31' });
    expect(await refusalOf(moved)).toBe('invalid-input');
  });

  it('keeps both texts when two people edit it', async () => {
    const { id: tableId } = await makeTable();
    const { id } = await world.do(recordSession, 'olga', { tableId, ...session });
    await world.do(editSession, 'olga', { id, revision: 1, ...session, place: 'Stadhuis' });
    await expect(
      world.do(editSession, 'mo', { id, revision: 1, ...session, place: 'Bibliotheek' }),
    ).rejects.toMatchObject({ parameters: { theirs: { place: 'Stadhuis', notes: session.notes } } });
    expect(await refusalOf(world.do(editSession, 'vera', { id, revision: 2, ...session }))).toBe(
      'not-allowed',
    );
  });
});

describe('a finding of a theme table', () => {
  it('is numbered, published, and can then be cited', async () => {
    const { id: tableId, slug } = await makeTable();
    const first = await world.do(addFinding, 'olga', { tableId, text: 'De bus komt te laat.' });
    const second = await world.do(addFinding, 'mo', { tableId, text: 'Niemand belt als de bus niet komt.' });
    expect([first.number, second.number]).toEqual([1, 2]);
    await world.do(editFinding, 'mo', { id: second.id, revision: 1, text: 'Niemand belt.' });
    expect(await readCitableFindings(world.store.read, dossierId)).toEqual([]);

    expect(await refusalOf(world.do(publishFinding, 'henk', { id: second.id, revision: 2 }))).toBe(
      'not-allowed',
    );
    expect(await refusalOf(world.do(publishFinding, 'olga', { id: second.id, revision: 1 }))).toBe(
      'changed-since-read',
    );
    await world.do(publishFinding, 'olga', { id: second.id, revision: 2 });
    expect((await world.see(themeTableBySlug, 'visitor', { slug })).findings).toEqual([
      { number: 2, text: 'Niemand belt.', publishedOn: '2026-09-07' },
    ]);
    expect(await readCitableFindings(world.store.read, dossierId)).toEqual([
      {
        findingId: second.id,
        title: 'Thematafel “Vervoer naar de dagbesteding”, bevinding 2',
        text: 'Niemand belt.',
        address: `/thematafels/${slug}#bevinding-2`,
      },
    ]);
  });

  it('does not change once it is published', async () => {
    const { id: tableId } = await makeTable();
    const { id } = await world.do(addFinding, 'olga', { tableId, text: 'De bus komt te laat.' });
    expect(await refusalOf(world.do(editFinding, 'vera', { id, revision: 1, text: 'Anders.' }))).toBe(
      'not-allowed',
    );
    await world.do(publishFinding, 'olga', { id, revision: 1 });
    const edit = world.do(editFinding, 'olga', { id, revision: 2, text: 'Anders.' });
    expect(await refusalOf(edit)).toBe('finding-published-already');
    expect(await refusalOf(world.do(publishFinding, 'olga', { id, revision: 2 }))).toBe(
      'finding-published-already',
    );
  });

  it('is shown both ways to the second of two editors', async () => {
    const { id: tableId } = await makeTable();
    const { id } = await world.do(addFinding, 'olga', { tableId, text: 'Een.' });
    await world.do(editFinding, 'olga', { id, revision: 1, text: 'Twee.' });
    await expect(world.do(editFinding, 'mo', { id, revision: 1, text: 'Drie.' })).rejects.toMatchObject({
      code: 'changed-meanwhile',
      parameters: { revision: 2, theirs: { text: 'Twee.' } },
    });
  });
});

describe('the database itself', () => {
  const refusedBy = async (work: (tx: Tx) => Promise<unknown>) => {
    try {
      await world.store.write('by hand', work);
    } catch (error) {
      return guardViolation(error);
    }
    return null;
  };

  it('refuses to change or delete a published finding or session', async () => {
    const { id: tableId } = await makeTable();
    const noted = await world.do(recordSession, 'olga', { tableId, ...session });
    const found = await world.do(addFinding, 'olga', { tableId, text: 'De bus komt te laat.' });
    await world.do(publishSession, 'olga', { id: noted.id, revision: 1 });
    await world.do(publishFinding, 'olga', { id: found.id, revision: 1 });
    expect(
      await refusedBy((tx) => tx.update(finding).set({ text: 'Anders' }).where(eq(finding.id, found.id))),
    ).toBe('finding-published');
    expect(await refusedBy((tx) => tx.delete(finding).where(eq(finding.id, found.id)))).toBe(
      'finding-published',
    );
    expect(
      await refusedBy((tx) =>
        tx.update(tableSession).set({ present: 1 }).where(eq(tableSession.id, noted.id)),
      ),
    ).toBe('session-published');
    expect(await refusedBy((tx) => tx.delete(tableSession).where(eq(tableSession.id, noted.id)))).toBe(
      'session-published',
    );
  });
});
