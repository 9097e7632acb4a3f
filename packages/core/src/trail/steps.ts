import { closingOf, standingOf } from '@samenspraak/domain/consultations/states.ts';
import { smallestShownCount } from '@samenspraak/domain/consultations/vocabulary.ts';
import { outcomeCounts } from '@samenspraak/domain/dossiers/rules.ts';
import type { Due, TrailStep } from '@samenspraak/domain/dossiers/trail.ts';
import { overdueDays } from '@samenspraak/domain/dossiers/turn.ts';
import { type Day, dayOf, daysBetween } from '@samenspraak/domain/shared/civil-days.ts';
import type { TrailMaterial } from './read.ts';

type Stored = Pick<
  TrailMaterial['requests'][number]['councils'][number],
  'dueOn' | 'term' | 'because' | 'ground'
>;

/** A term as it was stored when it began; null where nothing was set. */
export const dueOf = ({ dueOn, term, because, ground }: Stored): Due | null =>
  dueOn === null ? null : { on: dueOn, term, because: because ?? [], ground };

export const councilOf = (row: {
  councilName: string;
  councilSlug: string;
  councilKind: 'local' | 'regional';
}) => ({
  name: row.councilName,
  slug: row.councilSlug,
  kind: row.councilKind,
});
export const authorityOf = (row: {
  authorityId: string;
  authorityName: string;
  authorityKind: 'executive' | 'municipalCouncil';
}) => ({
  id: row.authorityId,
  name: row.authorityName,
  kind: row.authorityKind,
});
/** The instant and its civil day. */
const happened = (at: string) => ({ at, on: dayOf(at) });

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

const requestSteps = ({ requests }: TrailMaterial, today: Day): TrailStep[] =>
  requests.flatMap((request): TrailStep[] => [
    {
      kind: 'request-sent',
      id: request.id,
      ...happened(request.sentAt),
      voice: 'municipality',
      who: request.authorities.join(', '),
      authorities: request.authorities,
      version: request.version,
      questions: request.questions,
      councils: request.councils.map((row) => ({ ...councilOf(row), due: dueOf(row), advice: row.advice })),
    },
    ...(request.withdrawnAt === null
      ? []
      : [
          {
            kind: 'request-withdrawn' as const,
            id: `${request.id}-withdrawn`,
            ...happened(request.withdrawnAt),
            voice: 'municipality' as const,
            who: request.authorities.join(', '),
            reason: request.withdrawnReason ?? '',
          },
        ]),
    ...request.councils.flatMap((row): TrailStep[] => {
      const due = dueOf(row);
      const days = overdueDays(due, today);
      if (row.advice !== null || request.withdrawnAt !== null || due === null || days === 0) return [];
      const council = councilOf(row);
      const id = `${request.id}-${row.councilId}`;
      return [
        {
          kind: 'advice-overdue',
          id,
          on: due.on,
          at: null,
          voice: 'council',
          who: council.name,
          council,
          due,
          days,
        },
      ];
    }),
  ]);

const adviceSteps = ({ advice, requests }: TrailMaterial, today: Day): TrailStep[] =>
  advice.flatMap((row): TrailStep[] => {
    const submittedOn = dayOf(row.submittedAt!);
    const request = requests.find(({ id }) => id === row.requestId);
    const asked = request?.councils.find(({ councilId }) => councilId === row.councilId);
    const council = councilOf(row);
    return [
      {
        kind: 'advice-submitted',
        id: row.id,
        ...happened(row.submittedAt!),
        voice: 'council',
        who: council.name,
        council,
        number: row.number!,
        title: row.title,
        origin: row.origin,
        tenor: row.tenor!,
        version: row.version,
        recommendations: row.recommendations.length,
        tookDays: request ? daysBetween(dayOf(request.sentAt), submittedOn) : null,
        lateDays: asked ? overdueDays(dueOf(asked), submittedOn) : 0,
      },
      ...row.addressees.flatMap((one): TrailStep[] => {
        const due = dueOf(one);
        const authority = authorityOf(one);
        const id = `${row.id}-${authority.id}`;
        const about = {
          id,
          voice: 'municipality' as const,
          who: authority.name,
          authority,
          advice: row.number!,
        };
        if (one.completedAt !== null) {
          const on = dayOf(one.completedAt);
          const outcomes = row.recommendations.flatMap(({ answers }) =>
            answers.filter(({ authorityId }) => authorityId === authority.id).map(({ outcome }) => outcome),
          );
          return [
            {
              kind: 'response-completed',
              ...about,
              ...happened(one.completedAt),
              outcomes: outcomeCounts(outcomes),
              tookDays: daysBetween(submittedOn, on),
              lateDays: overdueDays(due, on),
            },
          ];
        }
        const days = overdueDays(due, today);
        return due === null || days === 0
          ? []
          : [{ kind: 'response-overdue', ...about, on: due.on, at: null, due, days }];
      }),
    ];
  });

const decisionSteps = ({ decisions }: TrailMaterial): TrailStep[] =>
  decisions.map((row): TrailStep => ({
    kind: 'decision-recorded',
    id: row.id,
    on: row.decidedOn,
    at: row.recordedAt !== null && dayOf(row.recordedAt) === row.decidedOn ? row.recordedAt : null,
    voice: 'municipality',
    who: row.authorityName,
    authority: authorityOf(row),
    outcome: row.outcome,
    summary: row.summary,
    version: row.version,
    advice: row.advice,
    withoutAdviceReason: row.withoutAdviceReason,
  }));

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
