import { standingOf } from '@samenspraak/domain/consultations/states.ts';
import type { NextStep } from '@samenspraak/domain/dossiers/trail.ts';
import { isTurnedDown } from '@samenspraak/domain/dossiers/rules.ts';
import { overdueDays, type Underway } from '@samenspraak/domain/dossiers/turn.ts';
import type { Phase } from '@samenspraak/domain/dossiers/vocabulary.ts';
import { type Day, dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import type { TrailMaterial } from './read.ts';
import { dueOf } from '@samenspraak/domain/dossiers/due.ts';

/** What is open around the proposal at this instant: what the rules on who is at turn ask about. */
export const underwayIn = (material: TrailMaterial, now: string): Underway => {
  const { dossier, organisation, authorities, rounds, requests, advice, decisions } = material;
  const decided = new Set(decisions.map(({ authorityId }) => authorityId));
  return {
    phase: dossier.phase,
    today: dayOf(now),
    organisation: organisation.name,
    consultations: rounds
      .filter((round) => standingOf(round, now) === 'open')
      .map(({ title, slug, closesAt, questions }) => ({ title, slug, closesAt: closesAt!, questions })),
    awaitedAdvice: requests
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .flatMap(({ councils }) => councils)
      .filter(({ advice: number }) => number === null)
      .map((row) => ({ council: row.councilName, due: dueOf(row) })),
    awaitedResponses: advice.flatMap(({ number, addressees }) =>
      addressees
        .filter(({ completedAt }) => completedAt === null)
        .map((row) => ({ advice: number!, authority: row.authorityName, due: dueOf(row) })),
    ),
    undecided: authorities.filter(({ id }) => !decided.has(id)).map(({ name }) => name),
    decided: decisions.map(({ outcome }) => outcome),
  };
};

const step = (
  kind: NextStep['kind'],
  voice: NextStep['voice'],
  who: string,
  on: Day | null,
  more: Partial<NextStep>,
): NextStep => ({
  kind,
  voice,
  who,
  on,
  due: null,
  phase: null,
  consultation: null,
  advice: null,
  ...more,
});

const way: Phase[] = ['drafting', 'advice', 'response', 'decision', 'carryingOut', 'evaluated'];

/** What is still to come: first what a term or a plan has given a day, then the phases that follow. */
export const nextStepsOf = (material: TrailMaterial, underway: Underway, now: string): NextStep[] => {
  const { dossier, organisation, rounds, requests } = material;
  const { today, undecided } = underway;
  const consultations = rounds.flatMap((round): NextStep[] => {
    const standing = standingOf(round, now);
    if (standing !== 'open' && standing !== 'announced') return [];
    const at = standing === 'open' ? round.closesAt! : round.opensAt!;
    const kind = standing === 'open' ? ('consultation-closes' as const) : ('consultation-opens' as const);
    const consultation = { title: round.title, slug: round.slug, at };
    return [step(kind, 'residents', organisation.name, dayOf(at), { consultation })];
  });
  const advice = (dossier.phase === 'withdrawn' ? [] : underway.awaitedAdvice)
    .filter(({ due }) => overdueDays(due, today) === 0)
    .map(({ council, due }) => step('advice-due', 'council', council, due?.on ?? null, { due }));
  const responses = underway.awaitedResponses
    .filter(({ due }) => overdueDays(due, today) === 0)
    .map(({ advice: number, authority, due }) =>
      step('response-due', 'municipality', authority, due?.on ?? null, { due, advice: number }),
    );
  const planned =
    undecided.length === 0 || dossier.phase === 'withdrawn'
      ? []
      : [
          ...new Set(
            requests
              .filter(({ withdrawnAt }) => withdrawnAt === null)
              .map(({ plannedDecisionOn }) => plannedDecisionOn),
          ),
        ]
          .filter((on) => on !== null && on >= today)
          .map((on) => step('decision-planned', 'municipality', undecided.join(', '), on, {}));
  const dated = [...consultations, ...advice, ...responses, ...planned].sort(
    (one, other) => (one.on ?? '9999').localeCompare(other.on ?? '9999') || one.who.localeCompare(other.who),
  );
  if (dossier.phase === 'withdrawn' || isTurnedDown(underway)) return dated;
  // A phase that a dated step already announces is not said twice.
  const said = new Set<Phase>([
    ...(advice.length > 0 ? (['advice'] as const) : []),
    ...(underway.awaitedResponses.length > 0 ? (['response'] as const) : []),
    ...(planned.length > 0 ? (['decision'] as const) : []),
  ]);
  // While advice is awaited, the answer to it is still to come.
  const isNext = (phase: Phase): boolean =>
    phase !== dossier.phase || (phase === 'response' && advice.length > 0);
  const phases = way
    .slice(Math.max(0, way.indexOf(dossier.phase)))
    .filter((phase) => isNext(phase) && !said.has(phase))
    .map((phase) => step('phase', 'municipality', organisation.name, null, { phase }));
  // An answer without a day yet still comes before the decision that has one.
  const decides = dated.findIndex(({ kind }) => kind === 'decision-planned');
  if (decides < 0) return [...dated, ...phases];
  const early = phases.filter(({ phase }) => way.indexOf(phase!) < way.indexOf('decision'));
  const later = phases.filter((one) => !early.includes(one));
  // But never before the advice that it answers.
  const at = Math.max(decides, dated.findLastIndex(({ kind }) => kind === 'advice-due') + 1);
  return [...dated.slice(0, at), ...early, ...dated.slice(at), ...later];
};
