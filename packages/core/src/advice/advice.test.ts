import { adviceScenes } from '@samenspraak/testing/advice-scenes.ts';
import { openWorld, refusalOf, refusedWith, type World } from '@samenspraak/testing/world.ts';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addFinding, editFinding, publishFinding, startThemeTable } from '../theme-tables/index.ts';
import { withdrawDossier } from '../dossiers/index.ts';
import { filePath } from '../foundation/files.ts';
import { sendDue } from '../notifications/index.ts';
import {
  adviceBeginning,
  adviceByNumber,
  adviceDocumentOf,
  adviceForWork,
  discardAdvice,
  eligibleOn,
  makeDocument,
  myAdvice,
  recordAdoption,
  reopenAdvice,
  saveAdvice,
  startAdvice,
  submitAdvice,
  submittedAdvice,
} from './index.ts';

let world: World;
let scenes: ReturnType<typeof adviceScenes>;
beforeAll(async () => {
  world = await openWorld();
  scenes = adviceScenes(world);
});
afterAll(() => world.close());

const unsolicited = () => scenes.draft({ authorityIds: ['college-beverwijk'] });
const adopted = async () => {
  const id = await unsolicited();
  await world.do(recordAdoption, 'sam', scenes.adoption(id));
  return id;
};

describe('drafting', () => {
  it('on a request stays on its proposal, its version and its authorities, also when a newer version comes', async () => {
    const { id: dossierId } = await scenes.dossier('Gevraagd');
    const requestId = await scenes.sentRequest(dossierId);
    await scenes.nextVersion(dossierId);
    const id = await scenes.draft({ requestId, authorityIds: ['gemeenteraad-beverwijk'], dossierIds: [] });
    expect(await world.see(adviceForWork, 'nel', { id })).toMatchObject({
      origin: 'solicited',
      dossiers: [{ id: dossierId, version: 1 }],
      addressees: [{ id: 'college-beverwijk', dueOn: null }],
      state: 'draft',
      missing: [],
    });
    const again = world.do(startAdvice, 'nel', { councilId: 'raad-beverwijk', requestId, title: 'Nog een' });
    expect(await refusalOf(again)).toBe('advice-started-already');
  });

  it('of its own accord needs no request, and may concern one dossier, several, or none yet', async () => {
    const one = await scenes.dossier('Een');
    const other = await scenes.dossier('Ander');
    for (const dossierIds of [[], [one.id], [one.id, other.id]]) {
      const id = await scenes.draft({ dossierIds, authorityIds: ['gemeenteraad-beverwijk'] });
      const draft = await world.see(adviceForWork, 'mo', { id });
      expect(draft.origin).toBe('unsolicited');
      expect(draft.dossiers.map((dossier) => dossier.id).sort()).toEqual([...dossierIds].sort());
    }
    const { councils, dossiers } = await world.see(adviceBeginning, 'mo', {});
    expect(councils.map(({ id }) => id).sort()).toEqual(['raad-beverwijk', 'raad-ijmond']);
    expect(dossiers.map(({ id }) => id)).toEqual(expect.arrayContaining([one.id, other.id]));
    expect((await world.see(adviceBeginning, 'olga', {})).councils).toEqual([]);
    expect(await refusalOf(world.see(adviceBeginning, 'visitor', {}))).toBe('sign-in-needed');
  });

  it('takes up no proposal of another place', async () => {
    const { id: dossierId } = await scenes.dossier('Niet van Heemskerk');
    const start = world.do(startAdvice, 'piet', {
      councilId: 'raad-heemskerk',
      dossierIds: [dossierId],
      title: 'Over de buren',
    });
    expect(await refusedWith(start)).toMatchObject({ problems: [{ path: 'dossierIds', kind: 'choose' }] });
    const { id } = await world.do(startAdvice, 'piet', {
      councilId: 'raad-heemskerk',
      title: 'Over de buren',
    });
    const save = world.do(saveAdvice, 'piet', {
      id,
      revision: 1,
      ...scenes.text,
      dossierIds: [dossierId],
    });
    expect(await refusedWith(save)).toMatchObject({ problems: [{ path: 'dossierIds', kind: 'choose' }] });
  });

  it('keeps a proposal that is withdrawn meanwhile, and offers it as such', async () => {
    const { id: dossierId } = await scenes.dossier('Straks ingetrokken');
    const about = { dossierIds: [dossierId], authorityIds: ['college-beverwijk'] };
    const id = await scenes.draft(about);
    await world.do(withdrawDossier, 'olga', { id: dossierId, reason: 'Geen geld.' });
    const draft = await world.see(adviceForWork, 'mo', { id });
    expect(draft.possibleDossiers).toContainEqual({
      id: dossierId,
      title: 'Straks ingetrokken',
      withdrawn: true,
    });
    await world.do(saveAdvice, 'mo', { id, revision: draft.revision, ...scenes.text, ...about });
    expect((await world.see(adviceForWork, 'mo', { id })).dossiers).toHaveLength(1);
  });

  it('is thrown away by who keeps the papers, and a request can be answered anew', async () => {
    const { id: dossierId } = await scenes.dossier('Opnieuw beginnen');
    const requestId = await scenes.sentRequest(dossierId);
    const id = await scenes.draft({ requestId });
    expect(await refusalOf(world.do(discardAdvice, 'mo', { id }))).toBe('not-allowed');
    expect(await refusalOf(world.do(discardAdvice, 'olga', { id }))).toBe('not-found');
    expect(await refusalOf(world.do(discardAdvice, 'sam', { id, revision: 1 }))).toBe('changed-since-read');
    expect(await world.do(discardAdvice, 'sam', { id, revision: 2 })).toEqual({ requestId });
    expect(await refusalOf(world.see(adviceForWork, 'sam', { id }))).toBe('not-found');
    // Who goes back to the page of the request and begins again, is told so and begins again.
    const begin = { councilId: 'raad-beverwijk', requestId, title: 'Opnieuw', once: 'once-begin-1' };
    const first = await world.do(startAdvice, 'sam', begin);
    await world.do(discardAdvice, 'sam', first);
    expect(await refusalOf(world.do(startAdvice, 'sam', begin))).toBe('done-before');
    const again = await world.do(startAdvice, 'sam', { ...begin, ...{ once: 'once-begin-2' } });
    expect((await world.see(adviceForWork, 'sam', again)).title).toBe('Opnieuw');
    const done = await adopted();
    expect(await refusalOf(world.do(discardAdvice, 'sam', { id: done }))).toBe('advice-adopted-already');
  });

  it('keeps what is typed, part by part, and its ids when parts move', async () => {
    const id = await unsolicited();
    const before = await world.see(adviceForWork, 'mo', { id });
    const [first, second] = before.recommendations;
    await world.do(saveAdvice, 'nel', {
      id,
      revision: before.revision,
      title: 'Ander advies',
      tenor: 'negative',
      authorityIds: ['gemeenteraad-beverwijk'],
      sections: [{ key: before.sections[0]!.key, heading: 'Anders', body: 'Tekst' }],
      recommendations: [
        { id: second!.id, text: second!.text },
        { id: '', text: '', explanation: '' },
        { id: first!.id, text: 'Maak één aanspreekpunt.', explanation: '' },
        { id: 'of-another-draft', text: 'Nieuw', explanation: '' },
      ],
    });
    const after = await world.see(adviceForWork, 'mo', { id });
    expect(after).toMatchObject({
      title: 'Ander advies',
      tenor: 'negative',
      addressees: [{ id: 'gemeenteraad-beverwijk' }],
    });
    expect(after.sections[0]!.key).toBe(before.sections[0]!.key);
    expect(after.recommendations.slice(0, 2)).toMatchObject([
      { id: second!.id, number: 1 },
      { id: first!.id, number: 2, text: 'Maak één aanspreekpunt.' },
    ]);
    expect(after.recommendations[2]!.id).not.toBe('of-another-draft');
  });

  it('by two at once keeps the first and shows it to the second', async () => {
    const id = await unsolicited();
    const save = (who: 'mo' | 'nel', title: string) =>
      world.do(saveAdvice, who, {
        id,
        revision: 2,
        ...scenes.text,
        title,
        authorityIds: ['college-beverwijk'],
      });
    await save('mo', 'Van Mo');
    expect(await refusedWith(save('nel', 'Van Nel'))).toMatchObject({
      code: 'changed-meanwhile',
      revision: 3,
      theirs: {
        title: 'Van Mo',
        sections: [
          { heading: 'Wat wij vinden', body: 'Het plan is goed.\n\n- Eerder vragen\n- Gewone taal' },
        ],
        recommendations: [{ text: 'Maak een vast aanspreekpunt.' }, { text: 'Schrijf in gewone taal.' }],
        dossiers: [],
        addressees: ['college van B en W van beverwijk'],
      },
    });
  });

  it('names the field that is not filled in, in the row where it stands', async () => {
    const id = await unsolicited();
    const save = world.do(saveAdvice, 'mo', {
      id,
      revision: 2,
      title: ' ',
      sections: [{ heading: 'Kop', body: '' }],
      recommendations: [
        { text: '', explanation: '' },
        { text: '', explanation: 'Uitleg zonder aanbeveling' },
      ],
    });
    expect((await refusedWith(save)).problems).toEqual([
      { path: 'title', kind: 'missing' },
      { path: 'sections.0.body', kind: 'missing' },
      { path: 'recommendations.1.text', kind: 'missing' },
    ]);
  });

  it('addresses no authority of elsewhere', async () => {
    const id = await unsolicited();
    const save = world.do(saveAdvice, 'mo', {
      id,
      revision: 2,
      ...scenes.text,
      authorityIds: ['college-velsen'],
    });
    expect(await refusedWith(save)).toMatchObject({ problems: [{ path: 'authorityIds', kind: 'choose' }] });
  });

  it('cites published findings on its dossiers, in the words of the day of citing, and nothing else', async () => {
    const { id: dossierId } = await scenes.dossier('Met bevinding');
    const table = await world.do(startThemeTable, 'olga', {
      dossierId,
      theme: 'Vervoer',
      question: 'Wat helpt?',
      ladderRung: 'advise',
      startsOn: '2026-09-01',
      endsOn: '2026-12-01',
    });
    const finding = await world.do(addFinding, 'olga', { tableId: table.id, text: 'De bus komt te laat.' });
    const hidden = await world.do(addFinding, 'olga', { tableId: table.id, text: 'Nog niet openbaar.' });
    await world.do(publishFinding, 'olga', { id: finding.id, revision: 1 });
    const id = await scenes.draft({ dossierIds: [dossierId], authorityIds: ['college-beverwijk'] });
    const { citables, revision } = await world.see(adviceForWork, 'mo', { id });
    expect(citables.map(({ key }) => key)).toEqual([`finding:${finding.id}`]);
    const content = { ...scenes.text, dossierIds: [dossierId], authorityIds: ['college-beverwijk'] };
    const citing = (key: string, now: number) =>
      world.do(saveAdvice, 'mo', {
        id,
        revision: now,
        ...content,
        recommendations: [{ id: null, text: 'Laat de bus op tijd rijden.', citations: [key] }],
      });
    expect(await refusedWith(citing(`finding:${hidden.id}`, revision))).toMatchObject({
      problems: [{ path: 'recommendations.0.citations', kind: 'not-of-proposal' }],
    });
    await citing(`finding:${finding.id}`, revision);
    expect(await refusalOf(world.do(editFinding, 'olga', { id: finding.id, revision: 2, text: 'x' }))).toBe(
      'finding-published-already',
    );
    const cited = (await world.see(adviceForWork, 'mo', { id })).recommendations[0]!;
    expect(cited.citations[0]!.frozen).toMatchObject({
      text: 'De bus komt te laat.',
      title: expect.stringContaining('Vervoer'),
    });
    // Saved once more, it is the same citation, not a new one.
    await world.do(saveAdvice, 'mo', {
      id,
      revision: revision + 1,
      ...content,
      recommendations: [{ id: cited.id, text: cited.text, citations: [`finding:${finding.id}`] }],
    });
    const kept = (await world.see(adviceForWork, 'mo', { id })).recommendations[0]!;
    expect(kept.citations).toEqual(cited.citations);
  });

  it('is not on a proposal that is hidden or withdrawn; one that is withdrawn meanwhile stays', async () => {
    const hidden = await scenes.hiddenDossier('Nog niet openbaar');
    const gone = await scenes.dossier('Ingetrokken');
    await world.do(withdrawDossier, 'olga', { id: gone.id, reason: 'Geen geld.' });
    const open = await scenes.dossier('Gaat nog door');
    const start = (dossierIds: string[]) =>
      world.do(startAdvice, 'mo', {
        councilId: 'raad-beverwijk',
        requestId: null,
        dossierIds,
        title: 'Advies',
      });
    expect(await refusalOf(start([hidden.id]))).toBe('not-found');
    expect(await refusalOf(start([gone.id]))).toBe('dossier-withdrawn');
    const { id } = await start([open.id]);
    const save = (revision: number, dossierIds: string[]) =>
      world.do(saveAdvice, 'mo', { id, revision, ...scenes.text, dossierIds });
    expect(await refusalOf(save(1, [open.id, hidden.id]))).toBe('not-found');
    expect(await refusalOf(save(1, [open.id, gone.id]))).toBe('dossier-withdrawn');
    await world.do(withdrawDossier, 'olga', { id: open.id, reason: 'Toch niet.' });
    await save(1, [open.id]);
    expect((await world.see(adviceForWork, 'mo', { id })).dossiers).toMatchObject([{ id: open.id }]);
  });

  it('is of the council alone: for others the draft does not exist', async () => {
    const { id: dossierId } = await scenes.dossier('Alleen de raad');
    const requestId = await scenes.sentRequest(dossierId);
    const start = { councilId: 'raad-beverwijk', requestId, title: 'Advies' };
    for (const who of ['olga', 'piet', 'ben'] as const)
      expect(await refusalOf(world.do(startAdvice, who, start))).toBe('not-allowed');
    const elsewhere = world.do(startAdvice, 'piet', { ...start, councilId: 'raad-heemskerk' });
    expect(await refusalOf(elsewhere)).toBe('not-found');
    const id = await scenes.draft({ requestId });
    for (const who of ['olga', 'piet', 'wim', 'ben'] as const) {
      expect(await refusalOf(world.see(adviceForWork, who, { id }))).toBe('not-found');
      expect(await refusalOf(world.see(eligibleOn, who, { id, on: '2026-09-07' }))).toBe('not-found');
      expect(await refusalOf(world.do(saveAdvice, who, { id, revision: 2, ...scenes.text }))).toBe(
        'not-found',
      );
      expect(await refusalOf(world.do(recordAdoption, who, scenes.adoption(id)))).toBe('not-found');
      expect(await refusalOf(world.do(reopenAdvice, who, { id }))).toBe('not-found');
      expect(await refusalOf(world.do(submitAdvice, who, { id }))).toBe('not-found');
    }
    expect(await refusalOf(world.see(adviceForWork, 'visitor', { id }))).toBe('sign-in-needed');
    expect((await world.see(myAdvice, 'mo', {})).advice.map((one) => one.id)).toContain(id);
    expect((await world.see(myAdvice, 'piet', {})).advice.map((one) => one.id)).not.toContain(id);
    expect(await world.see(myAdvice, 'olga', {})).toEqual({ councils: [], advice: [] });
  });
});

