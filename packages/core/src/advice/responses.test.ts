import { adviceScenes } from '@samenspraak/testing/advice-scenes.ts';
import { openWorld, type PersonKey, refusalOf, refusedWith, type World } from '@samenspraak/testing/world.ts';
import { outbox } from '@samenspraak/drizzle/schema/index.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changePhase, dossierForWork, editDossier, withdrawDossier } from '../dossiers/index.ts';
import { dossierTrail } from '../trail/index.ts';
import {
  adviceByNumber,
  completeResponse,
  decisionForWork,
  recordDecision,
  responseForWork,
  saveResponse,
  submittedAdvice,
} from './index.ts';

let world: World;
let scenes: ReturnType<typeof adviceScenes>;
beforeAll(async () => {
  world = await openWorld();
  scenes = adviceScenes(world);
});
afterAll(() => world.close());
beforeEach(() => world.at('2026-09-07T07:00:00.000Z'));

const given = async (title: string) => {
  const { id: dossierId } = await scenes.dossier(title);
  return { dossierId, ...(await scenes.submitted({ requestId: await scenes.sentRequest(dossierId) })) };
};
type Given = { id: string; recommendations: string[] };
const answers = (
  { id, recommendations: [one, two] }: Given,
  authorityId = 'college-beverwijk',
  revision = 0,
) => ({
  adviceId: id,
  authorityId,
  revision,
  introduction: 'Dank voor het advies.',
  answers: [
    { recommendationId: one!, outcome: 'adopted' as const, reasons: '' },
    { recommendationId: two!, outcome: 'rejected' as const, reasons: 'Daar is geen geld voor.' },
  ],
});
const complete = ({ id }: Given, decidedOn = '2026-09-07', authorityId = 'college-beverwijk') => ({
  adviceId: id,
  authorityId,
  decidedOn,
});

