import { isRefusal } from '@samenspraak/domain/shared/refusal.ts';
import { fact } from '@samenspraak/drizzle/schema/index.ts';
import { beginning, openWorld, type PersonKey, refusalOf, type World } from '@samenspraak/testing/world.ts';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withdrawDossier } from '../dossiers/index.ts';
import { myTasks } from '../tasks/index.ts';
import {
  closeDueRounds,
  closeRound,
  consultation,
  answeredSoFar,
  consultationForWork,
  consultationPreview,
  consultationResults,
  consultations,
  consultationsOfDossier,
  createRound,
  discardRound,
  editRound,
  openAnswers,
  openRound,
  publishResults,
  readCitableResults,
  saveMethod,
  saveQuestions,
  withdrawResponse,
  withdrawRound,
} from './index.ts';
import {
  fourQuestions,
  hiddenDossier,
  openedRound,
  publicDossier,
  readyRound,
  roundTexts,
  sent,
} from './trial-rounds.ts';

let world: World;
let dossierId: string;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.at(beginning);
  dossierId = await publicDossier(world);
});

const method = {
  methodWhoWasAsked: 'Alle inwoners.',
  methodInvited: '',
  methodInvitedNote: 'Open voor iedereen.',
  methodHow: 'Op deze site.',
  methodLimits: 'Niet representatief.',
  conclusion: 'Samenhang eerst.',
};
const revisionOf = async (id: string) => (await world.see(consultationForWork, 'olga', { id })).revision;
const methodOf = async (id: string, set: Partial<typeof method> = {}) =>
  world.do(saveMethod, 'olga', { id, revision: await revisionOf(id), ...method, ...set });
const closedRound = async (answers: number) => {
  const round = await openedRound(world, dossierId);
  const codes = [];
  for (let n = 0; n < answers; n += 1)
    codes.push(
      await sent(world, round.slug, {
        1: n < 8 ? ['1', '2'] : ['1'],
        2: String(1 + (n % 5)),
        3: n < 5 ? '1' : '',
        4: n < 10 ? 'Ja' : '',
      }),
    );
  world.at('2026-10-05T15:00:00.000Z');
  return { ...round, codes };
};