describe('adoption', () => {
  it('is recorded by the chair or a secretary, not by a member', async () => {
    const id = await unsolicited();
    expect(await refusalOf(world.do(recordAdoption, 'mo', scenes.adoption(id)))).toBe('not-allowed');
    await world.do(recordAdoption, 'ada', scenes.adoption(id));
    expect(await refusalOf(world.do(recordAdoption, 'carla', scenes.adoption(id)))).toBe(
      'advice-adopted-already',
    );
    expect(await refusalOf(world.do(reopenAdvice, 'mo', { id }))).toBe('not-allowed');
    expect(await refusalOf(world.do(submitAdvice, 'mo', { id }))).toBe('not-allowed');
  });

  it('needs the quorum of that day: three of the four with a vote', async () => {
    const id = await unsolicited();
    const { members, quorum } = await world.see(eligibleOn, 'sam', { id, on: '2026-09-07' });
    expect(members.map(({ personId }) => personId).sort()).toEqual(['carla', 'mo', 'nel', 'sam']);
    expect(quorum).toMatchObject({ needed: 3, of: 4 });
    const few = { ...scenes.adoption(id), presentIds: ['carla', 'sam'], abstained: 0 };
    expect(await refusedWith(world.do(recordAdoption, 'sam', few))).toEqual({
      code: 'no-quorum',
      present: 2,
      quorum: 3,
    });
  });

  it('counts somebody who is ticked twice once, and nobody without a vote', async () => {
    const id = await unsolicited();
    const twice = { ...scenes.adoption(id), presentIds: ['carla', 'carla', 'sam'], abstained: 0 };
    expect(await refusalOf(world.do(recordAdoption, 'sam', twice))).toBe('no-quorum');
    for (const presentIds of [
      ['carla', 'sam', 'ada'],
      ['carla', 'sam', 'piet'],
    ])
      expect(
        await refusedWith(world.do(recordAdoption, 'sam', { ...scenes.adoption(id), presentIds })),
      ).toMatchObject({
        problems: [{ path: 'presentIds', kind: 'no-member-then' }],
      });
  });

  it('needs votes that add up, and a majority', async () => {
    const id = await unsolicited();
    const record = (votesFor: number, votesAgainst: number, abstained: number) =>
      refusedWith(
        world.do(recordAdoption, 'sam', { ...scenes.adoption(id), votesFor, votesAgainst, abstained }),
      );
    expect(await record(3, 1, 0)).toEqual({ code: 'votes-do-not-add-up', votes: 4, present: 3 });
    expect(await record(1, 1, 1)).toEqual({ code: 'no-majority', votesFor: 1, needed: 2 });
    expect(await record(0, 0, 3)).toEqual({ code: 'no-majority', votesFor: 0, needed: 1 });
  });

  it('was not tomorrow, and is of a whole text', async () => {
    const id = await unsolicited();
    const tomorrow = world.do(recordAdoption, 'sam', { ...scenes.adoption(id), on: '2026-09-08' });
    expect(await refusedWith(tomorrow)).toMatchObject({ problems: [{ path: 'on', kind: 'in-the-future' }] });
    const { id: empty } = await world.do(startAdvice, 'mo', { councilId: 'raad-beverwijk', title: 'Leeg' });
    expect(await refusedWith(world.do(recordAdoption, 'sam', scenes.adoption(empty)))).toEqual({
      code: 'advice-incomplete',
      missing: ['sections', 'recommendations', 'authorityIds'],
    });
  });

  it('fixes the text until the council opens it again; then it must be adopted anew', async () => {
    const id = await adopted();
    const save = () =>
      world.do(saveAdvice, 'mo', { id, revision: 3, ...scenes.text, authorityIds: ['college-beverwijk'] });
    expect(await refusalOf(save())).toBe('advice-adopted-already');
    const reopen = { id, ...{ once: 'once-reopen-1' } };
    await world.do(reopenAdvice, 'carla', reopen);
    expect(await refusalOf(world.do(submitAdvice, 'sam', { id }))).toBe('advice-not-adopted');
    expect(await refusalOf(world.do(reopenAdvice, 'carla', { id }))).toBe('advice-not-adopted');
    const { revision } = await world.see(adviceForWork, 'mo', { id });
    await world.do(saveAdvice, 'mo', { id, revision, ...scenes.text, authorityIds: ['college-beverwijk'] });
    await world.do(recordAdoption, 'sam', scenes.adoption(id));
    // The old button was about the first adoption.
    expect(await refusalOf(world.do(reopenAdvice, 'carla', reopen))).toBe('done-before');
    expect(await refusalOf(world.do(reopenAdvice, 'sam', { id, revision }))).toBe('changed-since-read');
  });

  it('was not before the council was asked, nor before what it judges was public', async () => {
    const { id: dossierId } = await scenes.dossier('Te vroeg vastgesteld');
    const asked = await scenes.draft({ requestId: await scenes.sentRequest(dossierId) });
    const unasked = await scenes.draft({ dossierIds: [dossierId], authorityIds: ['college-beverwijk'] });
    for (const [id, kind] of [
      [asked, 'before-request'],
      [unasked, 'before-proposal'],
    ] as const)
      expect(
        await refusedWith(world.do(recordAdoption, 'sam', { ...scenes.adoption(id), on: '2026-09-06' })),
      ).toMatchObject({ problems: [{ path: 'on', kind, day: '2026-09-07' }] });
  });

  it('judges the version that was public on its day, not one that came afterwards', async () => {
    const { id: dossierId } = await scenes.dossier('Later een versie');
    world.at('2026-09-14T07:00:00.000Z');
    await scenes.nextVersion(dossierId);
    const id = await scenes.draft({ dossierIds: [dossierId], authorityIds: ['college-beverwijk'] });
    const versions = async () =>
      (await world.see(adviceForWork, 'sam', { id })).dossiers.map(({ version }) => version);
    expect(await versions()).toEqual([2]);
    await world.do(recordAdoption, 'sam', { ...scenes.adoption(id), on: '2026-09-10' });
    expect(await versions()).toEqual([1]);
    world.at('2026-09-07T07:00:00.000Z');
  });

  it('is of the text that was on the screen', async () => {
    const id = await unsolicited();
    await world.do(saveAdvice, 'mo', {
      id,
      revision: 2,
      ...scenes.text,
      authorityIds: ['college-beverwijk'],
    });
    const record = (revision: number) =>
      world.do(recordAdoption, 'sam', { ...scenes.adoption(id), revision });
    expect(await refusalOf(record(2))).toBe('changed-since-read');
    await record(3);
  });
});