describe('a response', () => {
  it('answers every recommendation, becomes public when complete, and tells the council', async () => {
    const advice = await given('Beantwoord');
    await world.do(saveResponse, 'olga', answers(advice));
    const open = await world.see(adviceByNumber, 'visitor', { number: advice.number });
    expect(open.addressees[0]!.response).toBeNull();
    world.at('2026-09-21T07:00:00.000Z');
    await world.do(completeResponse, 'olga', complete(advice, '2026-09-20'));
    const shown = await world.see(adviceByNumber, 'visitor', { number: advice.number });
    expect(shown.addressees[0]).toMatchObject({
      overdueDays: 0,
      response: {
        completedOn: '2026-09-21',
        decidedOn: '2026-09-20',
        introduction: 'Dank voor het advies.',
        answers: [
          { number: 1, outcome: 'adopted', reasons: null },
          { number: 2, outcome: 'rejected', reasons: 'Daar is geen geld voor.' },
        ],
      },
    });
    expect(await scenes.phaseOf(advice.dossierId)).toBe('decision');
    const letters = (await world.store.read.select().from(outbox)).filter(
      ({ payload }) => payload.template === 'responseCompleted',
    );
    expect(letters.map(({ payload }) => payload.personId)).toEqual(
      expect.arrayContaining(['carla', 'sam', 'mo', 'nel']),
    );
  });

  it('is not saved without reasons for partly or rejected; the error is at the field of the reasons', async () => {
    const advice = await given('Zonder reden');
    const input = answers(advice);
    input.answers[1]!.reasons = '  ';
    expect(await refusedWith(world.do(saveResponse, 'olga', input))).toEqual({
      code: 'invalid-input',
      problems: [{ path: 'answers.1.reasons', kind: 'reasons-needed' }],
    });
  });

  it('may be saved half, and is not completed before every recommendation has an outcome', async () => {
    const advice = await given('Half beantwoord');
    expect(await refusedWith(world.do(completeResponse, 'olga', complete(advice)))).toEqual({
      code: 'recommendations-open',
      numbers: [1, 2],
    });
    const input = answers(advice);
    await world.do(saveResponse, 'olga', {
      ...input,
      answers: [{ ...input.answers[0]!, outcome: null }, input.answers[1]!],
    });
    expect(await refusedWith(world.do(completeResponse, 'olga', complete(advice)))).toEqual({
      code: 'recommendations-open',
      numbers: [1],
    });
    expect(
      (await world.see(responseForWork, 'wim', { adviceId: advice.id, authorityId: 'college-beverwijk' }))
        .recommendations,
    ).toMatchObject([{ answer: null }, { answer: { outcome: 'rejected' } }]);
  });

  it('keeps no reasons without an outcome: it asks for the outcome', async () => {
    const advice = await given('Reden zonder uitkomst');
    const input = answers(advice);
    const half = { ...input, answers: [{ ...input.answers[1]!, outcome: null }] };
    expect(await refusedWith(world.do(saveResponse, 'olga', half))).toMatchObject({
      problems: [{ path: 'answers.0.outcome', kind: 'choose' }],
    });
  });

  it('was not decided on tomorrow nor before the advice, and is complete once', async () => {
    const advice = await given('Eenmaal');
    const { revision } = await world.do(saveResponse, 'olga', answers(advice));
    expect(
      await refusedWith(world.do(completeResponse, 'olga', complete(advice, '2026-09-06'))),
    ).toMatchObject({
      problems: [{ path: 'decidedOn', kind: 'before-advice', day: '2026-09-07' }],
    });
    expect(
      await refusedWith(world.do(completeResponse, 'olga', complete(advice, '2026-09-08'))),
    ).toMatchObject({
      problems: [{ path: 'decidedOn', kind: 'in-the-future' }],
    });
    world.at('2026-09-10T07:00:00.000Z');
    await world.do(completeResponse, 'wim', complete(advice));
    const refused = { code: 'response-completed-already', on: '2026-09-10' };
    expect(await refusedWith(world.do(completeResponse, 'olga', complete(advice)))).toEqual(refused);
    const again = world.do(saveResponse, 'olga', answers(advice, 'college-beverwijk', revision));
    expect(await refusedWith(again)).toEqual(refused);
  });

  it('edited by two at once keeps the first and shows it to the second', async () => {
    const advice = await given('Twee ambtenaren');
    await world.do(saveResponse, 'olga', answers(advice));
    const second = answers(advice);
    second.introduction = 'Van Lies.';
    expect(await refusedWith(world.do(saveResponse, 'lies', second))).toMatchObject({
      code: 'changed-meanwhile',
      revision: 1,
      theirs: {
        introduction: 'Dank voor het advies.',
        answers: [{ number: 1 }, { number: 2, outcome: 'rejected' }],
      },
    });
    await world.do(saveResponse, 'lies', { ...second, revision: 1 });
    expect(await refusalOf(world.do(saveResponse, 'olga', { ...answers(advice), revision: 1 }))).toBe(
      'changed-meanwhile',
    );
  });

  it('answers no recommendation of other advice', async () => {
    const [one, other] = [await given('Eigen'), await given('Vreemd')];
    const input = { ...answers(other), adviceId: one.id };
    expect(await refusalOf(world.do(saveResponse, 'olga', input))).toBe('not-found');
  });

  it('is given by the officers of the addressee alone', async () => {
    const advice = await given('Van wie');
    for (const who of ['henk', 'greet', 'carla', 'ben', 'rob'] as const) {
      expect(await refusalOf(world.do(saveResponse, who, answers(advice)))).toBe('not-allowed');
      expect(await refusalOf(world.do(completeResponse, who, complete(advice)))).toBe('not-allowed');
      const seen = world.see(responseForWork, who, { adviceId: advice.id, authorityId: 'college-beverwijk' });
      expect(await refusalOf(seen)).toBe('not-found');
    }
    expect(await refusalOf(world.do(saveResponse, 'visitor', answers(advice)))).toBe('sign-in-needed');
    expect(await refusalOf(world.do(saveResponse, 'henk', answers(advice, 'college-heemskerk')))).toBe(
      'not-found',
    );
  });

  it('of the municipal council is given by its clerk', async () => {
    const advice = await scenes.submitted({ authorityIds: ['gemeenteraad-beverwijk'] });
    const input = answers(advice, 'gemeenteraad-beverwijk');
    expect(await refusalOf(world.do(saveResponse, 'olga', input))).toBe('not-allowed');
    await world.do(saveResponse, 'greet', input);
    await world.do(completeResponse, 'greet', complete(advice, '2026-09-07', 'gemeenteraad-beverwijk'));
  });
});

