import type { TrailStep } from '@samenspraak/domain/dossiers/trail.ts';
import { termEnd, type TermInput } from '@samenspraak/domain/shared/terms.ts';
import * as tables from '@samenspraak/drizzle/schema/index.ts';
import { openWorld, refusalOf, type World } from '@samenspraak/testing/world.ts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  changePhase,
  createDossier,
  publishDossier,
  publishVersion,
  saveVersion,
  startVersion,
  withdrawDossier,
} from '../dossiers/index.ts';
import { aroundDossier, dossierTrail, goingOn } from './index.ts';

const at = (day: string, time = '09:00') => `${day}T${time}:00.000Z`;
const description = {
  summary: 'Wie beschermd woont, kan dat ook in de eigen buurt.',
  canChange: 'Hoe het tempo is.',
  cannotChange: 'Het budget van het Rijk.',
  laws: ['wmo', 'jeugdwet'],
  regionalTopic: 'shelteredLiving' as const,
  authorities: ['college-beverwijk', 'college-heemskerk', 'college-velsen'],
};
const term = (event: string) => {
  const input: TermInput = { event, count: 'after', n: 6, unit: 'weeks', source: 'bylaw' };
  const { end, because } = termEnd(input);
  return { dueOn: end, term: input, because, ground: 'Verordening, artikel 7' };
};

let world: World;
let dossier: { id: string; slug: string };
let versionId: string;

const publishNewVersion = async (text: string, note: string) => {
  const draft = await world.do(startVersion, 'rob', { id: dossier.id });
  const sections = [{ key: 'doel', heading: 'Doel', text }] as never;
  await world.do(saveVersion, 'rob', { id: draft.id, revision: 1, note, sections });
  await world.do(publishVersion, 'rob', { id: draft.id, revision: 2 });
  return draft.id;
};

/** What other areas would have written, as they write it: a draft first, frozen afterwards. */
const fill = (job: (tx: Parameters<Parameters<World['store']['write']>[1]>[0]) => Promise<unknown>) =>
  world.store.write('what happened', async (tx) => void (await job(tx)));

const sentRequest = (id: string, councilId: string, day: string) =>
  fill(async (tx) => {
    await tx.insert(tables.adviceRequest).values({
      id,
      dossierId: dossier.id,
      versionId,
      background: 'Zie de samenvatting.',
      plannedDecisionOn: '2026-12-15',
      createdAt: at(day),
      createdBy: 'account-rob',
    });
    await tx.insert(tables.requestAuthority).values({ requestId: id, authorityId: 'college-beverwijk' });
    await tx.insert(tables.requestCouncil).values({ requestId: id, councilId, ...term(day) });
    await tx
      .insert(tables.requestQuestion)
      .values({ id: `${id}-q`, requestId: id, number: 1, text: 'Is het tempo goed?' });
    await tx
      .update(tables.adviceRequest)
      .set({ sentAt: at(day) })
      .where(eq(tables.adviceRequest.id, id));
  });

const submittedAdvice = (day: string) =>
  fill(async (tx) => {
    const id = 'advice';
    await tx.insert(tables.advice).values({
      id,
      councilId: 'raad-ijmond',
      origin: 'solicited',
      requestId: 'asked-region',
      title: 'Rustig aan',
      createdAt: at(day),
      createdBy: 'account-sam',
    });
    await tx.insert(tables.adviceDossier).values({ adviceId: id, dossierId: dossier.id, versionId });
    await tx.insert(tables.recommendation).values(
      ['Begin met een proef.', 'Vraag het elk jaar na.'].map((text, index) => ({
        id: `r${index + 1}`,
        adviceId: id,
        number: index + 1,
        text,
      })),
    );
    await tx.insert(tables.citation).values({
      id: 'c',
      adviceId: id,
      recommendationId: 'r1',
      kind: 'finding',
      sourceId: 'f1',
      frozen: { title: 'Bevinding 1', text: 'Het gaat snel.', address: '/thematafels/wonen' },
      frozenAt: at(day),
    });
    await tx
      .insert(tables.adviceAddressee)
      .values(description.authorities.map((authorityId) => ({ adviceId: id, authorityId, ...term(day) })));
    await tx.insert(tables.adoption).values({
      id: 'adoption',
      adviceId: id,
      on: day,
      votesFor: 2,
      votesAgainst: 1,
      abstained: 0,
      eligible: 3,
      quorum: 2,
      present: 3,
      rule: { rule: 'votesCast' },
      recordedBy: 'account-sam',
      recordedAt: at(day),
    });
    await tx
      .update(tables.advice)
      .set({
        adoptedAt: at(day),
        submittedAt: at(day, '10:00'),
        number: '2026-001',
        tenor: 'positiveWithRemarks',
      })
      .where(eq(tables.advice.id, id));
  });

