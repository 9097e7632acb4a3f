import {
  adviceIdInput,
  adviceListInput,
  adviceNumberInput,
  decisionSubjectInput,
  requestIdInput,
  responseInput,
} from '@samenspraak/domain/advice/inputs.ts';
import {
  mayDraftAdvice,
  mayPrepareRequest,
  mayRecordAdoption,
  mayRecordDecision,
  mayRespond,
  maySeeDraft,
  maySeeRequest,
} from '@samenspraak/domain/advice/permissions.ts';
import { adviceStateOf, daysOverdue, dueOn, missingInAdvice, missingInRequest } from '@samenspraak/domain/advice/rules.ts';
import { hasVote, quorumOf } from '@samenspraak/domain/councils/rules.ts';
import { anyoneSignedIn, everyone, sitsIn } from '@samenspraak/domain/shared/actor.ts';
import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import type { Verdict } from '@samenspraak/domain/shared/verdict.ts';
import { documentToText } from '@samenspraak/domain/shared/rich-text.ts';
import { z } from 'zod';
import { listCouncils, listMembersOn, readCouncil, readSettingOn } from '../councils/index.ts';
import { view } from '../foundation/view.ts';
import { listAuthoritiesOf } from '../organisations/index.ts';
import { listCitables } from './citables.ts';
import { officersOrganisations } from './organisations-of.ts';
import { adviceOnPage, listOfCouncils, listSubmitted, readAdvice, readAdviceByNumber } from './read-advice.ts';
import { listRequests, readDossierRow, readNewestVersion, readRequest } from './read-request.ts';
import { listAdviceOn, listDecidingAuthorities, listDecisions, listResponses } from './read-response.ts';
import { requestSubject } from './request-subject.ts';
import { responseSubject } from './response-subject.ts';

const insist = (verdict: Verdict): void => {
  if (verdict !== true) throw verdict;
};

/** All submitted advice, newest first, by council if asked. */
export const submittedAdvice = view('advice.list', {
  input: adviceListInput,
  permit: everyone,
  run: async ({ db, input }) => {
    const { rows, total } = await listSubmitted(db, { councilSlug: input.council, page: input.page });
    return { advice: rows, total, page: input.page, pages: Math.max(1, Math.ceil(total / adviceOnPage)) };
  },
});

/** One submitted piece of advice with its request, and each addressee's answers beside the recommendations. */
export const adviceByNumber = view('advice.byNumber', {
  input: adviceNumberInput,
  permit: everyone,
  run: async ({ db, input, today }) => {
    const advice = await readAdviceByNumber(db, input.number);
    const request = advice.requestId ? await readRequest(db, advice.requestId) : null;
    const responses = (await listResponses(db, advice.id)).filter(({ completedAt }) => completedAt !== null);
    const { submittedBy: _by, createdBy: _who, ...open } = advice;
    return {
      ...open,
      dossiers: advice.dossiers.filter(({ publishedAt }) => publishedAt !== null),
      adoption: advice.adoption && {
        on: advice.adoption.on,
        votesFor: advice.adoption.votesFor,
        votesAgainst: advice.adoption.votesAgainst,
        abstained: advice.adoption.abstained,
        eligible: advice.adoption.eligible,
        present: advice.adoption.present,
        quorum: advice.adoption.quorum,
      },
      request: request && {
        sentOn: dayOf(request.sentAt!),
        version: request.version,
        background: request.background,
        questions: request.questions.map(({ number, text }) => ({ number, text })),
        authorities: request.authorities.map(({ name }) => name),
      },
      addressees: advice.addressees.map((addressee) => {
        const response = responses.find(({ authorityId }) => authorityId === addressee.id);
        return {
          ...addressee,
          overdueDays: daysOverdue(addressee.dueOn, today, response ? dayOf(response.completedAt!) : null),
          response: response
            ? {
                completedOn: dayOf(response.completedAt!),
                decidedOn: response.decidedOn,
                introduction: response.introduction,
                answers: response.answers.map(({ recommendationId, number, outcome, reasons }) => ({
                  recommendationId,
                  number,
                  outcome,
                  reasons,
                })),
              }
            : null,
        };
      }),
      hasDocument: advice.document !== null,
    };
  },
});

