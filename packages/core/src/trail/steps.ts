import { closingOf, standingOf } from '@samenspraak/domain/consultations/states.ts';
import { smallestShownCount } from '@samenspraak/domain/consultations/vocabulary.ts';
import type { TrailStep } from '@samenspraak/domain/dossiers/trail.ts';
import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { adviceSteps, decisionSteps, requestSteps } from './advice-steps.ts';
import type { TrailMaterial } from './read.ts';
import { happened } from './who-and-when.ts';

const ownSteps = ({ phases, versions, dossier, organisation }: TrailMaterial): TrailStep[] => {
  const who = organisation.name;
  return [
    ...phases.map(({ id, phase, at, note }): TrailStep =>
      phase === 'withdrawn'
        ? {
            kind: 'withdrawn',
            id,
            ...happened(at),
            voice: 'municipality',
            who,
            reason: dossier.withdrawnReason ?? '',
          }
        : { kind: 'phase', id, ...happened(at), voice: 'municipality', who, phase, note },
    ),
    ...versions.map(({ id, publishedAt, number, note }): TrailStep => ({
      kind: 'version-published',
      id,
      ...happened(publishedAt!),
      voice: 'municipality',
      who,
      number,
      note,
    })),
  ];
};

const tableSteps = ({ tableSessions, tableFindings }: TrailMaterial): TrailStep[] => {
  const groups = new Map<string, typeof tableFindings>();
  for (const row of tableFindings) {
    // What a table published on one day is one step.
    const key = `${row.slug} ${dayOf(row.publishedAt!)}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [
    ...tableSessions.map(({ id, theme, slug, heldOn, place, present }): TrailStep => ({
      kind: 'table-session',
      id,
      on: heldOn,
      at: null,
      voice: 'table',
      who: theme,
      table: { theme, slug },
      place,
      present,
    })),
    ...[...groups.values()].map((rows): TrailStep => {
      const { id, theme, slug, publishedAt } = rows[0]!;
      return {
        kind: 'finding',
        id,
        ...happened(publishedAt!),
        voice: 'table',
        who: theme,
        table: { theme, slug },
        findings: rows.map(({ number, text }) => ({ number, text })),
      };
    }),
  ];
};

const consultationSteps = ({ rounds, organisation }: TrailMaterial, now: string): TrailStep[] =>
  rounds.flatMap((round): TrailStep[] => {
    const { id, title, slug, questions } = round;
    const consultation = { title, slug };
    const standing = standingOf(round, now);
    const about = { voice: 'municipality' as const, who: organisation.name, consultation };
    const steps: TrailStep[] = [];
    const opened = round.opensAt ?? round.openedAt!;
    if (standing !== 'announced' && opened <= (round.withdrawnAt ?? now))
      steps.push({
        kind: 'consultation-opened',
        id: `${id}-open`,
        ...happened(opened),
        ...about,
        closesAt: closingOf(round)!,
        questions,
        closed: standing !== 'open',
      });
    const closed = closingOf(round);
    if (
      closed !== null &&
      closed <= (round.withdrawnAt ?? now) &&
      standing !== 'open' &&
      standing !== 'announced'
    )
      steps.push({
        kind: 'consultation-closed',
        id: `${id}-closed`,
        ...happened(closed),
        ...about,
        voice: 'residents',
        openedOn: dayOf(opened),
        // Below ten nothing is shown, not even how few exactly (D-17).
        respondents: (round.respondents ?? 0) >= smallestShownCount ? round.respondents : null,
      });
    if (round.publishedAt !== null)
      steps.push({
        kind: 'results-published',
        id: `${id}-results`,
        ...happened(round.publishedAt),
        ...about,
        respondents: round.respondents ?? 0,
        conclusion: round.conclusion ?? '',
      });
    if (round.withdrawnAt !== null)
      steps.push({
        kind: 'consultation-withdrawn',
        id: `${id}-withdrawn`,
        ...happened(round.withdrawnAt),
        ...about,
        reason: round.withdrawnReason ?? '',
      });
    return steps;
  });

// On one day without a time: what leads to something comes before what follows from it.
const order: TrailStep['kind'][] = [
  'phase',
  'version-published',
  'table-session',
  'finding',
  'consultation-opened',
  'consultation-closed',
  'results-published',
  'consultation-withdrawn',
  'request-sent',
  'request-withdrawn',
  'advice-submitted',
  'advice-linked',
  'advice-overdue',
  'response-completed',
  'response-overdue',
  'decision-recorded',
  'withdrawn',
];

const inOrder = (one: TrailStep, other: TrailStep): number =>
  one.on.localeCompare(other.on) ||
  (one.at !== null && other.at !== null ? one.at.localeCompare(other.at) : 0) ||
  order.indexOf(one.kind) - order.indexOf(other.kind) ||
  one.id.localeCompare(other.id);

/** What happened around a proposal, the oldest first; what did not come in time stands on its last day. */
export const stepsOf = (material: TrailMaterial, now: string): TrailStep[] => {
  const today = dayOf(now);
  return [
    ...ownSteps(material),
    ...tableSteps(material),
    ...consultationSteps(material, now),
    ...requestSteps(material, today),
    ...adviceSteps(material, today),
    ...decisionSteps(material),
  ].sort(inOrder);
};