const answered = (authorityId: string, day: string) =>
  fill(async (tx) => {
    const id = `response-${authorityId}`;
    await tx.insert(tables.executiveResponse).values({
      id,
      adviceId: 'advice',
      authorityId,
      introduction: 'Dank voor uw advies.',
      createdAt: at(day),
      createdBy: 'account-olga',
    });
    await tx.insert(tables.recommendationAnswer).values([
      { id: `${id}-1`, responseId: id, recommendationId: 'r1', outcome: 'adopted' },
      {
        id: `${id}-2`,
        responseId: id,
        recommendationId: 'r2',
        outcome: 'rejected',
        reasons: 'Eén keer per twee jaar is genoeg.',
      },
    ]);
    await tx
      .update(tables.executiveResponse)
      .set({ completedAt: at(day), decidedOn: day, completedBy: 'account-olga' })
      .where(eq(tables.executiveResponse.id, id));
  });

const consultationOf = (id: string, opens: string, closes: string) => ({
  id,
  organisationId: 'ijmond',
  dossierId: dossier.id,
  slug: id,
  title: 'Wonen in de buurt',
  goal: 'g',
  roomForInfluence: 'r',
  targetGroup: 't',
  afterwards: 'a',
  opensAt: at(opens),
  closesAt: at(closes, '16:00'),
  createdAt: at(opens),
  createdBy: 'account-rob',
});

const kinds = (steps: TrailStep[]) => steps.map(({ kind, on }) => `${on} ${kind}`);
const trail = (who: 'visitor' | 'carla' = 'visitor') => world.see(dossierTrail, who, { slug: dossier.slug });

beforeAll(async () => {
  world = await openWorld();
  world.at(at('2026-06-01'));
  dossier = await world.do(createDossier, 'rob', {
    organisationId: 'ijmond',
    title: 'Beschermd wonen',
    ...description,
  });
  await world.do(changePhase, 'rob', { id: dossier.id, phase: 'drafting', note: '' });
  world.at(at('2026-06-02'));
  await world.do(publishDossier, 'rob', { id: dossier.id });
  world.at(at('2026-06-10'));
  versionId = await publishNewVersion('In drie jaar.', '');
});
afterAll(() => world.close());

