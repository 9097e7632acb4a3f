import type { Trail, Turn, TurnTask } from '@samenspraak/domain/dossiers/trail.ts';
import type { Texts } from '@samenspraak/texts/index.ts';

const tasks: Partial<Record<Trail['now']['sentence'], TurnTask>> = {
  'response-awaited': 'respond',
  'advice-awaited': 'advise',
  deciding: 'decide',
  'carrying-out': 'carryOut',
};
/** What has ended is nobody's turn, whoever still has something to do. */
const ended: readonly Trail['now']['sentence'][] = ['turned-down', 'evaluated', 'withdrawn'];

/** What the sentence about now is about: those at turn with that task, the first to be done first. */
export const nowTurns = ({ now }: Trail): Turn[] => {
  if (ended.includes(now.sentence)) return [];
  const task = tasks[now.sentence] ?? now.turn[0]?.task;
  return now.turn.filter((turn) => turn.task === task);
};

/** Those whom the sentence about now is about, each once. */
export const nowWho = (trail: Trail): string[] => [...new Set(nowTurns(trail).map(({ who }) => who))];

/** What is going on, as a heading: "Het college van Velsen werkt aan een antwoord op het advies". */
export const nowTitle = ({ page }: Texts['dossiers'], trail: Trail): string => {
  const about = trail.now.turn[0]?.about;
  const title = about && 'consultation' in about ? about.consultation.title : '';
  return page.nowTitle[trail.now.sentence](nowWho(trail), title);
};
