import { councilSetting, outbox } from '@samenspraak/drizzle/schema/index.ts';
import { openWorld, type PersonKey, refusalOf, type World } from '@samenspraak/testing/world.ts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  adviceForWork,
  completeResponse,
  draftRequest,
  recordAdoption,
  recordDecision,
  saveAdvice,
  saveResponse,
  sendRequest,
  startAdvice,
  submitAdvice,
} from '../advice/index.ts';
import { createRound } from '../consultations/index.ts';
import {
  createDossier,
  publishDossier,
  publishVersion,
  saveVersion,
  startVersion,
  withdrawDossier,
} from '../dossiers/index.ts';
import { myTasks } from './index.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const tasksOf = async (who: PersonKey) => (await world.see(myTasks, who, {})).tasks;
const kindsOf = async (who: PersonKey) => (await tasksOf(who)).map(({ kind }) => kind);

const makeDossier = (title: string) =>
  world.do(createDossier, 'olga', {
    organisationId: 'beverwijk',
    title,
    summary: 'Kort.',
    canChange: 'Veel.',
    cannotChange: 'Weinig.',
    laws: ['wmo'],
    regionalTopic: null,
    authorities: ['college-beverwijk', 'gemeenteraad-beverwijk'],
  });

describe('the tasks of a proposal that travels the whole way', () => {
  let dossierId: string;
  let requestId: string;
  let adviceId: string;

  it('begin with the officers: a text must be written', async () => {
    dossierId = (await makeDossier('Vervoer')).id;
    expect(await tasksOf('olga')).toEqual([
      {
        id: `write-version:${dossierId}`,
        kind: 'write-version',
        about: 'Vervoer',
        at: null,
        number: null,
        on: null,
        due: null,
        since: '2026-09-07',
        lateDays: 0,
        address: `/werk/dossiers/${dossierId}/versie`,
      },
    ]);
    expect(await kindsOf('lies')).toEqual(['write-version']);
    for (const other of ['henk', 'wim', 'greet', 'mo', 'rob'] as const)
      expect(await tasksOf(other)).toEqual([]);
  });

  it('then a request must be sent', async () => {
    await world.do(publishDossier, 'olga', { id: dossierId });
    const version = await world.do(startVersion, 'olga', { id: dossierId });
    const sections = [{ key: '', heading: 'Aanleiding', text: 'De bus komt te laat.' }];
    const saved = await world.do(saveVersion, 'olga', {
      id: version.id,
      revision: 1,
      note: '',
      sections,
    });
    expect(saved).toBeDefined();
    await world.do(publishVersion, 'olga', { id: version.id, revision: 2 });
    requestId = (
      await world.do(draftRequest, 'olga', {
        dossierId,
        background: 'Wij willen weten wat de raad vindt.',
        questions: [{ text: 'Klopt dit?' }],
        authorityIds: ['college-beverwijk'],
        councilIds: ['raad-beverwijk'],
        plannedDecisionOn: '2026-12-15',
        wantedOn: null,
        shortTermReason: null,
        lateReason: null,
      })
    ).id;
    expect(await kindsOf('olga')).toEqual(['send-request']);
    expect(await kindsOf('mo')).toEqual([]);
  });

  it('go to the council, with the last day of its term', async () => {
    await world.do(sendRequest, 'olga', { id: requestId });
    expect(await kindsOf('olga')).toEqual([]);
    expect(await tasksOf('mo')).toMatchObject([
      {
        kind: 'give-advice',
        about: 'Vervoer',
        at: 'Participatieraad beverwijk',
        on: '2026-10-19',
        due: { because: [{ code: 'day-of-event-not-counted', event: '2026-09-07' }] },
        lateDays: 0,
      },
    ]);
    expect(await tasksOf('piet')).toEqual([]);
    world.at('2026-10-21T08:00:00.000Z');
    expect(await tasksOf('mo')).toMatchObject([{ kind: 'give-advice', lateDays: 2 }]);
    world.at('2026-09-08T08:00:00.000Z');
  });

  it('stay with the council until the advice is submitted, the last step with those who keep the papers', async () => {
    adviceId = (
      await world.do(startAdvice, 'mo', {
        councilId: 'raad-beverwijk',
        requestId,
        dossierIds: [],
        title: 'Advies vervoer',
      })
    ).id;
    expect(await tasksOf('mo')).toMatchObject([
      { kind: 'continue-advice', on: '2026-10-19', address: `/werk/adviezen/${adviceId}` },
    ]);
    await world.do(saveAdvice, 'mo', {
      id: adviceId,
      revision: 1,
      title: 'Advies vervoer',
      tenor: 'positiveWithRemarks',
      dossierIds: [dossierId],
      authorityIds: ['college-beverwijk'],
      sections: [{ key: null, heading: 'Ons oordeel', body: 'Goed.' }],
      recommendations: [{ id: null, text: 'Laat de bus bellen.', explanation: '', citations: [] }],
    });
    await world.do(recordAdoption, 'sam', {
      id: adviceId,
      on: '2026-09-08',
      presentIds: ['carla', 'sam', 'mo', 'nel'],
      votesFor: 4,
      votesAgainst: 0,
      abstained: 0,
    });
    expect(await kindsOf('mo')).toEqual([]);
    expect(await tasksOf('sam')).toMatchObject([
      { kind: 'submit-advice', on: '2026-10-19', address: `/werk/adviezen/${adviceId}/uitbrengen` },
    ]);
    await world.do(submitAdvice, 'sam', { id: adviceId });
    expect(await kindsOf('sam')).toEqual([]);
  });

  it('go to the executive: a response, by the end of its term', async () => {
    const due = { kind: 'answer-advice', about: 'Advies vervoer', number: '2026-001', on: '2026-10-20' };
    for (const who of ['olga', 'lies', 'wim'] as const) expect(await tasksOf(who)).toMatchObject([due]);
    expect(await tasksOf('greet')).toEqual([]);
    expect(await tasksOf('henk')).toEqual([]);
  });

  it('end with a decision by each authority that decides, on the day that was planned', async () => {
    const advice = await world.see(adviceForWork, 'mo', { id: adviceId });
    await world.do(saveResponse, 'olga', {
      adviceId,
      authorityId: 'college-beverwijk',
      revision: 0,
      introduction: 'Dank.',
      answers: [{ recommendationId: advice.recommendations[0]!.id, outcome: 'adopted', reasons: '' }],
    });
    await world.do(completeResponse, 'olga', {
      adviceId,
      authorityId: 'college-beverwijk',
      decidedOn: '2026-09-08',
    });
    expect(await tasksOf('olga')).toMatchObject([
      { kind: 'record-decision', at: 'college van B en W van beverwijk', on: '2026-12-15' },
    ]);
    expect(await tasksOf('greet')).toMatchObject([
      { kind: 'record-decision', at: 'gemeenteraad van beverwijk', on: '2026-12-15' },
    ]);
    await world.do(recordDecision, 'greet', {
      dossierId,
      authorityId: 'gemeenteraad-beverwijk',
      decidedOn: '2026-09-08',
      outcome: 'adopted',
      summary: 'Aangenomen.',
      adviceIds: [adviceId],
      withoutAdviceReason: null,
    });
    expect(await tasksOf('greet')).toEqual([]);
    expect(await kindsOf('olga')).toEqual(['record-decision']);
  });
});

