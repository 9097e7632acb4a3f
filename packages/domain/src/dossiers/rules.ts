import type { DecisionOutcome, Outcome } from '../advice/vocabulary.ts';
import type { OrganisationKind } from '../organisations/vocabulary.ts';
import type { Phase, Scope } from './vocabulary.ts';

/**
 * Where a policy proposal can go from each phase. Advice may be skipped (no act obliges it, R-03), and a
 * proposal may go back to the drawing board until it is being carried out. Withdrawing is an act of its own.
 */
export const phaseTransitions: Readonly<Record<Phase, readonly Phase[]>> = {
  idea: ['drafting'],
  drafting: ['advice', 'decision'],
  advice: ['response', 'drafting', 'decision'],
  response: ['decision', 'drafting'],
  decision: ['carryingOut', 'drafting'],
  carryingOut: ['evaluated'],
  evaluated: [],
  withdrawn: [],
};

export const isNextPhase = (from: Phase, to: Phase): boolean => phaseTransitions[from].includes(to);

/** The steps that other acts take with a proposal: forward only, and only from these phases. */
export const phaseSteps = {
  sendRequest: { from: ['idea', 'drafting'], to: 'advice' },
  submitAdvice: { from: ['advice'], to: 'response' },
  completeLastResponse: { from: ['response'], to: 'decision' },
  recordDecision: { from: ['idea', 'drafting', 'advice', 'response'], to: 'decision' },
  recordLastDecision: { from: ['idea', 'drafting', 'advice', 'response', 'decision'], to: 'carryingOut' },
} as const satisfies Record<string, { from: readonly Phase[]; to: Phase }>;

export type PhaseStep = keyof typeof phaseSteps;

/** Where this step leads from a phase; null when the proposal stays where it is. */
export const phaseAfter = (step: PhaseStep, from: Phase): Phase | null =>
  (phaseSteps[step].from as readonly Phase[]).includes(from) ? phaseSteps[step].to : null;

/** What has to be there first, however a proposal comes into a phase. */
export type Barrier = 'advice' | 'decisions' | 'adoption' | 'decided';

/** Where the advice and the decisions on a proposal stand. */
export type Standing = {
  /** Whether there is advice on it that somebody still has to answer. */
  unanswered: boolean;
  /** The authorities that have not decided, by name. */
  undecided: readonly string[];
  /** What the others decided. */
  decided: readonly DecisionOutcome[];
};

/** Everyone has decided, and nobody adopted it: there is nothing to carry out. */
export const isTurnedDown = ({ undecided, decided }: Pick<Standing, 'undecided' | 'decided'>): boolean =>
  undecided.length === 0 && decided.length > 0 && decided.every((outcome) => outcome === 'rejected');

/**
 * What still stands in the way to a phase. Without open advice there is nothing to answer; nothing is carried out before
 * everyone who decides has decided (R-03: no silent decision) and somebody adopted it; what was decided is final.
 */
export const barrierTo = (phase: Phase, standing: Standing): Barrier | null => {
  if (phase === 'response') return standing.unanswered ? null : 'advice';
  if (phase === 'drafting') return standing.decided.length > 0 ? 'decided' : null;
  if (phase !== 'carryingOut') return null;
  return standing.undecided.length > 0 ? 'decisions' : isTurnedDown(standing) ? 'adoption' : null;
};

/** A proposal can be withdrawn until it has been evaluated. */
export const isWithdrawable = (phase: Phase): boolean => phase !== 'evaluated' && phase !== 'withdrawn';

/** A proposal of a region is decided by several municipalities together; all others are local. */
export const scopeOf = (kind: OrganisationKind): Scope => (kind === 'region' ? 'regional' : 'local');

/** What a button in the draft does with a section: `number` counts from 1. */
export type SectionMove = { do: 'add' | 'remove' | 'up' | 'down'; number: number };

/** The sections after one is added behind, removed, or moved one place; outside the list nothing happens. */
export const rearranged = <S>(sections: readonly S[], move: SectionMove, empty: () => S): S[] => {
  const at = move.number - 1;
  if (move.do === 'add') return [...sections.slice(0, move.number), empty(), ...sections.slice(move.number)];
  if (move.do === 'remove') return sections.filter((_, index) => index !== at);
  const other = move.do === 'up' ? at - 1 : at + 1;
  const [one, two] = [sections[at], sections[other]];
  if (one === undefined || two === undefined) return [...sections];
  return sections.map((section, index) => (index === at ? two : index === other ? one : section));
};

/** Sections, by number, in which a reader would find no heading or no text. */
export const unfinishedSections = (sections: readonly { heading: string; text: string }[]): number[] =>
  sections.flatMap(({ heading, text }, index) =>
    heading.trim() === '' || text.trim() === '' ? [index + 1] : [],
  );

/** How many recommendations were adopted, partly adopted and rejected. */
export const outcomeCounts = (outcomes: readonly Outcome[]): Record<Outcome, number> => {
  const counts: Record<Outcome, number> = { adopted: 0, partlyAdopted: 0, rejected: 0 };
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
};
