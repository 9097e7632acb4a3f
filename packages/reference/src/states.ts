import { adviceStates, requestStates, responseStates } from '@samenspraak/domain/advice/rules.ts';
import { transitions } from '@samenspraak/domain/consultations/states.ts';
import { isWithdrawable, phaseTransitions } from '@samenspraak/domain/dossiers/rules.ts';
import type { Phase } from '@samenspraak/domain/dossiers/vocabulary.ts';
import { spaced } from './tables.ts';

/** One step: from a state, by what, to a state. */
type Step = { from: string; by: string; to: string };

const ofActs = (states: Record<string, Record<string, string>>): Step[] =>
  Object.entries(states).flatMap(([from, acts]) =>
    Object.entries(acts).map(([by, to]) => ({ from, by, to })),
  );

const ofTransitions = (steps: Record<string, { from: readonly string[]; to: string }>): Step[] =>
  Object.entries(steps).flatMap(([by, { from, to }]) => from.map((one) => ({ from: one, by, to })));

const ofPhases = (phases: Readonly<Record<Phase, readonly Phase[]>>): Step[] =>
  (Object.entries(phases) as [Phase, readonly Phase[]][]).flatMap(([from, next]) => [
    ...next.map((to) => ({ from, by: 'change phase', to })),
    ...(isWithdrawable(from) ? [{ from, by: 'withdraw', to: 'withdrawn' }] : []),
  ]);

const diagram = (steps: readonly Step[]): string => {
  const first = steps[0]!.from;
  const ends = [...new Set(steps.map(({ to }) => to))].filter(
    (state) => !steps.some(({ from }) => from === state),
  );
  // One label would be on every arrow between phases: then it says nothing.
  const label = ({ by }: Step) => (by === 'change phase' ? '' : `: ${spaced(by)}`);
  return [
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${first}`,
    ...steps.map((step) => `  ${step.from} --> ${step.to}${label(step)}`),
    ...ends.map((state) => `  ${state} --> [*]`),
    '```',
  ].join('\n');
};

const sentences = (steps: readonly Step[]): string =>
  [...Map.groupBy(steps, ({ from }) => from)]
    .map(([from, next]) => {
      const by = Map.groupBy(next, (step) => step.by);
      const ways = [...by].map(
        ([act, to]) => `${spaced(act)} → ${to.map((one) => spaced(one.to)).join(', ')}`,
      );
      return `- **${spaced(from)}**: ${ways.join('; ')}`;
    })
    .join('\n');

const drawn = (title: string, steps: readonly Step[], inTheDiagram = steps): string =>
  [
    `### ${title}`,
    diagram(inTheDiagram),
    inTheDiagram === steps
      ? 'The same in words:'
      : 'The same in words, with withdrawing, which the diagram leaves out:',
    sentences(steps),
  ].join('\n\n');

const phases = ofPhases(phaseTransitions);

/** The states of each area as diagram and list, drawn from the rules that the acts obey. */
export const statesByArea = (): Record<string, string> => ({
  dossiers: drawn(
    'Phases of a policy proposal',
    phases,
    phases.filter(({ by }) => by !== 'withdraw'),
  ),
  consultations: drawn('States of a round', ofTransitions(transitions)),
  advice: [
    drawn('States of a request for advice', ofActs(requestStates)),
    drawn('States of advice', ofActs(adviceStates)),
    drawn('States of a response', ofActs(responseStates)),
  ].join('\n\n'),
});