/** Where the formal PDF of submitted advice is kept: its hash, once it has been made. */
export const adviceDocumentOf = view('advice.document', {
  input: adviceNumberInput,
  permit: everyone,
  run: async ({ db, input }) => {
    const { document, number, title } = await readAdviceByNumber(db, input.number);
    return { number: number!, title, hash: document?.hash ?? null, bytes: document?.bytes ?? 0 };
  },
});

/** The drafts and submitted advice of the councils one sits in. */
export const myAdvice = view('advice.mine', {
  input: z.object({}),
  permit: anyoneSignedIn,
  run: async ({ db, actor }) => {
    const councilIds = actor.kind === 'person' ? [...new Set(actor.seats.map(({ councilId }) => councilId))] : [];
    if (councilIds.length === 0) return { councils: [], advice: [] };
    const councils = (await listCouncils(db)).filter(({ id }) => councilIds.includes(id));
    const advice = await listOfCouncils(db, councilIds);
    return {
      councils: councils.map(({ id, name }) => ({ id, name })),
      advice: advice.map((one) => ({ ...one, state: adviceStateOf(one) })),
    };
  },
});

/** A draft on the council's desk: the text as it can be typed, what can be cited, and what one may do. */
export const adviceForWork = view('advice.forWork', {
  input: adviceIdInput,
  permit: anyoneSignedIn,
  run: async ({ db, actor, input, today }) => {
    const advice = await readAdvice(db, input.id);
    insist(maySeeDraft(actor, advice));
    const request = advice.requestId ? await readRequest(db, advice.requestId) : null;
    const council = await readCouncil(db, advice.councilId);
    const members = await listMembersOn(db, council.id, today);
    const eligible = [...new Map(members.filter(({ role }) => hasVote(role)).map((one) => [one.personId, one])).values()];
    const quorum = await readSettingOn(db, council.id, 'quorum', today).catch(() => null);
    const responseTerm = await readSettingOn(db, council.id, 'responseTerm', today).catch(() => null);
    const state = adviceStateOf(advice);
    return {
      ...advice,
      state,
      typedSections: advice.sections.map(({ key, heading, body }) => ({ key, heading, body: documentToText(body) })),
      request,
      citables: state === 'draft' ? await listCitables(db, advice.dossiers.map(({ id }) => id)) : [],
      possibleAddressees: await listAuthoritiesOf(db, council.organisationId, today),
      eligible: eligible.map(({ personId, name, role }) => ({ personId, name, role })),
      quorum: quorum && { needed: quorumOf(eligible.length, quorum.value), of: eligible.length, ground: quorum.ground },
      responseDue: responseTerm && { ...dueOn(today, responseTerm.value), ground: responseTerm.ground },
      missing: missingInAdvice({ ...advice, authorityIds: advice.addressees }),
      may: {
        save: state === 'draft' && mayDraftAdvice(actor, advice) === true,
        adopt: state === 'draft' && mayRecordAdoption(actor, advice) === true,
        reopen: state === 'adopted' && mayRecordAdoption(actor, advice) === true,
        submit: state === 'adopted' && mayRecordAdoption(actor, advice) === true,
      },
    };
  },
});

/** Who was a member with a vote on a day: the list to tick who was present. */
export const eligibleOn = view('advice.eligibleOn', {
  input: z.object({ id: z.string(), on: z.string() }),
  permit: anyoneSignedIn,
  run: async ({ db, actor, input }) => {
    const advice = await readAdvice(db, input.id);
    insist(maySeeDraft(actor, advice));
    const members = await listMembersOn(db, advice.councilId, input.on);
    return [...new Map(members.filter(({ role }) => hasVote(role)).map((one) => [one.personId, one])).values()].map(
      ({ personId, name, role }) => ({ personId, name, role }),
    );
  },
});