describe('an officer', () => {
  test('begins and opens no round on a proposal that was withdrawn', async () => {
    const { id } = await readyRound(world, dossierId);
    await world.do(withdrawDossier, 'olga', { id: dossierId, reason: 'Geen geld.' });
    expect(await refusalOf(world.do(openRound, 'olga', { id }))).toBe('dossier-withdrawn');
    expect(await refusalOf(world.do(createRound, 'olga', { dossierId, title: 'Nog een' }))).toBe(
      'dossier-withdrawn',
    );
    const tasks = (await world.see(myTasks, 'olga', {})).tasks.map((one) => one.id);
    expect(tasks).not.toContain(`open-round:${id}`);
    await world.do(discardRound, 'olga', { id });
  });

  test('throws a draft away, after which its address is free; an opened round stays', async () => {
    const { id, slug } = await readyRound(world, dossierId);
    expect(await refusalOf(world.do(discardRound, 'henk', { id }))).toBe('not-found');
    expect(await refusalOf(world.do(discardRound, 'mo', { id }))).toBe('not-found');
    const input = { id, once: 'once-discard-round' };
    expect(await world.do(discardRound, 'olga', input)).toEqual({ dossierId });
    expect(await world.do(discardRound, 'olga', input)).toEqual({ dossierId });
    expect(await refusalOf(world.see(consultationForWork, 'olga', { id }))).toBe('not-found');
    expect((await readyRound(world, dossierId)).slug).toBe(slug);
    const opened = await openedRound(world, dossierId);
    expect(await refusalOf(world.do(discardRound, 'olga', { id: opened.id }))).toBe(
      'consultation-opened-already',
    );
  });

  test('opens or throws away what was on the screen, and nothing that came after it', async () => {
    const { id } = await readyRound(world, dossierId);
    const { revision } = await world.see(consultationForWork, 'olga', { id });
    await world.do(saveQuestions, 'lies', { id, revision, questions: fourQuestions.slice(0, 2) });
    for (const tried of [
      world.do(openRound, 'olga', { id, revision }),
      world.do(discardRound, 'olga', { id, revision }),
    ])
      expect(await refusalOf(tried)).toBe('changed-since-read');
    await world.do(openRound, 'olga', { id, revision: revision + 1 });
  });

  test('begins a round on a dossier, writes it and its questions, and previews it', async () => {
    const { id, slug } = await readyRound(world, dossierId);
    const seen = await world.see(consultationForWork, 'olga', { id });
    expect(seen).toMatchObject({
      standing: 'draft',
      missing: [],
      revision: 3,
      closesAt: '2026-10-05T15:00:00.000Z',
      respondents: null,
    });
    expect(seen.may).toEqual({
      edit: true,
      open: true,
      discard: true,
      close: false,
      saveMethod: false,
      publish: false,
      withdraw: false,
    });
    expect(seen.form).toMatchObject({ closesOn: '2026-10-05', closesTime: '17.00' });
    expect(seen.questionsForm.questions[0]).toMatchObject({
      maxChoices: 3,
      options: 'Samenhang\nPreventie\nMeedoen\nZorg',
    });
    const preview = await world.see(consultationPreview, 'olga', { id });
    expect(preview.questions.map(({ kind }) => kind)).toEqual([
      'chooseUpTo',
      'scale',
      'singleChoice',
      'openText',
    ]);
    expect(await refusalOf(world.see(consultation, 'visitor', { slug }))).toBe('not-found');
    expect(await refusalOf(world.see(consultationResults, 'visitor', { slug }))).toBe('not-found');
    expect((await world.see(consultations, 'visitor', {})).rounds.some((round) => round.id === id)).toBe(
      false,
    );
  });

  test('gives rounds with the same title addresses of their own', async () => {
    const one = await world.do(createRound, 'olga', { dossierId, title: 'Zelfde titel' });
    const two = await world.do(createRound, 'olga', { dossierId, title: 'Zelfde titel' });
    expect([one.slug, two.slug]).toEqual(['zelfde-titel', 'zelfde-titel-2']);
  });

  test('writes options one to a line, without twice the same', async () => {
    const { id } = await world.do(createRound, 'olga', { dossierId, title: 'Regels' });
    const ask = (options: string) => ({ ...fourQuestions[2]!, options });
    await world.do(saveQuestions, 'olga', { id, revision: 1, questions: [ask('- Eén\n\n  Twee \n')] });
    const seen = await world.see(consultationForWork, 'olga', { id });
    expect(seen.questions[0]!.options.map(({ text }) => text)).toEqual(['Eén', 'Twee']);
    const twice = world.do(saveQuestions, 'olga', { id, revision: 2, questions: [ask('Ja\nja')] });
    expect(await refusalOf(twice)).toBe('invalid-input');
  });

  test('who saves second is shown what the first one wrote', async () => {
    const { id } = await readyRound(world, dossierId);
    await world.do(editRound, 'lies', { id, revision: 3, ...roundTexts, goal: 'Van Lies.' });
    const error: unknown = await world
      .do(editRound, 'olga', { id, revision: 3, ...roundTexts, goal: 'Van Olga.' })
      .catch((thrown: unknown) => thrown);
    expect(isRefusal(error) && error.parameters).toMatchObject({
      revision: 4,
      theirs: { goal: 'Van Lies.' },
    });
    const questions = world.do(saveQuestions, 'olga', { id, revision: 3, questions: [] });
    expect(await refusalOf(questions)).toBe('changed-meanwhile');
    expect((await world.see(consultationForWork, 'olga', { id })).questions).toHaveLength(4);
  });

  test('cannot open what is not ready, and hears everything that is missing', async () => {
    const { id } = await world.do(createRound, 'olga', { dossierId, title: 'Leeg' });
    const error: unknown = await world.do(openRound, 'olga', { id }).catch((thrown: unknown) => thrown);
    expect(isRefusal(error) && error.parameters).toEqual({
      missing: ['goal', 'roomForInfluence', 'targetGroup', 'afterwards', 'closesOn', 'questions'],
    });
    const hidden = await readyRound(world, await hiddenDossier(world));
    expect(await refusalOf(world.do(openRound, 'olga', { id: hidden.id }))).toBe('dossier-not-published');
  });

  test('opens once; from then on text and questions stay as they are', async () => {
    const { id, slug } = await openedRound(world, dossierId);
    expect(await refusalOf(world.do(openRound, 'olga', { id }))).toBe('consultation-opened-already');
    const revision = await revisionOf(id);
    expect(await refusalOf(world.do(editRound, 'olga', { id, revision, ...roundTexts }))).toBe(
      'consultation-opened-already',
    );
    expect(await refusalOf(world.do(saveQuestions, 'olga', { id, revision, questions: [] }))).toBe(
      'consultation-opened-already',
    );
    const seen = await world.see(consultation, 'visitor', { slug });
    expect(seen).toMatchObject({
      standing: 'open',
      decidedBy: ['college van B en W van beverwijk'],
      results: null,
    });
  });

  test('may open a round before its first day: it is announced, and takes no answers yet', async () => {
    const { id, slug } = await readyRound(world, dossierId);
    await world.do(editRound, 'olga', { id, revision: 3, ...roundTexts, opensOn: '14-9-2026' });
    await world.do(openRound, 'olga', { id });
    expect((await world.see(consultation, 'visitor', { slug })).standing).toBe('announced');
    expect(await refusalOf(sent(world, slug))).toBe('consultation-not-open-yet');
    world.at('2026-09-13T22:00:00.000Z');
    await sent(world, slug);
  });

  test('sees the number of answers only in fives while it is open', async () => {
    const { id, slug } = await openedRound(world, dossierId);
    for (let n = 0; n < 9; n += 1) await sent(world, slug);
    expect((await world.see(consultationForWork, 'olga', { id })).respondents).toBeNull();
    for (let n = 0; n < 5; n += 1) await sent(world, slug);
    expect(await world.see(consultationForWork, 'olga', { id })).toMatchObject({
      respondents: 10,
      results: null,
    });
    const soFar = () => world.see(answeredSoFar, 'olga', { id });
    expect(await soFar()).toEqual({ standing: 'open', respondents: 10 });
    await sent(world, slug);
    expect(await soFar()).toEqual({ standing: 'open', respondents: 15 });
    await world.do(closeRound, 'olga', { id });
    expect(await soFar()).toEqual({ standing: 'closed', respondents: 15 });
  });

  test('closes by hand, once', async () => {
    const { id } = await openedRound(world, dossierId);
    await world.do(closeRound, 'olga', { id });
    expect(await refusalOf(world.do(closeRound, 'olga', { id }))).toBe('consultation-closed');
    const { id: draft } = await readyRound(world, dossierId);
    expect(await refusalOf(world.do(closeRound, 'olga', { id: draft }))).toBe('consultation-not-opened');
  });
});

