import { outcomeCounts } from '@samenspraak/domain/dossiers/rules.ts';
import type { TrailStep } from '@samenspraak/domain/dossiers/trail.ts';
import { overdueDays } from '@samenspraak/domain/dossiers/turn.ts';
import { type Day, dayOf, daysBetween } from '@samenspraak/domain/shared/civil-days.ts';
import type { TrailMaterial } from './read.ts';
import { authorityOf, councilOf, happened } from './who-and-when.ts';
import { dueOf } from '@samenspraak/domain/dossiers/due.ts';

/** What was asked of which councils, and what did not come in time. */
export const requestSteps = ({ requests, dossier }: TrailMaterial, today: Day): TrailStep[] =>
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
      // The field may have stayed filled in when the day was taken back.
      shortTermReason: request.councils.some(({ term }) => term === null) ? request.shortTermReason : null,
      lateReason: request.lateReason,
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
            authorities: request.authorities,
            reason: request.withdrawnReason ?? '',
          },
        ]),
    ...request.councils.flatMap((row): TrailStep[] => {
      const due = dueOf(row);
      const days = overdueDays(due, today);
      // Of a request or a proposal that was withdrawn nothing is expected any more.
      const withdrawn = request.withdrawnAt ?? dossier.withdrawnAt;
      if (row.advice !== null || withdrawn !== null || due === null || days === 0) return [];
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

/** What councils submitted, when it was tied to the proposal, and each addressee's response. */
export const adviceSteps = ({ advice, requests, organisation }: TrailMaterial, today: Day): TrailStep[] =>
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
        tenor: row.tenor,
        version: row.version,
        recommendations: row.recommendations.length,
        tookDays: request ? daysBetween(dayOf(request.sentAt), submittedOn) : null,
        lateDays: asked ? overdueDays(dueOf(asked), submittedOn) : 0,
      },
      ...(row.linkedAt === null
        ? []
        : [
            {
              kind: 'advice-linked' as const,
              id: `${row.id}-linked`,
              ...happened(row.linkedAt),
              voice: 'municipality' as const,
              who: organisation.name,
              number: row.number!,
              title: row.title,
              council,
            },
          ]),
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

export const decisionSteps = ({ decisions }: TrailMaterial): TrailStep[] =>
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
