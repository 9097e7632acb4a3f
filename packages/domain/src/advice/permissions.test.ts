import { describe, expect, it } from 'vitest';
import type { MemberRole } from '../councils/vocabulary.ts';
import type { OfficeRole } from '../organisations/vocabulary.ts';
import { type Actor, visitor } from '../shared/actor.ts';
import type { Verdict } from '../shared/verdict.ts';
import {
  mayDraftAdvice,
  mayPrepareRequest,
  mayRecordAdoption,
  mayRecordDecision,
  mayRespond,
  maySaveAdvice,
  maySeeAdviceToLink,
  maySeeDecisions,
  maySeeDraft,
  maySeeRequest,
  maySeeResponse,
  maySubmitAdvice,
  mayWorkOnRequest,
} from './permissions.ts';

const person = (
  offices: [organisationId: string, role: OfficeRole][],
  seats: [councilId: string, role: MemberRole][] = [],
): Actor => ({
  kind: 'person',
  accountId: 'a',
  personId: 'p',
  offices: offices.map(([organisationId, role]) => ({ organisationId, role })),
  seats: seats.map(([councilId, role]) => ({ councilId, role })),
});
const who = {
  policyOfficer: person([['here', 'policyOfficer']]),
  liaisonOfficer: person([['here', 'liaisonOfficer']]),
  portfolioHolder: person([['here', 'portfolioHolder']]),
  clerk: person([['here', 'clerk']]),
  administrator: person([['here', 'administrator']]),
  officerElsewhere: person([['there', 'policyOfficer']]),
  chair: person([], [['council', 'chair']]),
  secretary: person([], [['council', 'secretary']]),
  officialSecretary: person([], [['council', 'officialSecretary']]),
  member: person([], [['council', 'member']]),
  memberElsewhere: person([], [['other', 'chair']]),
  visitor,
};
type Who = keyof typeof who;
const everyone = Object.keys(who) as Who[];
const officers: Who[] = ['policyOfficer', 'liaisonOfficer'];
const council: Who[] = ['chair', 'secretary', 'officialSecretary', 'member'];
const board: Who[] = ['chair', 'secretary', 'officialSecretary'];

const dossier = { organisationId: 'here', municipalityIds: [] };
const draft = { councilId: 'council', submittedAt: null };
const submitted = { councilId: 'council', submittedAt: '2026-09-07T07:00:00.000Z' };
const executive = { organisationId: 'here', authorityKind: 'executive' as const };
const municipalCouncil = { organisationId: 'here', authorityKind: 'municipalCouncil' as const };
const request = { ...dossier, councilIds: ['council'] };

/** Each permission: who may, and what the others hear; a visitor is asked to sign in. */
const table: [
  what: string,
  ask: (actor: Actor) => Verdict,
  may: Who[],
  others: 'not-allowed' | 'not-found',
][] = [
  [
    'prepare a request on a public dossier',
    (a) => mayPrepareRequest(a, { ...dossier, publishedAt: 'x' }),
    officers,
    'not-allowed',
  ],
  [
    'prepare a request on a hidden dossier',
    (a) => mayPrepareRequest(a, { ...dossier, publishedAt: null }),
    officers,
    'not-found',
  ],
  [
    'work on a draft request',
    (a) => mayWorkOnRequest(a, { ...dossier, sentAt: null }),
    officers,
    'not-found',
  ],
  [
    'withdraw a request that was sent',
    (a) => mayWorkOnRequest(a, { ...dossier, sentAt: 'x' }),
    officers,
    'not-allowed',
  ],
  ['see a draft request', (a) => maySeeRequest(a, { ...request, sentAt: null }), officers, 'not-found'],
  [
    'see a request that was sent',
    (a) => maySeeRequest(a, { ...request, sentAt: 'x' }),
    [...officers, ...council],
    'not-found',
  ],
  [
    'tie advice to a proposal of some place',
    (a) => maySeeAdviceToLink(a, { places: [{ organisationId: 'far', municipalityIds: [] }, dossier] }),
    officers,
    'not-found',
  ],
  [
    'see a response in the making',
    (a) => maySeeResponse(a, { ...executive, completedAt: null }),
    [...officers, 'portfolioHolder'],
    'not-found',
  ],
  [
    'see a completed response at the desk',
    (a) => maySeeResponse(a, { ...executive, completedAt: 'x' }),
    everyone.filter((key) => key !== 'visitor'),
    'not-found',
  ],
  [
    'see what the municipal council decides',
    (a) => maySeeDecisions(a, { authorities: [municipalCouncil] }),
    ['clerk'],
    'not-found',
  ],
  [
    'see what both authorities decide',
    (a) => maySeeDecisions(a, { authorities: [municipalCouncil, executive] }),
    [...officers, 'portfolioHolder', 'clerk'],
    'not-found',
  ],
  ['begin advice', (a) => mayDraftAdvice(a, draft), council, 'not-allowed'],
  ['see a draft', (a) => maySeeDraft(a, draft), council, 'not-found'],
  ['write in a draft', (a) => maySaveAdvice(a, draft), council, 'not-found'],
  ['write in submitted advice', (a) => maySaveAdvice(a, submitted), council, 'not-allowed'],
  [
    'respond for the executive',
    (a) => mayRespond(a, executive),
    [...officers, 'portfolioHolder'],
    'not-allowed',
  ],
  ['respond for the municipal council', (a) => mayRespond(a, municipalCouncil), ['clerk'], 'not-allowed'],
  [
    'record a decision of the executive',
    (a) => mayRecordDecision(a, executive),
    [...officers, 'portfolioHolder'],
    'not-allowed',
  ],
  [
    'record a decision of the municipal council',
    (a) => mayRecordDecision(a, municipalCouncil),
    ['clerk'],
    'not-allowed',
  ],
];

const heard = (verdict: Verdict) => (verdict === true ? 'yes' : verdict.code);

describe.each(table)('to %s', (_, ask, may, others) => {
  it.each(everyone)('%s', (key) => {
    expect(heard(ask(who[key]))).toBe(
      may.includes(key) ? 'yes' : key === 'visitor' ? 'sign-in-needed' : others,
    );
  });
});

describe.each([
  ['record adoption', mayRecordAdoption],
  ['submit', maySubmitAdvice],
] as const)('to %s', (_, ask) => {
  it.each(everyone)('%s', (key) => {
    const told = (others: string) =>
      board.includes(key) ? 'yes' : key === 'visitor' ? 'sign-in-needed' : others;
    expect(heard(ask(who[key], draft))).toBe(told(council.includes(key) ? 'not-allowed' : 'not-found'));
    expect(heard(ask(who[key], submitted))).toBe(told('not-allowed'));
  });
});