describe('a question with at most so many answers', () => {
  test('says how many; without that it is not saved', async () => {
    const { id } = await readyRound(world, dossierId);
    const [first] = fourQuestions;
    const questions = [{ ...first!, maxChoices: '' }];
    const save = world.do(saveQuestions, 'olga', { id, revision: 3, questions: questions as never });
    await expect(save).rejects.toMatchObject({
      code: 'invalid-input',
      parameters: { problems: [{ path: 'questions.0.maxChoices', kind: 'missing' }] },
    });
  });
});

describe('a proposal with an open round', () => {
  test('is not withdrawn before the round is closed or withdrawn', async () => {
    const { id } = await openedRound(world, dossierId);
    const withdraw = () =>
      world.do(withdrawDossier, 'olga', { id: dossierId, reason: 'Het gaat niet door.' });
    expect(await refusalOf(withdraw())).toBe('round-still-open');
    await world.do(withdrawRound, 'olga', { id, reason: 'Het voorstel gaat niet door.' });
    await withdraw();
  });
});

describe('what people wrote', () => {
  const read = (id: string, number = 4) => world.see(openAnswers, 'olga', { id, number });

  test('is read by the officers after closing, in order of the words', async () => {
    const { id, slug } = await openedRound(world, dossierId);
    for (let n = 0; n < 11; n += 1)
      await sent(world, slug, { 1: ['1'], 2: '4', 3: '1', 4: `Tekst ${20 - n}` });
    expect(await refusalOf(read(id))).toBe('consultation-still-open');
    await world.do(closeRound, 'olga', { id });
    const { total, answers } = await read(id);
    expect(total).toBe(11);
    expect(answers).toEqual([...answers].sort());
    expect(answers).toHaveLength(11);
    expect(await refusalOf(read(id, 1))).toBe('not-found');
    for (const who of ['henk', 'carla'] as const)
      expect(await refusalOf(world.see(openAnswers, who, { id, number: 4 }))).toBe('not-found');
    expect(await refusalOf(world.see(openAnswers, 'visitor', { id, number: 4 }))).toBe('sign-in-needed');
  });

  test('is not read of fewer than ten people, and the page says that no outcome will come', async () => {
    const { id, slug } = await openedRound(world, dossierId);
    for (let n = 0; n < 9; n += 1) await sent(world, slug, { 1: ['1'], 2: '4', 3: '1', 4: 'Tekst' });
    expect((await world.see(consultation, 'visitor', { slug })).tooFew).toBe(false);
    await world.do(closeRound, 'olga', { id });
    expect(await refusalOf(read(id))).toBe('too-few-answers');
    expect((await world.see(consultation, 'visitor', { slug })).tooFew).toBe(true);
    expect((await world.see(consultationResults, 'visitor', { slug })).tooFew).toBe(true);
    const { tasks } = await world.see(myTasks, 'olga', {});
    expect(tasks.filter(({ kind, address }) => kind === 'publish-results' && address.includes(id))).toEqual(
      [],
    );
  });
});

