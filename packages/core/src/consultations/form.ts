import type { Question } from '@samenspraak/domain/consultations/answers.ts';
import { dayOf, wallTimeOf } from '@samenspraak/domain/shared/civil-days.ts';
import type { Round } from './read.ts';

/** What a form of the desk starts with, in the names of its fields. */
export type RoundForm = Record<string, unknown>;

export const roundInForm = (round: Round['round']) => ({
  title: round.title,
  goal: round.goal,
  roomForInfluence: round.roomForInfluence,
  targetGroup: round.targetGroup,
  afterwards: round.afterwards,
  opensOn: round.opensAt === null ? '' : dayOf(round.opensAt),
  closesOn: round.closesAt === null ? '' : dayOf(round.closesAt),
  closesTime: (round.closesAt === null ? '17:00' : wallTimeOf(round.closesAt)).replace(':', '.'),
  paging: round.paging,
});

export const questionsInForm = (questions: readonly Question[]) => ({
  questions: questions.map((question) => ({
    kind: question.kind,
    text: question.text,
    explanation: question.explanation,
    required: question.required,
    maxChoices: question.maxChoices ?? '',
    lowLabel: question.lowLabel ?? '',
    highLabel: question.highLabel ?? '',
    offersNoOpinion: question.offersNoOpinion,
    options: question.options.map((option) => option.text).join('\n'),
  })),
});

export const methodInForm = (round: Round['round']) => ({
  methodWhoWasAsked: round.methodWhoWasAsked ?? '',
  methodInvited: round.methodInvited ?? '',
  methodInvitedNote: round.methodInvitedNote ?? '',
  methodHow: round.methodHow ?? '',
  methodLimits: round.methodLimits ?? '',
  conclusion: round.conclusion ?? '',
});
