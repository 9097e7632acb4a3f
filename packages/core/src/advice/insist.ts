import type { Verdict } from '@samenspraak/domain/shared/verdict.ts';

/** Inside a view: what a permission refuses is thrown. */
export const insist = (verdict: Verdict): void => {
  if (verdict !== true) throw verdict;
};