describe('the clock', () => {
  test('closes a round at the moment that was announced, and says so once', async () => {
    const { id } = await openedRound(world, dossierId);
    world.at('2026-10-05T16:30:00.000Z');
    expect(await closeDueRounds.run(world.services)).toBeGreaterThan(0);
    expect(await closeDueRounds.run(world.services)).toBe(0);
    const seen = await world.see(consultationForWork, 'olga', { id });
    expect(seen).toMatchObject({ standing: 'closed', closesAt: '2026-10-05T15:00:00.000Z' });
    const facts = await world.store.read
      .select()
      .from(fact)
      .where(and(eq(fact.subjectId, id), eq(fact.what, 'consultation-closed')));
    expect(facts.map(({ actor }) => actor)).toEqual(['system']);
  });
});

describe('publishing', () => {
  test('needs a closed round, ten answers and a complete method statement', async () => {
    const { id, slug } = await closedRound(9);
    world.at('2026-10-01T12:00:00.000Z');
    expect(await refusalOf(world.do(publishResults, 'olga', { id }))).toBe('consultation-still-open');
    const late = await sent(world, slug);
    world.at('2026-10-06T12:00:00.000Z');
    const error: unknown = await world.do(publishResults, 'olga', { id }).catch((thrown: unknown) => thrown);
    expect(isRefusal(error) && error.parameters).toEqual({
      missing: ['methodWhoWasAsked', 'methodInvited', 'methodHow', 'methodLimits'],
    });
    await methodOf(id, { methodInvitedNote: '' });
    expect(await refusalOf(world.do(publishResults, 'olga', { id }))).toBe('consultation-incomplete');
    await methodOf(id);
    await world.do(withdrawResponse, 'visitor', { slug, code: late, sure: 'on' });
    expect(await refusalOf(world.do(publishResults, 'olga', { id }))).toBe('too-few-answers');
    expect((await world.see(consultationForWork, 'olga', { id })).results).toBeNull();
  });

  test('shows per question what people answered, and never changes again', async () => {
    const { id, slug, codes } = await closedRound(12);
    const waiting = await world.see(consultationResults, 'visitor', { slug });
    expect(waiting).toMatchObject({ standing: 'closed', results: null, method: null, conclusion: null });
    await methodOf(id);
    await world.do(publishResults, 'olga', { id });
    const { results, method: shown, conclusion } = await world.see(consultationResults, 'visitor', { slug });
    expect(results!.respondents).toBe(12);
    expect(shown).toMatchObject({ whoWasAsked: 'Alle inwoners.', invitedNote: 'Open voor iedereen.' });
    expect(conclusion).toBe('Samenhang eerst.');
    const [goals, scale, hours, words] = results!.questions;
    expect(goals!.rows.map(({ text, count, percent, rank }) => [text, count, percent, rank])).toEqual([
      ['Samenhang', 12, 100, 1],
      ['Preventie', 8, 67, 2],
      ['Meedoen', 0, 0, 3],
      ['Zorg', 0, 0, 3],
    ]);
    expect(scale).toMatchObject({ n: 12, mean: 2.8 });
    expect(hours).toMatchObject({ shown: false, n: 0, rows: [] });
    expect(words).toMatchObject({ shown: true, n: 10, rows: [] });

    expect(await refusalOf(world.do(publishResults, 'olga', { id }))).toBe('consultation-published-already');
    expect(await refusalOf(methodOf(id))).toBe('consultation-published-already');
    const withdrawing = world.do(withdrawResponse, 'visitor', { slug, code: codes[0]!, sure: 'on' });
    expect(await refusalOf(withdrawing)).toBe('consultation-published-already');
  });

  test('makes its outcomes citable, one sentence with figures and n to each question', async () => {
    const { id, slug } = await closedRound(12);
    expect(await readCitableResults(world.store.read, dossierId)).toEqual([]);
    await methodOf(id);
    await world.do(publishResults, 'olga', { id });
    const cited = await readCitableResults(world.store.read, dossierId);
    expect(cited.map(({ n }) => n)).toEqual([12, 12, 10]);
    expect(cited[0]).toMatchObject({
      title: 'Welke drie doelen zijn het belangrijkst? (raadpleging “Doelen van het wijkteam”)',
      text: '12 mensen antwoordden. Het vaakst gekozen: “Samenhang” (100\u00a0%) en “Preventie” (67\u00a0%).',
      address: `/raadplegingen/${slug}/resultaten#vraag-1`,
    });
  });
});

