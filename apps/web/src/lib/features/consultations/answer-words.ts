import type { Answer, Question } from '@samenspraak/domain/consultations/answers.ts';
import type { Texts } from '@samenspraak/texts/index.ts';

/** An answer as a person reads it back; null when the question was skipped. */
export const answerInWords = (
  question: Question,
  answer: Answer | undefined,
  t: Texts['consultations'],
): string | null => {
  if (!answer) return null;
  if ('noOpinion' in answer) return t.question.noOpinion;
  if ('text' in answer) return answer.text;
  if ('scale' in answer) return t.check.scale(answer.scale, question.lowLabel, question.highLabel);
  return question.options
    .filter((option) => answer.choices.includes(option.id))
    .map((option) => option.text)
    .join('; ');
};