describe('the trail of a proposal', () => {
  test('begins with the municipality at turn, and everything still to come without a day', async () => {
    world.at(at('2026-06-11'));
    const { now, steps, next } = await trail();
    expect(kinds(steps)).toEqual(['2026-06-01 phase', '2026-06-01 phase', '2026-06-10 version-published']);
    expect(now).toMatchObject({ phase: 'drafting', since: '2026-06-01', sentence: 'drafting' });
    expect(now.turn).toMatchObject([{ task: 'write', voice: 'municipality', who: 'IJmond', due: null }]);
    expect(next.map(({ kind, phase, on }) => [kind, phase, on])).toEqual(
      ['advice', 'response', 'decision', 'carryingOut', 'evaluated'].map((phase) => ['phase', phase, null]),
    );
  });

  test('shows what a table heard and what residents can answer now, and until when', async () => {
    await fill(async (tx) => {
      await tx.insert(tables.themeTable).values({
        id: 'table',
        organisationId: 'ijmond',
        dossierId: dossier.id,
        slug: 'wonen',
        theme: 'Wonen',
        question: 'Wat is nodig?',
        ladderRung: 'advise',
        startsOn: '2026-06-01',
        endsOn: '2026-12-31',
        createdAt: at('2026-06-11'),
      });
      const session = {
        tableId: 'table',
        place: 'De Schuilplaats',
        present: 12,
        notes: { type: 'doc' as const, content: [] },
        createdAt: at('2026-06-15'),
      };
      await tx.insert(tables.tableSession).values([
        { id: 's1', heldOn: '2026-06-15', publishedAt: at('2026-06-16'), ...session },
        { id: 's2', heldOn: '2026-06-18', ...session },
      ]);
      await tx.insert(tables.finding).values(
        [1, 2, 3].map((number) => ({
          id: `f${number}`,
          tableId: 'table',
          dossierId: dossier.id,
          number,
          text: `Bevinding ${number}`,
          createdAt: at('2026-06-16'),
          publishedAt: number === 3 ? null : at('2026-06-20'),
        })),
      );
      await tx.insert(tables.consultation).values(consultationOf('ronde', '2026-06-22', '2026-07-10'));
      await tx.insert(tables.question).values({
        id: 'q',
        consultationId: 'ronde',
        number: 1,
        kind: 'openText',
        text: 'Wat vindt u?',
        required: true,
      });
      await tx.insert(tables.consultation).values(consultationOf('concept', '2026-06-22', '2026-07-10'));
      await tx
        .update(tables.consultation)
        .set({ state: 'open', openedAt: at('2026-06-21') })
        .where(eq(tables.consultation.id, 'ronde'));
    });
    world.at(at('2026-06-21', '12:00'));
    expect((await trail()).next[0]).toMatchObject({ kind: 'consultation-opens', on: '2026-06-22' });

    world.at(at('2026-07-01'));
    const { now, steps, next } = await trail();
    expect(kinds(steps).slice(3)).toEqual([
      '2026-06-15 table-session',
      '2026-06-20 finding',
      '2026-06-22 consultation-opened',
    ]);
    expect(steps[4]).toMatchObject({ voice: 'table', findings: [{ number: 1 }, { number: 2 }] });
    expect(now.sentence).toBe('consulting');
    expect(now.turn[0]).toMatchObject({
      task: 'answer',
      voice: 'residents',
      closesAt: at('2026-07-10', '16:00'),
      questions: 1,
      about: { consultation: { slug: 'ronde' } },
    });
    expect(next[0]).toMatchObject({ kind: 'consultation-closes', on: '2026-07-10' });
  });

  test('closes a round by the clock, and tells of fewer than ten answers nothing', async () => {
    world.at(at('2026-07-10', '16:00'));
    const last = (await trail()).steps.at(-1)!;
    expect(last).toMatchObject({
      kind: 'consultation-closed',
      voice: 'residents',
      openedOn: '2026-06-22',
      respondents: null,
    });
    await fill(async (tx) => {
      await tx
        .insert(tables.tally)
        .values({ consultationId: 'ronde', questionId: '', key: 'respondents', count: 412 });
      await tx
        .update(tables.consultation)
        .set({
          state: 'published',
          closedAt: at('2026-07-10', '16:00'),
          publishedAt: at('2026-07-20'),
          methodWhoWasAsked: 'w',
          methodHow: 'h',
          methodLimits: 'l',
          methodInvited: 1000,
          conclusion: 'De meesten willen het rustig aan.',
        })
        .where(eq(tables.consultation.id, 'ronde'));
    });
    world.at(at('2026-07-21'));
    const steps = (await trail()).steps.slice(-2);
    expect(steps).toMatchObject([
      { kind: 'consultation-closed', respondents: 412 },
      { kind: 'results-published', respondents: 412, conclusion: 'De meesten willen het rustig aan.' },
    ]);
  });

  test('names the councils that were asked, each with its last day and why it is that day', async () => {
    await sentRequest('asked-region', 'raad-ijmond', '2026-08-03');
    await sentRequest('asked-local', 'raad-velsen', '2026-08-03');
    world.at(at('2026-08-04'));
    await world.do(changePhase, 'rob', { id: dossier.id, phase: 'advice', note: '' });
    const { now, steps, next } = await trail();
    expect(steps.find(({ kind }) => kind === 'request-sent')).toMatchObject({
      authorities: ['college van B en W van beverwijk'],
      version: 1,
      questions: ['Is het tempo goed?'],
      councils: [{ advice: null, due: { on: '2026-09-14', ground: 'Verordening, artikel 7' } }],
    });
    expect(now.sentence).toBe('advice-awaited');
    expect(now.turn.map(({ task, who }) => `${task} ${who}`)).toEqual([
      'advise Participatieraad ijmond',
      'advise Participatieraad velsen',
    ]);
    expect(now.turn[0]!.due!.because).toEqual([{ code: 'day-of-event-not-counted', event: '2026-08-03' }]);
    expect(next.slice(0, 4).map(({ kind, on }) => [kind, on])).toEqual([
      ['advice-due', '2026-09-14'],
      ['advice-due', '2026-09-14'],
      ['phase', null],
      ['decision-planned', '2026-12-15'],
    ]);
  });

  test('puts each answer beside its recommendation, and counts the days of those that are late', async () => {
    await submittedAdvice('2026-09-07');
    await answered('college-beverwijk', '2026-10-12');
    await answered('college-heemskerk', '2026-10-28');
    world.at(at('2026-11-02'));
    const second = await publishNewVersion('In vijf jaar.', 'Twee jaar langer.');
    expect(second).not.toBe(versionId);
    world.at(at('2026-11-22'));
    const { now, steps, next, advice } = await trail();

    expect(kinds(steps).slice(-7)).toEqual([
      '2026-08-04 phase',
      '2026-09-07 advice-submitted',
      '2026-09-14 advice-overdue',
      '2026-10-12 response-completed',
      '2026-10-19 response-overdue',
      '2026-10-28 response-completed',
      '2026-11-02 version-published',
    ]);
    expect(steps.find(({ kind }) => kind === 'advice-submitted')).toMatchObject({
      number: '2026-001',
      tookDays: 35,
      lateDays: 0,
      recommendations: 2,
    });
    expect(steps.find(({ kind }) => kind === 'response-overdue')).toMatchObject({
      authority: { id: 'college-velsen' },
      due: { on: '2026-10-19' },
      days: 34,
    });
    expect(steps.filter(({ kind }) => kind === 'response-completed')).toMatchObject([
      { lateDays: 0, tookDays: 35, outcomes: { adopted: 1, partlyAdopted: 0, rejected: 1 } },
      { lateDays: 9 },
    ]);
    expect(now.sentence).toBe('response-overdue');
    expect(now.turn[1]).toMatchObject({ task: 'advise', who: 'Participatieraad velsen', overdueDays: 69 });
    expect(now.turn[0]).toMatchObject({ task: 'respond', overdueDays: 34, about: { advice: '2026-001' } });
    expect(next[0]).toMatchObject({ kind: 'decision-planned', on: '2026-12-15' });

    expect(advice).toMatchObject([
      {
        number: '2026-001',
        council: { slug: 'participatieraad-ijmond', kind: 'regional' },
        votes: { for: 2, against: 1, abstained: 0 },
        version: { number: 1, publishedOn: '2026-06-10' },
        newerVersions: [{ number: 2, note: 'Twee jaar langer.', publishedOn: '2026-11-02' }],
        addressees: [
          { authority: { id: 'college-beverwijk' }, completedOn: '2026-10-12', overdueDays: 0 },
          { authority: { id: 'college-heemskerk' }, completedOn: '2026-10-28', overdueDays: 9 },
          { authority: { id: 'college-velsen' }, completedOn: null, overdueDays: 34 },
        ],
        recommendations: [
          { number: 1, citations: [{ title: 'Bevinding 1', address: '/thematafels/wonen' }] },
          {
            number: 2,
            answers: [
              {
                authorityId: 'college-beverwijk',
                outcome: 'rejected',
                reasons: 'Eén keer per twee jaar is genoeg.',
              },
              { authorityId: 'college-heemskerk' },
            ],
          },
        ],
      },
    ]);
  });

  test('tells each decision with the advice it names, or why there was none', async () => {
    const decided = (authorityId: string, day: string, adviceId: string | null) =>
      fill(async (tx) => {
        const id = `decision-${authorityId}`;
        await tx.insert(tables.decision).values({
          id,
          dossierId: dossier.id,
          authorityId,
          versionId,
          decidedOn: day,
          outcome: 'adoptedWithChanges',
          summary: 'Vijf jaar in plaats van drie.',
          withoutAdviceReason: adviceId === null ? 'Het advies kwam niet op tijd.' : null,
          createdBy: 'account-olga',
        });
        if (adviceId !== null) await tx.insert(tables.decisionAdvice).values({ decisionId: id, adviceId });
        await tx
          .update(tables.decision)
          .set({ recordedAt: at('2026-12-02') })
          .where(eq(tables.decision.id, id));
      });
    await decided('college-beverwijk', '2026-12-01', 'advice');
    await decided('college-velsen', '2026-12-02', null);
    world.at(at('2026-12-03'));
    const decisions = (await trail()).steps.filter(({ kind }) => kind === 'decision-recorded');
    expect(decisions).toMatchObject([
      { on: '2026-12-01', at: null, advice: ['2026-001'], withoutAdviceReason: null, version: 1 },
      {
        on: '2026-12-02',
        at: at('2026-12-02'),
        advice: [],
        withoutAdviceReason: 'Het advies kwam niet op tijd.',
      },
    ]);
    const { next } = await trail();
    expect(next[0]).toMatchObject({ kind: 'decision-planned', who: 'college van B en W van heemskerk' });
  });

  test('is the same for everyone who looks, and plain JSON', async () => {
    const seen = await trail();
    expect(await trail('carla')).toEqual(seen);
    expect(JSON.parse(JSON.stringify(seen))).toEqual(seen);
  });

  test('does not exist for a proposal that is not public', async () => {
    const hidden = await world.do(createDossier, 'rob', {
      organisationId: 'ijmond',
      title: 'Verborgen',
      ...description,
    });
    for (const who of ['visitor', 'rob'] as const) {
      expect(await refusalOf(world.see(dossierTrail, who, { slug: hidden.slug }))).toBe('not-found');
    }
  });

  test('ends with the reason when the proposal was withdrawn, and nobody is at turn', async () => {
    world.at(at('2026-12-04'));
    const other = await world.do(createDossier, 'rob', {
      organisationId: 'ijmond',
      title: 'Toch niet',
      ...description,
    });
    await world.do(publishDossier, 'rob', { id: other.id });
    await world.do(withdrawDossier, 'rob', { id: other.id, reason: 'Het Rijk regelt het.' });
    const seen = await world.see(dossierTrail, 'visitor', { slug: other.slug });
    expect(seen.steps.at(-1)).toMatchObject({ kind: 'withdrawn', reason: 'Het Rijk regelt het.' });
    expect(seen.now).toMatchObject({ sentence: 'withdrawn', turn: [] });
    expect(seen.next).toEqual([]);
  });
});