describe('withdrawing a round', () => {
  test('takes a reason, and the page stays to show it', async () => {
    const { id, slug } = await openedRound(world, dossierId);
    expect(await refusalOf(world.do(withdrawRound, 'olga', { id, reason: ' ' }))).toBe('invalid-input');
    await world.do(withdrawRound, 'olga', { id, reason: 'De vraag was onjuist.' });
    expect(await world.see(consultation, 'visitor', { slug })).toMatchObject({
      standing: 'withdrawn',
      withdrawnReason: 'De vraag was onjuist.',
    });
    expect(await refusalOf(sent(world, slug))).toBe('consultation-withdrawn');
    expect(await refusalOf(world.do(withdrawRound, 'olga', { id, reason: 'Nog eens.' }))).toBe(
      'consultation-withdrawn',
    );
  });
});

describe('someone else', () => {
  const refusals = async (who: PersonKey | 'visitor', id: string) => {
    const revision = await revisionOf(id);
    return Promise.all([
      refusalOf(world.do(editRound, who, { id, revision, ...roundTexts })),
      refusalOf(world.do(saveQuestions, who, { id, revision, questions: [] })),
      refusalOf(world.do(openRound, who, { id })),
      refusalOf(world.do(closeRound, who, { id })),
      refusalOf(world.do(saveMethod, who, { id, revision, ...method })),
      refusalOf(world.do(publishResults, who, { id })),
      refusalOf(world.do(withdrawRound, who, { id, reason: 'x' })),
    ]);
  };

  test('may do nothing with a round, and does not even find a draft', async () => {
    const draft = await readyRound(world, dossierId);
    const open = await openedRound(world, dossierId);
    for (const who of ['henk', 'wim', 'greet', 'ben', 'carla'] as const) {
      expect(new Set(await refusals(who, draft.id))).toEqual(new Set(['not-found']));
      expect(new Set(await refusals(who, open.id))).toEqual(new Set(['not-allowed']));
      expect(await refusalOf(world.see(consultationForWork, who, { id: open.id }))).toBe('not-found');
      expect(await refusalOf(world.see(answeredSoFar, who, { id: open.id }))).toBe('not-found');
      expect(await refusalOf(world.see(consultationPreview, who, { id: draft.id }))).toBe('not-found');
      expect(await refusalOf(world.do(createRound, who, { dossierId, title: 'Van mij' }))).toBe(
        'not-allowed',
      );
      expect(await refusalOf(world.see(consultationsOfDossier, who, { dossierId }))).toBe('not-allowed');
    }
    expect(new Set(await refusals('visitor', open.id))).toEqual(new Set(['sign-in-needed']));
    expect(await refusalOf(world.see(consultationForWork, 'visitor', { id: open.id }))).toBe(
      'sign-in-needed',
    );
    expect(await refusalOf(world.see(answeredSoFar, 'visitor', { id: open.id }))).toBe('sign-in-needed');
    expect(await refusalOf(world.see(consultationPreview, 'visitor', { id: open.id }))).toBe(
      'sign-in-needed',
    );
    expect(await refusalOf(world.see(consultationsOfDossier, 'visitor', { dossierId }))).toBe(
      'sign-in-needed',
    );
    expect(await refusalOf(world.do(createRound, 'visitor', { dossierId, title: 'Van mij' }))).toBe(
      'sign-in-needed',
    );
  });
});
