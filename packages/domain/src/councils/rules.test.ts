import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasVote, majorityOf, quorumOf } from './rules.ts';

describe('quorum and majority', () => {
  it('needs 7 of 10 members under two thirds, as in Papendrecht', () => {
    expect(quorumOf(10, { numerator: 2, denominator: 3 })).toBe(7);
  });

  it.each([
    [7, 4],
    [8, 5],
  ])('needs half of %i present plus one: %i', (present, needed) => {
    expect(majorityOf({ rule: 'halfOfPresentPlusOne' }, { votesFor: 0, votesAgainst: 0, present })).toBe(
      needed,
    );
  });

  it('never lets a tie carry a proposal', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), (votes, abstained) => {
        const present = 2 * votes + abstained;
        for (const rule of ['votesCast', 'halfOfPresentPlusOne'] as const)
          expect(votes >= majorityOf({ rule }, { votesFor: votes, votesAgainst: votes, present })).toBe(
            false,
          );
      }),
    );
  });

  it('is reached when everyone is present', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(8),
        (eligible, numerator, more) => {
          expect(quorumOf(eligible, { numerator, denominator: numerator + more })).toBeLessThanOrEqual(
            eligible,
          );
        },
      ),
    );
  });

  it('gives the official secretary no vote', () => {
    expect(hasVote('officialSecretary')).toBe(false);
    expect(hasVote('chair')).toBe(true);
  });
});
