import { decisionSubjectInput, requestIdInput, responseInput } from '@samenspraak/domain/advice/inputs.ts';
import {
  mayLinkAdvice,
  mayPrepareRequest,
  mayRecordDecision,
  mayRespond,
  maySeeDecisions,
  maySeeRequest,
  maySeeResponse,
  mayWorkOnRequest,
} from '@samenspraak/domain/advice/permissions.ts';
import {
  daysOverdue,
  dueOn,
  isLateRequest,
  missingInRequest,
  requestStateOf,
  requestStates,
  responseStateOf,
  responseStates,
} from '@samenspraak/domain/advice/rules.ts';
import { dueOf } from '@samenspraak/domain/dossiers/due.ts';
import { sitsIn } from '@samenspraak/domain/shared/actor.ts';
import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { can } from '@samenspraak/domain/shared/states.ts';
import { readSettingsOn } from '../councils/index.ts';
import { listAwaited, readDossier } from '../dossiers/index.ts';
import { view } from '../foundation/view.ts';
import { listOnRequest } from './read-advice.ts';
import { listRequests, readDossierRow, readNewestVersion } from './read-request.ts';
import { listAdviceOn, listDecidingAuthorities, listDecisions } from './read-response.ts';
import { requestParties } from './request-parties.ts';
import { requestSubject } from './request-subject.ts';
import { responseSubject } from './response-subject.ts';

/** What an officer chooses from when preparing a request on a dossier. */
export const requestChoices = view('advice.requestChoices', {
  input: decisionSubjectInput,
  subject: ({ db, input, today }) => readDossier(db, input.dossierId, today),
  permit: mayPrepareRequest,
  run: async ({ db, today, subject: dossier }) => {
    const { authorities, councils } = await requestParties(db, dossier, today);
    const terms = await readSettingsOn(
      db,
      councils.map(({ id }) => id),
      'adviceTerm',
      today,
    );
    return {
      dossier: {
        id: dossier.id,
        title: dossier.title,
        slug: dossier.slug,
        scope: dossier.scope,
        phase: dossier.phase,
        withdrawn: dossier.withdrawnAt !== null,
      },
      version: await readNewestVersion(db, dossier.id),
      authorities: authorities.map(({ id, name }) => ({ id, name })),
      late: isLateRequest(dossier.phase),
      councils: councils.map(({ id, name, kind }) => {
        const setting = terms.get(id);
        return {
          id,
          name,
          kind,
          term: setting ? { ...dueOn(today, setting.value), ground: setting.ground } : null,
        };
      }),
      requests: (await listRequests(db, dossier.id)).map((one) => ({
        ...one,
        state: requestStateOf(one),
      })),
    };
  },
});

/** A request on the desk of the officer who prepares it or the council that got it. */
export const requestForWork = view('advice.request', {
  input: requestIdInput,
  subject: async ({ db, input, today }) => {
    const request = await requestSubject(db, input.id, today);
    return { ...request, councilIds: request.councils.map(({ id }) => id) };
  },
  permit: maySeeRequest,
  run: async ({ db, actor, subject: request }) => {
    const state = requestStateOf(request);
    const officer = mayWorkOnRequest(actor, request) === true;
    // A proposal that was withdrawn asks nothing any more.
    const withdrawn = request.dossier.withdrawnAt !== null;
    // A council's draft is its own business; what it submitted is public.
    const begun = (await listOnRequest(db, request.id)).filter(
      ({ councilId, submittedAt }) => submittedAt !== null || sitsIn(actor, councilId),
    );
    const mine = request.councils.filter(({ id }) => sitsIn(actor, id));
    return {
      ...request,
      advice: begun,
      late: isLateRequest(request.dossier.phase),
      missing: missingInRequest({
        ...request,
        authorityIds: request.authorities,
      }),
      may: {
        edit: officer && !withdrawn && can(requestStates, state, 'edit'),
        send: officer && !withdrawn && can(requestStates, state, 'send'),
        discard: officer && can(requestStates, state, 'discard'),
        withdraw: officer && can(requestStates, state, 'withdraw'),
        answerFor:
          request.withdrawnAt === null && !withdrawn
            ? mine.filter(({ id }) => !begun.some(({ councilId }) => councilId === id))
            : [],
      },
    };
  },
});

/** One authority's response in the making: each recommendation with what was answered so far. */
export const responseForWork = view('advice.response', {
  input: responseInput,
  subject: async ({ db, input }) => {
    const found = await responseSubject(db, input.adviceId, input.authorityId);
    return { ...found, completedAt: found.response?.completedAt ?? null };
  },
  permit: maySeeResponse,
  run: async ({ actor, today, subject }) => {
    const { advice, addressee, response } = subject;
    return {
      advice: {
        id: advice.id,
        number: advice.number!,
        title: advice.title,
        council: advice.council,
        tenor: advice.tenor,
      },
      addressee,
      overdueDays: daysOverdue(
        addressee.dueOn,
        today,
        response?.completedAt ? dayOf(response.completedAt) : null,
      ),
      recommendations: advice.recommendations.map((one) => ({
        ...one,
        answer: response?.answers.find(({ recommendationId }) => recommendationId === one.id) ?? null,
      })),
      introduction: response?.introduction ?? '',
      revision: response?.revision ?? 0,
      completedAt: response?.completedAt ?? null,
      decidedOn: response?.decidedOn ?? null,
      may: {
        respond:
          can(responseStates, responseStateOf(response), 'complete') && mayRespond(actor, subject) === true,
        link:
          advice.origin === 'unsolicited' &&
          mayLinkAdvice(actor, { ...addressee, municipalityIds: [], publishedAt: null }) === true,
      },
    };
  },
});

/** The decisions on a proposal so far, and those one may still record. */
export const decisionForWork = view('advice.decision', {
  input: decisionSubjectInput,
  subject: async ({ db, input }) => {
    const dossier = await readDossierRow(db, input.dossierId);
    if (!dossier.publishedAt) throw refuse('not-found');
    const authorities = await listDecidingAuthorities(db, dossier.id);
    return { dossier, authorities: authorities.map((one) => ({ ...one, authorityKind: one.kind })) };
  },
  permit: maySeeDecisions,
  run: async ({ db, actor, today, subject: { dossier, authorities } }) => {
    const decisions = await listDecisions(db, dossier.id);
    const mine = authorities.filter((authority) => mayRecordDecision(actor, authority) === true);
    return {
      dossier: {
        id: dossier.id,
        title: dossier.title,
        slug: dossier.slug,
        phase: dossier.phase,
        withdrawnAt: dossier.withdrawnAt,
      },
      authorities,
      decisions,
      /** Councils that were asked and still have time: deciding now means deciding without them. */
      awaited: (await listAwaited(db, dossier.id)).flatMap(({ requestId, councilId, council, ...stored }) =>
        stored.dueOn === null || stored.dueOn >= today
          ? [{ requestId, councilId, council, due: dueOf(stored) }]
          : [],
      ),
      advice: await listAdviceOn(db, dossier.id),
      may: {
        record: dossier.withdrawnAt
          ? []
          : mine.filter(({ id }) => !decisions.some(({ authorityId }) => authorityId === id)),
      },
    };
  },
});