describe('submission', () => {
  it('gives advice its number and each addressee its own term, and opens it to everyone', async () => {
    const { id: dossierId } = await scenes.dossier('De hele weg');
    const { number } = await scenes.submitted({ requestId: await scenes.sentRequest(dossierId) });
    expect(number).toMatch(/^2026-\d{3}$/);
    expect(await scenes.phaseOf(dossierId)).toBe('response');
    const advice = await world.see(adviceByNumber, 'visitor', { number });
    expect(advice).toMatchObject({
      number,
      submittedOn: '2026-09-07',
      tenor: 'positiveWithRemarks',
      council: { name: 'Participatieraad beverwijk', theme: 'beverwijk' },
      adoption: { on: '2026-09-07', votesFor: 2, abstained: 1, present: 3, eligible: 4, quorum: 3 },
      request: { version: 1, due: { dueOn: '2026-10-19' }, questions: [{ number: 1 }, { number: 2 }] },
      addressees: [{ id: 'college-beverwijk', dueOn: '2026-10-19', overdueDays: 0, response: null }],
      hasDocument: false,
    });
    expect(JSON.stringify(advice)).not.toMatch(/account-|Carla|Sam Secretaris/);
    const list = await world.see(submittedAdvice, 'visitor', { council: 'participatieraad-beverwijk' });
    expect(list.advice.find((one) => one.number === number)).toMatchObject({
      recommendations: 2,
      addressees: 1,
      open: 1,
      due: { on: '2026-10-19' },
      overdueDays: 0,
    });
    const others = await world.see(submittedAdvice, 'visitor', {
      council: 'participatieraad-heemskerk',
      page: 'x',
    });
    expect(others).toMatchObject({ advice: [], total: 0, page: 1, pages: 1 });
  });

  it('does not show what is not submitted', async () => {
    await adopted();
    const { advice } = await world.see(submittedAdvice, 'visitor', {});
    expect(advice.every(({ number }) => number !== null)).toBe(true);
    expect(await refusalOf(world.see(adviceByNumber, 'visitor', { number: '2026-999' }))).toBe('not-found');
    expect(await refusalOf(world.see(adviceDocumentOf, 'visitor', { number: '2026-999' }))).toBe('not-found');
  });

  it('is of what was adopted, and of what was on the screen', async () => {
    expect(await refusalOf(world.do(submitAdvice, 'sam', { id: await unsolicited() }))).toBe(
      'advice-not-adopted',
    );
    const id = await adopted();
    expect(await refusalOf(world.do(submitAdvice, 'sam', { id, revision: 2 }))).toBe('changed-since-read');
    await world.do(submitAdvice, 'sam', { id, revision: 3 });
  });

  it('is done once, and nothing changes after it', async () => {
    const id = await adopted();
    const input = { id, once: 'once-submission-1' };
    const first = await world.do(submitAdvice, 'sam', input);
    expect(await world.do(submitAdvice, 'sam', input)).toEqual(first);
    const refused = { code: 'advice-submitted-already', number: first.number, on: '2026-09-07' };
    expect(await refusedWith(world.do(submitAdvice, 'carla', { id }))).toEqual(refused);
    expect(await refusedWith(world.do(reopenAdvice, 'sam', { id }))).toEqual(refused);
    expect(await refusedWith(world.do(recordAdoption, 'sam', scenes.adoption(id)))).toEqual(refused);
    expect(await refusedWith(world.do(saveAdvice, 'mo', { id, revision: 4, ...scenes.text }))).toEqual(
      refused,
    );
    expect(await refusalOf(world.do(saveAdvice, 'olga', { id, revision: 4, ...scenes.text }))).toBe(
      'not-allowed',
    );
    expect(await refusalOf(world.do(reopenAdvice, 'olga', { id }))).toBe('not-allowed');
  });

  it('of two at the same moment gives one number; of two pieces of advice two', async () => {
    const [one, other] = [await adopted(), await adopted()];
    const settled = await Promise.allSettled([
      world.do(submitAdvice, 'sam', { id: one }),
      world.do(submitAdvice, 'carla', { id: one }),
      world.do(submitAdvice, 'sam', { id: other }),
    ]);
    const done = settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(done.map(({ id }) => id).sort()).toEqual([one, other].sort());
    expect(new Set(done.map(({ number }) => number)).size).toBe(2);
    const lost = settled.find((result) => result.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'advice-submitted-already' });
  });

  it('leaves the formal PDF to the outbox, which makes it once', async () => {
    const { id, number } = await scenes.submitted({ authorityIds: ['college-beverwijk'] });
    expect(await world.see(adviceDocumentOf, 'visitor', { number })).toMatchObject({ number, hash: null });
    await sendDue.run(world.services);
    const made = await world.see(adviceDocumentOf, 'visitor', { number });
    const pdf = await readFile(filePath(world.services.filesDir, made.hash!));
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(pdf.length).toBe(made.bytes);
    world.later(60_000);
    await makeDocument(world.services, { adviceId: id });
    expect(await world.see(adviceDocumentOf, 'visitor', { number })).toEqual(made);
    expect((await world.see(adviceByNumber, 'visitor', { number })).hasDocument).toBe(true);
  });
});