/** What an officer chooses from when preparing a request on a dossier. */
export const requestChoices = view('advice.requestChoices', {
  input: decisionSubjectInput,
  permit: anyoneSignedIn,
  run: async ({ db, actor, input, today }) => {
    const dossier = await readDossierRow(db, input.dossierId);
    const organisationIds = await officersOrganisations(db, dossier.organisationId, today);
    insist(mayPrepareRequest(actor, { organisationIds }) === true ? true : refuse('not-found'));
    const councils = (await listCouncils(db)).filter((one) => organisationIds.includes(one.organisationId) && !one.endedOn);
    const withTerms = [];
    for (const { id, name, kind } of councils) {
      const setting = await readSettingOn(db, id, 'adviceTerm', today).catch(() => null);
      withTerms.push({ id, name, kind, term: setting && { ...dueOn(today, setting.value), ground: setting.ground } });
    }
    return {
      dossier: { id: dossier.id, title: dossier.title, slug: dossier.slug, scope: dossier.scope, phase: dossier.phase },
      version: await readNewestVersion(db, dossier.id),
      authorities: await listAuthoritiesOf(db, dossier.organisationId, today),
      councils: withTerms,
      requests: (await listRequests(db, dossier.id)).map((one) => ({
        ...one,
        state: one.withdrawnAt ? 'withdrawn' : one.sentAt ? 'sent' : 'draft',
      })),
    };
  },
});

/** A request on the desk of the officer who prepares it or the council that got it. */
export const requestForWork = view('advice.request', {
  input: requestIdInput,
  permit: anyoneSignedIn,
  run: async ({ db, actor, input, today }) => {
    const request = await requestSubject(db, input.id, today);
    insist(maySeeRequest(actor, { ...request, councilIds: request.councils.map(({ id }) => id) }));
    const officer = mayPrepareRequest(actor, request) === true;
    return {
      ...request,
      missing: missingInRequest({ ...request, authorityIds: request.authorities, councilIds: request.councils }),
      may: {
        edit: officer && request.sentAt === null,
        send: officer && request.sentAt === null,
        withdraw: officer && request.sentAt !== null && request.withdrawnAt === null,
        answerFor: request.withdrawnAt === null ? request.councils.filter(({ id }) => sitsIn(actor, id)) : [],
      },
    };
  },
});

/** One authority's response in the making: each recommendation with what was answered so far. */
export const responseForWork = view('advice.response', {
  input: responseInput,
  permit: anyoneSignedIn,
  run: async ({ db, actor, input, today }) => {
    const subject = await responseSubject(db, input.adviceId, input.authorityId);
    insist(mayRespond(actor, subject) === true || subject.response?.completedAt ? true : refuse('not-found'));
    const { advice, addressee, response } = subject;
    return {
      advice: { id: advice.id, number: advice.number!, title: advice.title, council: advice.council, tenor: advice.tenor },
      addressee,
      overdueDays: daysOverdue(addressee.dueOn, today, response?.completedAt ? dayOf(response.completedAt) : null),
      recommendations: advice.recommendations.map((one) => ({
        ...one,
        answer: response?.answers.find(({ recommendationId }) => recommendationId === one.id) ?? null,
      })),
      introduction: response?.introduction ?? '',
      revision: response?.revision ?? 0,
      completedAt: response?.completedAt ?? null,
      decidedOn: response?.decidedOn ?? null,
      may: { respond: response?.completedAt == null && mayRespond(actor, subject) === true },
    };
  },
});

/** The decisions on a proposal so far, and those one may still record. */
export const decisionForWork = view('advice.decision', {
  input: decisionSubjectInput,
  permit: anyoneSignedIn,
  run: async ({ db, actor, input }) => {
    const dossier = await readDossierRow(db, input.dossierId);
    const authorities = await listDecidingAuthorities(db, dossier.id);
    const decisions = await listDecisions(db, dossier.id);
    const mine = authorities.filter(
      ({ organisationId, kind }) => mayRecordDecision(actor, { organisationId, authorityKind: kind }) === true,
    );
    if (mine.length === 0) throw refuse('not-found');
    return {
      dossier: { id: dossier.id, title: dossier.title, slug: dossier.slug, phase: dossier.phase },
      authorities,
      decisions,
      advice: await listAdviceOn(db, dossier.id),
      may: {
        record: mine.filter(({ id }) => !decisions.some(({ authorityId }) => authorityId === id)),
      },
    };
  },
});