describe('other tasks', () => {
  it('a round waits to be opened, and goes when it is done', async () => {
    const { id: dossierId } = await makeDossier('Wonen');
    await world.do(publishDossier, 'olga', { id: dossierId });
    const { id } = await world.do(createRound, 'olga', { dossierId, title: 'Wat is belangrijk?' });
    expect(await tasksOf('lies')).toContainEqual(
      expect.objectContaining({
        kind: 'open-round',
        about: 'Wat is belangrijk?',
        address: `/werk/raadplegingen/${id}`,
      }),
    );
    expect(await kindsOf('vera')).toEqual([]);
  });

  it('what has a last day comes before what has none', async () => {
    const days = (await tasksOf('olga')).map(({ on }) => on);
    expect(days.slice(0, 1)).toEqual(['2026-12-15']);
    expect(days.slice(1).every((on) => on === null)).toBe(true);
    expect(days.length).toBeGreaterThan(1);
  });

  it('a proposal that is withdrawn asks for nothing any more', async () => {
    const { id } = await makeDossier('Toch maar niet');
    expect((await tasksOf('olga')).map(({ about }) => about)).toContain('Toch maar niet');
    await world.do(withdrawDossier, 'olga', { id, reason: 'Er is geen geld.' });
    expect((await tasksOf('olga')).map(({ about }) => about)).not.toContain('Toch maar niet');
  });

  it('council members go on with advice that nobody asked for', async () => {
    const { id } = await world.do(startAdvice, 'piet', {
      councilId: 'raad-ijmond',
      requestId: null,
      dossierIds: [],
      title: 'Eenzaamheid',
    });
    expect(await tasksOf('mo')).toMatchObject([
      {
        kind: 'continue-advice',
        about: 'Eenzaamheid',
        on: null,
        since: '2026-09-08',
        address: `/werk/adviezen/${id}`,
      },
    ]);
    expect(await tasksOf('nel')).toEqual([]);
  });

  it('administrators see letters that were given up and councils that lack a setting', async () => {
    expect(await tasksOf('ben')).toEqual([]);
    const at = '2026-09-08T07:00:00.000Z';
    await world.store.write('for the test', async (tx) => {
      await tx
        .insert(outbox)
        .values({ id: 'dead', kind: 'mail', payload: {}, createdAt: at, runAt: at, deadAt: at });
      await tx
        .update(councilSetting)
        .set({ from: '2026-10-01' })
        .where(eq(councilSetting.id, 'velsen-quorum'));
    });
    expect(await tasksOf('ben')).toMatchObject([
      { kind: 'look-at-mail', number: '1', address: '/beheer/post' },
      { kind: 'set-council', about: 'Participatieraad velsen', address: '/beheer/raden/raad-velsen' },
    ]);
    expect(await kindsOf('vera')).toEqual([]);
    world.at('2026-10-01T08:00:00.000Z');
    expect(await kindsOf('ben')).toEqual(['look-at-mail']);
  });

  it('a visitor has no tasks', async () => {
    expect(await refusalOf(world.see(myTasks, 'visitor', {}))).toBe('sign-in-needed');
  });
});