describe('regional advice', () => {
  it('runs three clocks: two executives answer in time, one is late for everyone to see', async () => {
    const { id: dossierId } = await scenes.dossier('Met z’n drieën', 'ijmond');
    const requestId = await scenes.sentRequest(dossierId, 'ijmond');
    const advice = await scenes.submitted({ requestId }, 'ijmond');
    const answer = async (who: PersonKey, place: string, day: string) => {
      world.at(`${day}T07:00:00.000Z`);
      await world.do(saveResponse, who, answers(advice, `college-${place}`));
      await world.do(completeResponse, who, complete(advice, day, `college-${place}`));
    };
    await answer('olga', 'beverwijk', '2026-10-01');
    await answer('henk', 'heemskerk', '2026-10-19');
    expect(await scenes.phaseOf(dossierId, 'rob')).toBe('response');
    world.at('2026-10-24T07:00:00.000Z');
    const clocks = async () =>
      (await world.see(adviceByNumber, 'visitor', { number: advice.number })).addressees.map(
        ({ organisation, dueOn, overdueDays, response }) => [
          organisation,
          dueOn,
          overdueDays,
          response !== null,
        ],
      );
    expect(await clocks()).toEqual([
      ['Beverwijk', '2026-10-19', 0, true],
      ['Heemskerk', '2026-10-19', 0, true],
      ['Velsen', '2026-10-19', 5, false],
    ]);
    const listed = (await world.see(submittedAdvice, 'visitor', {})).advice.find(
      ({ number }) => number === advice.number,
    );
    expect(listed).toMatchObject({ addressees: 3, open: 1, due: { on: '2026-10-19' }, overdueDays: 5 });
    await answer('vera', 'velsen', '2026-10-29');
    world.at('2026-12-01T07:00:00.000Z');
    expect((await clocks())[2]).toEqual(['Velsen', '2026-10-19', 10, true]);
    expect(await scenes.phaseOf(dossierId, 'rob')).toBe('decision');
  });

  it('waits for every answer when a local council advised on the same proposal', async () => {
    const { id: dossierId } = await scenes.dossier('Naast elkaar', 'ijmond');
    const regional = await scenes.submitted(
      { requestId: await scenes.sentRequest(dossierId, 'ijmond') },
      'ijmond',
    );
    const local = await scenes.submitted({ dossierIds: [dossierId], authorityIds: ['college-beverwijk'] });
    for (const [who, place] of [
      ['olga', 'beverwijk'],
      ['henk', 'heemskerk'],
      ['vera', 'velsen'],
    ] as const) {
      await world.do(saveResponse, who, answers(regional, `college-${place}`));
      await world.do(completeResponse, who, complete(regional, '2026-09-07', `college-${place}`));
    }
    expect(await scenes.phaseOf(dossierId, 'rob')).toBe('response');
    await world.do(saveResponse, 'olga', answers(local));
    await world.do(completeResponse, 'olga', complete(local));
    expect(await scenes.phaseOf(dossierId, 'rob')).toBe('decision');
  });
});

