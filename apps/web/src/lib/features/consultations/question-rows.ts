import { rearranged } from '@samenspraak/domain/dossiers/rules.ts';

/** A question as it stands in the form, everything as typed. */
export type QuestionRow = Record<string, unknown>;

export const emptyQuestion = (): QuestionRow => ({
  kind: 'singleChoice',
  text: '',
  explanation: '',
  required: 'on',
  offersNoOpinion: 'on',
  maxChoices: '',
  lowLabel: '',
  highLabel: '',
  options: '',
});

/** The questions after a button such as "up 3", "remove 2" or "add 4" (behind the fourth). */
export const arrangedQuestions = (questions: unknown, button: string): QuestionRow[] => {
  const rows = (Array.isArray(questions) ? questions : []) as QuestionRow[];
  const match = /^(add|remove|up|down) (\d{1,2})$/.exec(button);
  if (!match) return rows;
  const move = { do: match[1] as 'add' | 'remove' | 'up' | 'down', number: Number(match[2]) };
  return rearranged(rows, move, emptyQuestion);
};
