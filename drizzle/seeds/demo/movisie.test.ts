import { describe, expect, it } from 'vitest';
import { movisie, simulatedChoices, simulatedRespondents } from './movisie.ts';

describe('the simulated answers to the Movisie question', () => {
  const choices = simulatedChoices();

  it('give every published percentage exactly', () => {
    expect(
      movisie.goals.map(
        (_, index) => (100 * choices.filter((one) => one.includes(index + 1)).length) / simulatedRespondents,
      ),
    ).toEqual([67, 51, 46, 36, 33, 8]);
  });

  it('let nobody choose more than three goals, or one goal twice, or none', () => {
    for (const one of choices) {
      expect(one.length).toBeGreaterThan(0);
      expect(one.length).toBeLessThanOrEqual(movisie.chooseUpTo);
      expect(new Set(one).size).toBe(one.length);
    }
  });
});
