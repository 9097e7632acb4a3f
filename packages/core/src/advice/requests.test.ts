import { adviceScenes } from '@samenspraak/testing/advice-scenes.ts';
import { openWorld, refusalOf, refusedWith, type World } from '@samenspraak/testing/world.ts';
import { outbox } from '@samenspraak/drizzle/schema/index.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changePhase, publishDossier, withdrawDossier } from '../dossiers/index.ts';
import { dossierTrail } from '../trail/index.ts';
import { myTasks } from '../tasks/index.ts';
import {
  adviceForWork,
  completeResponse,
  discardRequest,
  draftRequest,
  editRequest,
  recordAdoption,
  requestChoices,
  requestForWork,
  saveResponse,
  sendRequest,
  startAdvice,
  submitAdvice,
  withdrawRequest,
} from './index.ts';

let world: World;
let scenes: ReturnType<typeof adviceScenes>;
beforeAll(async () => {
  world = await openWorld();
  scenes = adviceScenes(world);
});
afterAll(() => world.close());

describe('a request for advice', () => {
  it('gives each council its own term, says why it ends that day, and brings the proposal into the phase of advice', async () => {
    const { id: dossierId } = await scenes.dossier('Aanvraag met termijn');
    const { id } = await world.do(draftRequest, 'olga', scenes.requestFor(dossierId));
    await world.do(sendRequest, 'olga', { id });
    const request = await world.see(requestForWork, 'olga', { id });
    expect(request.councils).toMatchObject([
      { id: 'raad-beverwijk', dueOn: '2026-10-19', ground: 'Verordening participatieraad, artikel 5' },
    ]);
    expect(request.councils[0]!.because).toContainEqual({
      code: 'day-of-event-not-counted',
      event: '2026-09-07',
    });
    expect(await scenes.phaseOf(dossierId)).toBe('advice');
    const mails = (await world.store.read.select().from(outbox)).filter(
      ({ payload }) => (payload.parameters as { requestId?: string }).requestId === id,
    );
    expect(mails.map(({ payload }) => payload.personId).sort()).toEqual(['ada', 'carla', 'mo', 'nel', 'sam']);
  });

  it('of a region can go to several councils at once', async () => {
    const { id: dossierId } = await scenes.dossier('Aanvraag van drie', 'ijmond');
    const { id } = await world.do(draftRequest, 'rob', {
      ...scenes.requestFor(dossierId, 'ijmond'),
      councilIds: ['raad-ijmond', 'raad-beverwijk', 'raad-ijmond'],
    });
    await world.do(sendRequest, 'rob', { id });
    const request = await world.see(requestForWork, 'mo', { id });
    expect(request.councils.map((council) => council.id).sort()).toEqual(['raad-beverwijk', 'raad-ijmond']);
    expect(request.authorities).toHaveLength(3);
    expect(request.may.answerFor.map((council) => council.id).sort()).toEqual([
      'raad-beverwijk',
      'raad-ijmond',
    ]);
  });

  it('that lacks something says what, and is not sent', async () => {
    const { id: dossierId } = await scenes.dossier('Half');
    const { id } = await world.do(draftRequest, 'olga', {
      ...scenes.requestFor(dossierId),
      background: '',
      questions: [{ text: '  ' }],
      councilIds: [],
    });
    expect(await refusedWith(world.do(sendRequest, 'olga', { id }))).toEqual({
      code: 'request-incomplete',
      missing: ['background', 'questions', 'councilIds'],
    });
  });

  it('cannot ask for a shorter term than the council has, unless with a reason', async () => {
    const { id: dossierId } = await scenes.dossier('Haast');
    const content = { ...scenes.requestFor(dossierId), wantedOn: '2026-09-28' };
    const { id } = await world.do(draftRequest, 'olga', content);
    expect(await refusedWith(world.do(sendRequest, 'olga', { id }))).toEqual({
      code: 'term-too-short',
      earliest: '2026-10-19',
    });
    await world.do(editRequest, 'olga', {
      id,
      revision: 1,
      ...content,
      shortTermReason: 'De subsidie sluit dan.',
    });
    await world.do(sendRequest, 'olga', { id, revision: 2 });
    const request = await world.see(requestForWork, 'carla', { id });
    // A day that somebody chose follows from no term and stands in no bylaw; why it is so soon is public.
    expect(request.councils[0]).toMatchObject({ dueOn: '2026-09-28', term: null, because: [], ground: null });
    const { slug } = request.dossier;
    const { steps } = await world.see(dossierTrail, 'visitor', { slug });
    expect(steps.find(({ kind }) => kind === 'request-sent')).toMatchObject({
      shortTermReason: 'De subsidie sluit dan.',
      lateReason: null,
    });
  });

  it('may leave the council more time than its term', async () => {
    const { id: dossierId } = await scenes.dossier('Ruim de tijd');
    const { id } = await world.do(draftRequest, 'olga', {
      ...scenes.requestFor(dossierId),
      wantedOn: '2026-12-01',
    });
    await world.do(sendRequest, 'olga', { id });
    expect((await world.see(requestForWork, 'olga', { id })).councils[0]!.dueOn).toBe('2026-12-01');
  });

  it('names no day that is past', async () => {
    const { id: dossierId } = await scenes.dossier('Gisteren');
    const asked = world.do(draftRequest, 'olga', {
      ...scenes.requestFor(dossierId),
      wantedOn: '2026-09-06',
      plannedDecisionOn: '2020-01-01',
    });
    expect(await refusedWith(asked)).toMatchObject({
      problems: [
        { path: 'wantedOn', kind: 'in-the-past' },
        { path: 'plannedDecisionOn', kind: 'in-the-past' },
      ],
    });
  });

  it('that comes late in the proposal says why', async () => {
    const { id: dossierId } = await scenes.dossier('Te laat gevraagd');
    await scenes.submitted({ requestId: await scenes.sentRequest(dossierId) });
    expect(await scenes.phaseOf(dossierId)).toBe('response');
    const content = scenes.requestFor(dossierId);
    const { id } = await world.do(draftRequest, 'olga', content);
    expect(await refusedWith(world.do(sendRequest, 'olga', { id }))).toEqual({
      code: 'late-request-needs-reason',
      phase: 'response',
    });
    await world.do(editRequest, 'olga', {
      id,
      revision: 1,
      ...content,
      lateReason: 'Er kwam een nieuwe vraag bij.',
    });
    await world.do(sendRequest, 'olga', { id });
  });

  it('takes no authority or council of elsewhere', async () => {
    const { id: dossierId } = await scenes.dossier('Van elders');
    const asked = world.do(draftRequest, 'olga', {
      ...scenes.requestFor(dossierId),
      authorityIds: ['college-velsen'],
      councilIds: ['raad-heemskerk'],
    });
    expect(await refusedWith(asked)).toMatchObject({
      problems: [
        { path: 'authorityIds', kind: 'choose' },
        { path: 'councilIds', kind: 'choose' },
      ],
    });
  });

  it('that was sent does not change any more, and can be withdrawn once, with a reason', async () => {
    const { id: dossierId } = await scenes.dossier('Verstuurd');
    const id = await scenes.sentRequest(dossierId);
    const { dossierId: _, ...content } = scenes.requestFor(dossierId);
    expect(await refusedWith(world.do(editRequest, 'olga', { id, revision: 2, ...content }))).toEqual({
      code: 'request-sent-already',
      on: '2026-09-07',
    });
    expect(await refusalOf(world.do(sendRequest, 'olga', { id }))).toBe('request-sent-already');
    expect(await refusedWith(world.do(withdrawRequest, 'olga', { id, reason: ' ' }))).toMatchObject({
      problems: [{ path: 'reason', kind: 'missing' }],
    });
    await world.do(withdrawRequest, 'olga', { id, reason: 'Het plan gaat niet door.' });
    expect(await refusalOf(world.do(withdrawRequest, 'olga', { id, reason: 'Nog eens.' }))).toBe(
      'request-withdrawn',
    );
    const start = world.do(startAdvice, 'mo', {
      councilId: 'raad-beverwijk',
      requestId: id,
      title: 'Te laat',
    });
    expect(await refusalOf(start)).toBe('request-withdrawn');
  });

  it('edited by two at once keeps the first and shows it to the second', async () => {
    const { id: dossierId } = await scenes.dossier('Met z’n tweeën');
    const { dossierId: _, ...content } = scenes.requestFor(dossierId);
    const { id } = await world.do(draftRequest, 'olga', { dossierId, ...content });
    await world.do(editRequest, 'lies', { id, revision: 1, ...content, background: 'Van Lies.' });
    expect(await refusedWith(world.do(editRequest, 'olga', { id, revision: 1, ...content }))).toMatchObject({
      code: 'changed-meanwhile',
      revision: 2,
      theirs: {
        background: 'Van Lies.',
        questions: [{ text: 'Sluit het plan aan?' }, { text: 'Wat mist u?' }],
      },
    });
    expect(await refusalOf(world.do(sendRequest, 'olga', { id, revision: 1 }))).toBe('changed-since-read');
  });

  it('asks no council twice about the same proposal at the same time', async () => {
    const { id: dossierId } = await scenes.dossier('Tweemaal gevraagd');
    const first = await scenes.sentRequest(dossierId);
    const { id } = await world.do(draftRequest, 'olga', scenes.requestFor(dossierId));
    expect(await refusedWith(world.do(sendRequest, 'olga', { id }))).toMatchObject({
      code: 'council-asked-already',
      council: 'Participatieraad beverwijk',
    });
    await world.do(withdrawRequest, 'olga', { id: first, reason: 'De vraag was niet goed.' });
    await world.do(sendRequest, 'olga', { id });
  });

  it('leaves the council its time before the decision that is planned', async () => {
    const { id: dossierId } = await scenes.dossier('Te vroeg gepland');
    const content = { ...scenes.requestFor(dossierId), plannedDecisionOn: '2026-10-18' };
    const { id } = await world.do(draftRequest, 'olga', content);
    expect(await refusedWith(world.do(sendRequest, 'olga', { id }))).toMatchObject({
      problems: [{ path: 'plannedDecisionOn', kind: 'before-term', day: '2026-10-19' }],
    });
    await world.do(editRequest, 'olga', { id, revision: 1, ...content, plannedDecisionOn: '2026-10-19' });
    await world.do(sendRequest, 'olga', { id });
  });

  it('that is withdrawn lets the proposal go on when the other council has advised', async () => {
    const { id: dossierId } = await scenes.dossier('Met z’n tweeën gevraagd', 'ijmond');
    const ask = async (councilId: string) => {
      const { id } = await world.do(draftRequest, 'rob', {
        ...scenes.requestFor(dossierId, 'ijmond'),
        councilIds: [councilId],
      });
      await world.do(sendRequest, 'rob', { id });
      return id;
    };
    const [regional, local] = [await ask('raad-ijmond'), await ask('raad-beverwijk')];
    await scenes.submitted({ requestId: regional }, 'ijmond');
    expect(await scenes.phaseOf(dossierId, 'rob')).toBe('advice');
    const draft = await scenes.draft({ requestId: local });
    await world.do(withdrawRequest, 'rob', { id: local, reason: 'Eén advies is genoeg.' });
    expect(await scenes.phaseOf(dossierId, 'rob')).toBe('response');
    await world.do(changePhase, 'rob', { id: dossierId, phase: 'drafting', note: '' });
    await world.do(recordAdoption, 'sam', scenes.adoption(draft));
    await world.do(submitAdvice, 'sam', { id: draft });
    expect(await scenes.phaseOf(dossierId, 'rob')).toBe('drafting');
  });

  it('is about the version that is public when it is sent, as the officer read', async () => {
    const { id: dossierId } = await scenes.dossier('Nieuwe versie');
    const { id } = await world.do(draftRequest, 'olga', scenes.requestFor(dossierId));
    await scenes.nextVersion(dossierId);
    expect((await world.see(requestForWork, 'olga', { id })).version).toBe(2);
    expect(await refusalOf(world.do(sendRequest, 'olga', { id, version: 1 }))).toBe('changed-since-read');
    await world.do(sendRequest, 'olga', { id, version: 2 });
    await scenes.nextVersion(dossierId);
    expect((await world.see(requestForWork, 'olga', { id })).version).toBe(2);
  });

  it('of an earlier round, or withdrawn, brings no proposal further', async () => {
    const { id: dossierId } = await scenes.dossier('Tweede ronde');
    const answered = async (adviceId: string, recommendations: string[]) => {
      const response = { adviceId, authorityId: 'college-beverwijk' };
      const answers = recommendations.map((recommendationId) => ({
        recommendationId,
        outcome: 'adopted' as const,
      }));
      await world.do(saveResponse, 'olga', { ...response, revision: 0, answers });
      await world.do(completeResponse, 'olga', { ...response, decidedOn: '2026-09-07' });
    };
    const first = await scenes.submitted({ requestId: await scenes.sentRequest(dossierId) });
    await answered(first.id, first.recommendations);
    expect(await scenes.phaseOf(dossierId)).toBe('decision');

    world.at('2026-09-07T08:00:00.000Z');
    for (const phase of ['drafting', 'advice'] as const)
      await world.do(changePhase, 'olga', { id: dossierId, phase, note: '' });
    const tasks = async () => (await world.see(myTasks, 'olga', {})).tasks.map(({ id }) => id);
    expect(await tasks()).toContain(`ask-advice:${dossierId}`);
    await expect(
      world.do(changePhase, 'olga', { id: dossierId, phase: 'response', note: '' }),
    ).rejects.toMatchObject({ code: 'phase-too-early', parameters: { needs: 'advice' } });
    await scenes.nextVersion(dossierId);
    const second = await scenes.sentRequest(dossierId);
    const late = await scenes.draft({ requestId: second });
    expect(await tasks()).not.toContain(`ask-advice:${dossierId}`);
    await world.do(withdrawRequest, 'olga', { id: second, reason: 'De vraag was niet goed.' });
    expect(await scenes.phaseOf(dossierId)).toBe('advice');

    // What the council finishes all the same is answered, and the proposal still waits to ask again.
    await world.do(recordAdoption, 'sam', scenes.adoption(late));
    await world.do(submitAdvice, 'sam', { id: late });
    const { recommendations } = await world.see(adviceForWork, 'sam', { id: late });
    await answered(
      late,
      recommendations.map(({ id }) => id),
    );
    expect(await scenes.phaseOf(dossierId)).toBe('advice');
    expect(await tasks()).toContain(`ask-advice:${dossierId}`);
    world.at('2026-09-07T07:00:00.000Z');
  });

  it('that was never sent can be thrown away by its officers, also when it is posted twice', async () => {
    const { id: dossierId } = await scenes.dossier('Weggegooid');
    const { id } = await world.do(draftRequest, 'olga', scenes.requestFor(dossierId));
    expect(await refusalOf(world.do(discardRequest, 'henk', { id }))).toBe('not-found');
    expect(await refusalOf(world.do(discardRequest, 'lies', { id, revision: 2 }))).toBe('changed-since-read');
    const input = { id, revision: 1, once: 'once-discard-1' };
    expect(await world.do(discardRequest, 'lies', input)).toEqual({ dossierId });
    expect(await world.do(discardRequest, 'lies', input)).toEqual({ dossierId });
    expect(await refusalOf(world.see(requestForWork, 'olga', { id }))).toBe('not-found');
    const sent = await scenes.sentRequest(dossierId);
    expect(await refusalOf(world.do(discardRequest, 'olga', { id: sent }))).toBe('request-sent-already');
  });

  it('that is withdrawn is told to the councils that had not advised', async () => {
    const { id: dossierId } = await scenes.dossier('Niet meer nodig');
    const id = await scenes.sentRequest(dossierId);
    await world.do(withdrawRequest, 'olga', { id, reason: 'Het Rijk besliste al.' });
    const { id: other } = await scenes.dossier('Ook niet meer nodig');
    await scenes.sentRequest(other);
    await world.do(withdrawDossier, 'olga', { id: other, reason: 'Geen geld.' });
    const letters = (await world.store.read.select().from(outbox)).flatMap(({ payload }) =>
      payload.template === 'requestWithdrawn' && payload.personId === 'carla' ? [payload.parameters] : [],
    );
    expect(letters).toEqual(
      expect.arrayContaining([
        { title: 'Niet meer nodig', reason: 'Het Rijk besliste al.' },
        { title: 'Ook niet meer nodig', reason: 'Geen geld.' },
      ]),
    );
  });

  it('posted twice is made once', async () => {
    const { id: dossierId } = await scenes.dossier('Dubbel geklikt');
    const input = { ...scenes.requestFor(dossierId), once: 'once-request-1' };
    const first = await world.do(draftRequest, 'olga', input);
    expect(await world.do(draftRequest, 'olga', input)).toEqual(first);
    expect((await world.see(requestChoices, 'olga', { dossierId })).requests).toHaveLength(1);
  });

  it('is not prepared on a proposal that is hidden, has no version, or is withdrawn', async () => {
    const hidden = await scenes.hiddenDossier('Verborgen');
    expect(await refusalOf(world.do(draftRequest, 'olga', scenes.requestFor(hidden.id)))).toBe(
      'dossier-not-published',
    );
    expect(await refusalOf(world.do(draftRequest, 'henk', scenes.requestFor(hidden.id)))).toBe('not-found');
    await world.do(publishDossier, 'olga', { id: hidden.id });
    const withoutVersion = world.do(draftRequest, 'olga', scenes.requestFor(hidden.id));
    await expect(withoutVersion).rejects.toMatchObject({
      code: 'request-incomplete',
      parameters: { missing: ['version'] },
    });
    const gone = await scenes.dossier('Ingetrokken');
    const { id: drafted } = await world.do(draftRequest, 'olga', scenes.requestFor(gone.id));
    await world.do(withdrawDossier, 'olga', { id: gone.id, reason: 'Geen geld.' });
    expect(await refusalOf(world.do(draftRequest, 'olga', scenes.requestFor(gone.id)))).toBe(
      'dossier-withdrawn',
    );
    expect(await refusalOf(world.do(sendRequest, 'olga', { id: drafted }))).toBe('dossier-withdrawn');
    const { dossierId: _, ...content } = scenes.requestFor(gone.id);
    const edit = world.do(editRequest, 'olga', { id: drafted, revision: 1, ...content });
    expect(await refusalOf(edit)).toBe('dossier-withdrawn');
    expect((await world.see(requestForWork, 'olga', { id: drafted })).may).toMatchObject({
      edit: false,
      send: false,
      discard: true,
    });
  });

  it('is not sent for a day that has passed meanwhile', async () => {
    const { id: dossierId } = await scenes.dossier('Te laat verstuurd');
    const { id } = await world.do(draftRequest, 'olga', {
      ...scenes.requestFor(dossierId),
      wantedOn: '2026-09-14',
      shortTermReason: 'Het Rijk heeft haast.',
    });
    world.at('2026-09-15T07:00:00.000Z');
    await expect(world.do(sendRequest, 'olga', { id })).rejects.toMatchObject({
      code: 'invalid-input',
      parameters: { problems: [{ path: 'wantedOn', kind: 'in-the-past' }] },
    });
    world.at('2026-09-14T07:00:00.000Z');
    await world.do(sendRequest, 'olga', { id });
  });

  it('is the business of the officers, and after sending of the councils that got it', async () => {
    const { id: dossierId } = await scenes.dossier('Van wie');
    const content = scenes.requestFor(dossierId);
    for (const who of ['henk', 'carla', 'wim', 'ben'] as const) {
      expect(await refusalOf(world.do(draftRequest, who, content))).toBe('not-allowed');
      expect(await refusalOf(world.see(requestChoices, who, { dossierId }))).toBe('not-allowed');
    }
    const { id } = await world.do(draftRequest, 'olga', content);
    for (const who of ['henk', 'carla', 'wim'] as const) {
      expect(await refusalOf(world.see(requestForWork, who, { id }))).toBe('not-found');
      expect(await refusalOf(world.do(editRequest, who, { id, revision: 1, ...content }))).toBe('not-found');
      expect(await refusalOf(world.do(sendRequest, who, { id }))).toBe('not-found');
      expect(await refusalOf(world.do(withdrawRequest, who, { id, reason: 'x' }))).toBe('not-found');
    }
    expect(await refusalOf(world.do(draftRequest, 'visitor', content))).toBe('sign-in-needed');
    expect(await refusalOf(world.see(requestForWork, 'visitor', { id }))).toBe('sign-in-needed');
    await world.do(sendRequest, 'lies', { id });
    expect((await world.see(requestForWork, 'carla', { id })).may).toMatchObject({
      edit: false,
      send: false,
      withdraw: false,
    });
    expect(await refusalOf(world.see(requestForWork, 'piet', { id }))).toBe('not-found');
    expect(await refusalOf(world.do(withdrawRequest, 'carla', { id, reason: 'x' }))).toBe('not-allowed');
    expect((await world.see(requestForWork, 'olga', { id })).may).toMatchObject({
      edit: false,
      withdraw: true,
    });
  });
});
