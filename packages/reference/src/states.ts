import { adviceStates, requestStates, responseStates } from '@samenspraak/domain/advice/rules.ts';
import { transitions } from '@samenspraak/domain/consultations/states.ts';
import { isWithdrawable, phaseSteps, phaseTransitions } from '@samenspraak/domain/dossiers/rules.ts';
import type { Phase } from '@samenspraak/domain/dossiers/vocabulary.ts';
import { deliveryStates } from '@samenspraak/domain/notifications/rules.ts';
import { paperStates, type States } from '@samenspraak/domain/shared/states.ts';
import { spaced } from './tables.ts';

/** One step: from a state, by what, to a state. */
type Step = { from: string; by: string; to: string };

const ofActs = (states: States): Step[] =>
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
  const arrows = [...Map.groupBy(steps, ({ from, to }) => `${from} --> ${to}`)];
  // On every arrow between phases it would say nothing.
  const label = (acts: readonly string[]) =>
    acts.every((act) => act === 'change phase') ? '' : `: ${acts.map(spaced).join(', ')}`;
  return [
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${first}`,
    ...arrows.map(([arrow, same]) => `  ${arrow}${label(same.map(({ by }) => by))}`),
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

const phases = [...ofPhases(phaseTransitions), ...ofTransitions(phaseSteps)];

/** The states of each area as diagram and list, drawn from the rules that the acts obey. */
export const statesByArea = (): Record<string, string> => ({
  dossiers: [
    drawn(
      'Phases of a policy proposal',
      phases,
      phases.filter(({ by }) => by !== 'withdraw'),
    ),
    drawn('States of a version', ofActs(paperStates)),
  ].join('\n\n'),
  consultations: drawn('States of a round', ofTransitions(transitions)),
  advice: [
    drawn('States of a request for advice', ofActs(requestStates)),
    drawn('States of advice', ofActs(adviceStates)),
    drawn('States of a response', ofActs(responseStates)),
  ].join('\n\n'),
  'theme-tables': drawn("States of a session's notes and of a finding", ofActs(paperStates)),
  notifications: drawn('States of a delivery', ofActs(deliveryStates)),
});
