import type { AnswerProblem, Answers, Question } from '@samenspraak/domain/consultations/answers.ts';
import { typedAnswer } from '@samenspraak/domain/consultations/answers.ts';

/** The name of the field of question 3: 'v3'. */
export const fieldName = (number: number): string => `v${number}`;

/** A posted form as the acts want it: question number -> what was typed there. */
export const typedIn = (input: Record<string, unknown>): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(input)
      .filter(([name]) => /^v[1-9]\d?$/.test(name))
      .map(([name, value]) => [name.slice(1), value as string | string[]]),
  );

/** Number -> values for the fields: what was typed if the form was refused, else what was kept. */
export const fieldValues = (
  questions: readonly Question[],
  kept: Answers,
  form: { values?: Record<string, unknown> } | null | undefined,
): Record<number, string[]> => {
  const typed = form?.values ? typedIn(form.values) : null;
  return Object.fromEntries(
    questions.map((question) => {
      const value = typed?.[String(question.number)];
      const values = typed ? (Array.isArray(value) ? value : value === undefined ? [] : [value]) : null;
      return [question.number, values ?? typedAnswer(question, kept[question.id])];
    }),
  );
};

type RefusedAnswers = { refusal?: { code: string; parameters: Record<string, unknown> } };

/** What is wrong, question by question, when a step was refused for its answers. */
export const answerProblems = (form: unknown): AnswerProblem[] => {
  const refusal = (form as RefusedAnswers | null)?.refusal;
  return refusal?.code === 'answers-not-right' ? (refusal.parameters.answers as AnswerProblem[]) : [];
};

/** The number of the first question without an answer: where one goes on. */
export const firstOpen = (questions: readonly Question[], answers: Answers): number | null =>
  questions.find((question) => !answers[question.id])?.number ?? null;