describe('a decision', () => {
  const decision = (
    dossierId: string,
    more: { adviceIds?: string[]; withoutAdviceReason?: string | null } = {},
  ) => ({
    dossierId,
    authorityId: 'college-beverwijk',
    decidedOn: '2026-09-07',
    outcome: 'adoptedWithChanges' as const,
    summary: 'Het plan is vastgesteld met één wijziging.',
    adviceIds: [],
    withoutAdviceReason: null,
    ...more,
  });

  it('names the advice, and the proposal goes on', async () => {
    const advice = await given('Besloten');
    await world.do(recordDecision, 'olga', decision(advice.dossierId, { adviceIds: [advice.id] }));
    const { decisions, may } = await world.see(decisionForWork, 'olga', { dossierId: advice.dossierId });
    expect(decisions).toMatchObject([{ outcome: 'adoptedWithChanges', advice: [{ number: advice.number }] }]);
    expect(may.record).toEqual([]);
    expect(await scenes.phaseOf(advice.dossierId)).toBe('carryingOut');
  });

  it('without advice says why there is none', async () => {
    const { id: dossierId } = await scenes.dossier('Zonder advies');
    expect(await refusalOf(world.do(recordDecision, 'olga', decision(dossierId)))).toBe(
      'decision-needs-advice-or-reason',
    );
    const blank = world.do(recordDecision, 'olga', decision(dossierId, { withoutAdviceReason: '  ' }));
    expect(await refusalOf(blank)).toBe('decision-needs-advice-or-reason');
    await world.do(
      recordDecision,
      'wim',
      decision(dossierId, { withoutAdviceReason: 'De raad gaf binnen de termijn geen advies.' }),
    );
  });

  it('does not name advice and also say that there is none', async () => {
    const advice = await given('Beide');
    const both = decision(advice.dossierId, { adviceIds: [advice.id], withoutAdviceReason: 'Geen.' });
    expect(await refusedWith(world.do(recordDecision, 'olga', both))).toMatchObject({
      problems: [{ path: 'withoutAdviceReason', kind: 'leave-empty' }],
    });
  });

  it('was not taken before the proposal was public, nor before the advice that it names', async () => {
    const advice = await given('Te vroeg');
    const named = { adviceIds: [advice.id] };
    const on = (decidedOn: string, more: object) =>
      refusedWith(world.do(recordDecision, 'olga', { ...decision(advice.dossierId, more), decidedOn }));
    expect(await on('1999-01-01', { withoutAdviceReason: 'Spoed.' })).toMatchObject({
      problems: [{ path: 'decidedOn', kind: 'before-proposal', day: '2026-09-07' }],
    });
    const { id: dossierId } = await scenes.dossier('Later advies');
    world.at('2026-09-10T07:00:00.000Z');
    const later = await scenes.submitted({ dossierIds: [dossierId], authorityIds: ['college-beverwijk'] });
    const early = { ...decision(dossierId, { adviceIds: [later.id] }), decidedOn: '2026-09-08' };
    expect(await refusedWith(world.do(recordDecision, 'olga', early))).toMatchObject({
      problems: [{ path: 'decidedOn', kind: 'before-advice', day: '2026-09-10' }],
    });
    expect(await on('2026-09-06', named)).toMatchObject({ problems: [{ kind: 'before-proposal' }] });
  });

  it('that turns the proposal down leaves nothing to carry out', async () => {
    const { id: dossierId, slug } = await scenes.dossier('Afgewezen');
    await world.do(recordDecision, 'olga', {
      ...decision(dossierId, { withoutAdviceReason: 'Spoed.' }),
      outcome: 'rejected',
    });
    expect(await scenes.phaseOf(dossierId)).toBe('decision');
    expect((await world.see(dossierTrail, 'visitor', { slug })).now).toMatchObject({
      sentence: 'turned-down',
      turn: [],
    });
    const seen = await world.see(dossierForWork, 'olga', { id: dossierId });
    expect(seen).toMatchObject({ nextPhases: [], barriers: ['adoption', 'decided'] });
  });

  it('says that a council still has time', async () => {
    const { id: dossierId } = await scenes.dossier('Nog bezig');
    await scenes.sentRequest(dossierId);
    const { awaited } = await world.see(decisionForWork, 'olga', { dossierId });
    expect(awaited).toMatchObject([{ council: 'Participatieraad beverwijk', due: { on: '2026-10-19' } }]);
  });

  it('names only advice that was given on this proposal', async () => {
    const elsewhere = await given('Ander voorstel');
    const { id: dossierId } = await scenes.dossier('Dit voorstel');
    const named = world.do(recordDecision, 'olga', decision(dossierId, { adviceIds: [elsewhere.id] }));
    expect(await refusalOf(named)).toBe('not-found');
  });

  it('is recorded once by each authority; of several the proposal waits for the last', async () => {
    const { id: dossierId } = await scenes.dossier('Drie besluiten', 'ijmond');
    const because = { withoutAdviceReason: 'Er was geen tijd.' };
    await world.do(recordDecision, 'olga', decision(dossierId, because));
    expect(await refusedWith(world.do(recordDecision, 'lies', decision(dossierId, because)))).toEqual({
      code: 'decision-recorded-already',
      on: '2026-09-07',
    });
    expect(await scenes.phaseOf(dossierId, 'rob')).toBe('decision');
    // Nobody carries it out past the two who did not decide, nor leaves one of them out.
    expect(
      await refusedWith(world.do(changePhase, 'rob', { id: dossierId, phase: 'carryingOut', note: '' })),
    ).toEqual({
      code: 'phase-too-early',
      needs: 'decisions',
      who: ['college van B en W van heemskerk', 'college van B en W van velsen'],
    });
    const { title, language, summary, canChange, cannotChange, laws, regionalTopic, revision } =
      await world.see(dossierForWork, 'rob', { id: dossierId });
    const without = world.do(editDossier, 'rob', {
      ...{ id: dossierId, title, language, summary, canChange, cannotChange, laws, regionalTopic, revision },
      authorities: ['college-beverwijk', 'college-velsen'],
    });
    expect(await refusedWith(without)).toMatchObject({
      problems: [{ path: 'authorities', kind: 'settled' }],
    });
    await world.do(recordDecision, 'henk', {
      ...decision(dossierId, because),
      authorityId: 'college-heemskerk',
      outcome: 'rejected',
    });
    await world.do(recordDecision, 'vera', {
      ...decision(dossierId, because),
      authorityId: 'college-velsen',
    });
    expect(await scenes.phaseOf(dossierId, 'rob')).toBe('carryingOut');
    const more = world.do(editDossier, 'rob', {
      ...{ id: dossierId, title, language, summary, canChange, cannotChange, laws, regionalTopic, revision },
      authorities: ['beverwijk', 'heemskerk', 'velsen']
        .map((place) => `college-${place}`)
        .concat('gemeenteraad-velsen'),
    });
    expect(await refusedWith(more)).toMatchObject({
      problems: [{ path: 'authorities', kind: 'settled' }],
    });
  });

  it('posted twice is recorded once', async () => {
    const { id: dossierId } = await scenes.dossier('Dubbel besluit');
    const input = { ...decision(dossierId, { withoutAdviceReason: 'Spoed.' }), once: 'once-decision-1' };
    expect(await world.do(recordDecision, 'olga', input)).toEqual(
      await world.do(recordDecision, 'olga', input),
    );
  });

  it('was not taken tomorrow, and not on a withdrawn proposal', async () => {
    const { id: dossierId } = await scenes.dossier('Morgen');
    const because = { withoutAdviceReason: 'Spoed.' };
    const tomorrow = world.do(recordDecision, 'olga', {
      ...decision(dossierId, because),
      decidedOn: '2026-09-08',
    });
    expect(await refusedWith(tomorrow)).toMatchObject({
      problems: [{ path: 'decidedOn', kind: 'in-the-future' }],
    });
    await world.do(withdrawDossier, 'olga', { id: dossierId, reason: 'Geen geld.' });
    expect(await refusalOf(world.do(recordDecision, 'olga', decision(dossierId, because)))).toBe(
      'dossier-withdrawn',
    );
  });

  it('is recorded by the desk of the authority that decides, by nobody else', async () => {
    const { id: dossierId } = await scenes.dossier('Wie besluit');
    const input = decision(dossierId, { withoutAdviceReason: 'Spoed.' });
    for (const who of ['henk', 'greet', 'carla', 'ben'] as const) {
      expect(await refusalOf(world.do(recordDecision, who, input))).toBe('not-allowed');
      expect(await refusalOf(world.see(decisionForWork, who, { dossierId }))).toBe('not-found');
    }
    const other = world.do(recordDecision, 'greet', { ...input, authorityId: 'gemeenteraad-beverwijk' });
    expect(await refusalOf(other)).toBe('not-found');
    expect(await refusalOf(world.do(recordDecision, 'visitor', input))).toBe('sign-in-needed');
  });
});
