import { describe, expect, it } from 'vitest';
import type { MemberRole } from '../councils/vocabulary.ts';
import type { OfficeRole } from '../organisations/vocabulary.ts';
import { type Actor, visitor } from '../shared/actor.ts';
import { isRefusal } from '../shared/refusal.ts';
import { mayKeepThemeTable, type TableSubject } from './permissions.ts';

const person = (offices: [string, OfficeRole][], seats: [string, MemberRole][] = []): Actor => ({
  kind: 'person',
  accountId: 'a',
  personId: 'p',
  offices: offices.map(([organisationId, role]) => ({ organisationId, role })),
  seats: seats.map(([councilId, role]) => ({ councilId, role })),
});

const people: [who: string, actor: Actor, publicDossier: string | true, hiddenDossier: string | true][] = [
  ['a visitor', visitor, 'sign-in-needed', 'sign-in-needed'],
  ['the policy officer', person([['beverwijk', 'policyOfficer']]), true, true],
  ['the liaison officer', person([['beverwijk', 'liaisonOfficer']]), true, true],
  ['the portfolio holder', person([['beverwijk', 'portfolioHolder']]), 'not-allowed', 'not-found'],
  ['the clerk', person([['beverwijk', 'clerk']]), 'not-allowed', 'not-found'],
  ['an administrator', person([['beverwijk', 'administrator']]), 'not-allowed', 'not-found'],
  ['an officer of another municipality', person([['velsen', 'policyOfficer']]), 'not-allowed', 'not-found'],
  ['a member of the council', person([], [['raad', 'member']]), true, 'not-found'],
  ['the official secretary', person([], [['raad', 'officialSecretary']]), true, 'not-found'],
  ['a member of another council', person([], [['raad-velsen', 'chair']]), 'not-allowed', 'not-found'],
];

describe('keeping a theme table', () => {
  const subject: TableSubject = {
    organisationId: 'beverwijk',
    municipalityIds: ['beverwijk'],
    councilIds: ['raad'],
    publishedAt: '2026-09-07T07:00:00.000Z',
  };
  const answer = (actor: Actor, asked: TableSubject) => {
    const verdict = mayKeepThemeTable(actor, asked);
    return isRefusal(verdict) ? verdict.code : verdict;
  };

  it.each(people)('on a public dossier, and on one that is not public: %s', (_, actor, open, hidden) => {
    expect(answer(actor, subject)).toBe(open);
    expect(answer(actor, { ...subject, publishedAt: null })).toBe(hidden);
  });

  it('on a regional dossier is also for the policy officers of the members', () => {
    const regional = { ...subject, organisationId: 'ijmond', municipalityIds: ['beverwijk', 'velsen'] };
    expect(answer(person([['velsen', 'policyOfficer']]), regional)).toBe(true);
    expect(answer(person([['heemskerk', 'policyOfficer']]), regional)).toBe('not-allowed');
  });
});