describe('what goes on', () => {
  beforeAll(async () => {
    await answered('college-velsen', '2026-12-05');
    await fill(async (tx) => {
      const round = consultationOf('nog-een', '2026-12-06', '2026-12-06');
      await tx.insert(tables.consultation).values({ ...round, state: 'open', openedAt: at('2026-12-05') });
    });
  });

  test('shows open rounds, the answers that say most, and what waits the longest', async () => {
    world.at(at('2026-12-06', '10:00'));
    const home = await world.see(goingOn, 'visitor', {});
    expect(home.open).toMatchObject([
      { slug: 'nog-een', questions: 0, dossier: { slug: 'beschermd-wonen' } },
    ]);
    expect(home.answered).toHaveLength(3);
    expect(home.answered[0]).toMatchObject({
      outcome: 'rejected',
      number: 2,
      advice: '2026-001',
      on: '2026-12-05',
    });
    expect(home.waiting).toEqual([]);
    expect(home.organisations.map(({ slug }) => slug)).toEqual([
      'beverwijk',
      'heemskerk',
      'velsen',
      'ijmond',
    ]);
  });
});

describe('the desk of a proposal', () => {
  test('lists what was begun around it, drafts too, for those who hold an office there', async () => {
    const around = await world.see(aroundDossier, 'rob', { id: dossier.id });
    expect(around.consultations.map(({ id }) => id).sort()).toEqual(['concept', 'nog-een', 'ronde']);
    expect(around).toMatchObject({
      themeTables: [{ theme: 'Wonen' }],
      requests: [{}, {}],
      responses: [{ number: '2026-001' }, {}, {}],
      decisions: [{ decidedOn: '2026-12-01' }, {}],
    });
    // Nothing leads where one does not come: a response in the making is of the authority's own officers.
    expect(around.responses.map(({ may }) => may.see)).toEqual(
      around.responses.map(({ completedAt }) => completedAt !== null),
    );
    const { responses, may } = await world.see(aroundDossier, 'henk', { id: dossier.id });
    expect(responses.map((one) => one.may.see)).toEqual(
      responses.map((one) => one.completedAt !== null || one.organisationId === 'heemskerk'),
    );
    expect([around.may.decide, may.decide]).toEqual([false, around.decisions.length < 3]);
    expect(await refusalOf(world.see(aroundDossier, 'carla', { id: dossier.id }))).toBe('not-found');
    expect(await refusalOf(world.see(aroundDossier, 'visitor', { id: dossier.id }))).toBe('sign-in-needed');
  });
});
