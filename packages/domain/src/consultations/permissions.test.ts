import { describe, expect, it } from 'vitest';
import { type Actor, system, visitor } from '../shared/actor.ts';
import { type OfficeRole, officeRoles } from '../organisations/vocabulary.ts';
import { mayCreateRound, mayPrepareRound, maySeeRoundAtWork } from './permissions.ts';

const officer = (organisationId: string, role: OfficeRole): Actor => ({
  kind: 'person',
  accountId: 'a',
  personId: 'p',
  offices: [{ organisationId, role }],
  seats: [{ councilId: 'raad', role: 'chair' }],
});
const verdict = (outcome: ReturnType<typeof mayPrepareRound>) => (outcome === true ? true : outcome.code);
const owner = { organisationId: 'beverwijk', municipalityIds: [] };
const region = { organisationId: 'ijmond', municipalityIds: ['beverwijk', 'velsen'] };

describe('who prepares a round', () => {
  it.each(officeRoles)('a %s of the organisation may exactly when that is their work', (role) => {
    const may = role === 'policyOfficer' || role === 'liaisonOfficer' ? true : 'not-allowed';
    expect(verdict(mayPrepareRound(officer('beverwijk', role), { ...owner, openedAt: 'x' }))).toBe(may);
    expect(verdict(mayCreateRound(officer('beverwijk', role), { ...owner, publishedAt: 'x' }))).toBe(may);
  });

  it('for an officer of another organisation a draft does not exist', () => {
    const other = officer('heemskerk', 'policyOfficer');
    expect(verdict(mayPrepareRound(other, { ...owner, openedAt: null }))).toBe('not-found');
    expect(verdict(mayPrepareRound(other, { ...owner, openedAt: 'x' }))).toBe('not-allowed');
    expect(verdict(mayCreateRound(other, { ...owner, publishedAt: null }))).toBe('not-found');
    expect(verdict(maySeeRoundAtWork(other, owner))).toBe('not-found');
  });

  it('of a region are also the officers of its municipalities', () => {
    for (const role of ['policyOfficer', 'liaisonOfficer'] as const)
      expect(verdict(mayPrepareRound(officer('velsen', role), { ...region, openedAt: null }))).toBe(true);
    expect(
      verdict(mayPrepareRound(officer('heemskerk', 'policyOfficer'), { ...region, openedAt: null })),
    ).toBe('not-found');
  });

  it('is nobody without an office', () => {
    for (const asked of [
      mayPrepareRound(visitor, { ...owner, openedAt: null }),
      mayCreateRound(visitor, { ...owner, publishedAt: null }),
    ])
      expect(verdict(asked)).toBe('sign-in-needed');
    expect(verdict(mayPrepareRound(system, { ...owner, openedAt: 'x' }))).toBe('not-allowed');
  });
});
