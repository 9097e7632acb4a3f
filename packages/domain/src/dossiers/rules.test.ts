import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OfficeRole } from '../organisations/vocabulary.ts';
import { type Actor, system, visitor } from '../shared/actor.ts';
import type { Verdict } from '../shared/verdict.ts';
import { mayCreateDossier, maySeeDossierAtWork, mayWorkOnDossier } from './permissions.ts';
import {
  isNextPhase,
  isWithdrawable,
  phaseAfter,
  phaseSteps,
  type PhaseStep,
  phaseTransitions,
  rearranged,
  unfinishedSections,
} from './rules.ts';
import { phases } from './vocabulary.ts';

const officer = (organisationId: string, role: OfficeRole): Actor => ({
  kind: 'person',
  accountId: 'a',
  personId: 'p',
  offices: [{ organisationId, role }],
  seats: [{ councilId: 'c', role: 'chair' }],
});
const said = (verdict: Verdict) => (verdict === true ? 'yes' : verdict.code);

describe('who may work on a proposal', () => {
  const local = { organisationId: 'beverwijk', municipalityIds: ['beverwijk'] };
  const region = { organisationId: 'ijmond', municipalityIds: ['beverwijk', 'velsen'] };
  const at = '2026-11-22T12:00:00.000Z';

  test.each([
    ['a policy officer of the municipality', officer('beverwijk', 'policyOfficer'), 'yes', 'yes'],
    ['its liaison officer', officer('beverwijk', 'liaisonOfficer'), 'yes', 'yes'],
    ['its portfolio holder', officer('beverwijk', 'portfolioHolder'), 'not-allowed', 'not-allowed'],
    ['its clerk', officer('beverwijk', 'clerk'), 'not-allowed', 'not-allowed'],
    ['its administrator', officer('beverwijk', 'administrator'), 'not-allowed', 'not-allowed'],
    ['a policy officer of a neighbour', officer('velsen', 'policyOfficer'), 'not-allowed', 'yes'],
    ['a policy officer of a stranger', officer('alkmaar', 'policyOfficer'), 'not-allowed', 'not-allowed'],
    ['a liaison officer of the region', officer('ijmond', 'liaisonOfficer'), 'not-allowed', 'yes'],
    ['a visitor', visitor, 'sign-in-needed', 'sign-in-needed'],
    ['the system', system, 'not-allowed', 'not-allowed'],
  ])('%s', (_, actor, forLocal, forRegion) => {
    expect(said(mayCreateDossier(actor, local))).toBe(forLocal);
    expect(said(mayCreateDossier(actor, region))).toBe(forRegion);
    expect(said(mayWorkOnDossier(actor, { ...local, publishedAt: at }))).toBe(forLocal);
    const hidden = forLocal === 'not-allowed' ? 'not-found' : forLocal;
    expect(said(mayWorkOnDossier(actor, { ...local, publishedAt: null }))).toBe(hidden);
  });

  test('whoever holds an office there sees it at work, nobody else', () => {
    expect(said(maySeeDossierAtWork(officer('beverwijk', 'clerk'), local))).toBe('yes');
    expect(said(maySeeDossierAtWork(officer('velsen', 'clerk'), local))).toBe('not-found');
    expect(said(maySeeDossierAtWork(visitor, local))).toBe('sign-in-needed');
  });
});

describe('phases', () => {
  test('lead from the idea to the evaluation, with and without advice', () => {
    const ways = (from: (typeof phases)[number], seen: string[] = []): boolean =>
      from === 'evaluated' ||
      phaseTransitions[from].some((to) => !seen.includes(to) && ways(to, [...seen, from]));
    for (const phase of phases) expect(ways(phase)).toBe(phase !== 'withdrawn');
    expect(isNextPhase('drafting', 'decision')).toBe(true);
    expect(isNextPhase('idea', 'decision')).toBe(false);
  });

  test('end after the evaluation and after the withdrawal', () => {
    expect(phases.filter((phase) => !isWithdrawable(phase))).toEqual(['evaluated', 'withdrawn']);
  });

  test.each(Object.keys(phaseSteps) as PhaseStep[])('%s leads on, never back, and from no end', (step) => {
    for (const from of phases) {
      const to = phaseAfter(step, from);
      if (to !== null) expect(phases.indexOf(to)).toBeGreaterThan(phases.indexOf(from));
    }
    for (const end of ['carryingOut', 'evaluated', 'withdrawn'] as const)
      expect(phaseAfter(step, end)).toBeNull();
  });
});

describe('sections of a draft', () => {
  test('none is lost by moving one, wherever it is moved', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string()),
        fc.constantFrom('up' as const, 'down' as const),
        fc.integer({ min: 0, max: 12 }),
        (sections, direction, number) => {
          const moved = rearranged(sections, { do: direction, number }, () => '');
          expect([...moved].sort()).toEqual([...sections].sort());
        },
      ),
    );
  });

  test('a new one comes behind the one whose button was pressed, or first', () => {
    expect(rearranged(['a', 'b'], { do: 'add', number: 1 }, () => 'new')).toEqual(['a', 'new', 'b']);
    expect(rearranged(['a'], { do: 'add', number: 0 }, () => 'new')).toEqual(['new', 'a']);
  });

  test('without a heading or a text they are named by number', () => {
    const sections = [
      { heading: 'Doel', text: 'x' },
      { heading: ' ', text: 'x' },
      { heading: 'Geld', text: '' },
    ];
    expect(unfinishedSections(sections)).toEqual([2, 3]);
  });
});
