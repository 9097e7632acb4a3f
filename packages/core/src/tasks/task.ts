import type { Due } from '@samenspraak/domain/dossiers/trail.ts';
import { type Day, daysBetween } from '@samenspraak/domain/shared/civil-days.ts';

export type TaskKind =
  | 'answer-advice'
  | 'record-decision'
  | 'link-advice'
  | 'ask-advice'
  | 'go-on-without'
  | 'send-request'
  | 'write-version'
  | 'open-round'
  | 'close-round'
  | 'publish-results'
  | 'give-advice'
  | 'continue-advice'
  | 'submit-advice'
  | 'set-council'
  | 'look-at-mail';

/** Something that somebody must do. Its sentence is in `texts`: it begins with a verb and ends with a day. */
export type Task = {
  /** Unique in the list. */
  id: string;
  kind: TaskKind;
  /** The title of what it is about. */
  about: string;
  /** For which authority or council. */
  at: string | null;
  /** The number of advice, or how many letters. */
  number: string | null;
  /** The last day, where a term or plan says so. */
  on: Day | null;
  /** Where a term says so: why it is that day. */
  due: Due | null;
  /** Where there is no last day: the day on which it began to wait. */
  since: Day | null;
  lateDays: number;
  address: string;
};

export const task = (
  kind: TaskKind,
  id: string,
  address: string,
  details: Partial<Pick<Task, 'about' | 'at' | 'number' | 'on' | 'since' | 'due'>>,
  today: Day,
): Task => {
  const due = details.due ?? null;
  const on = due?.on ?? details.on ?? null;
  return {
    id: `${kind}:${id}`,
    kind,
    about: details.about ?? '',
    at: details.at ?? null,
    number: details.number ?? null,
    on,
    due,
    since: on ? null : (details.since ?? null),
    lateDays: on ? Math.max(0, daysBetween(on, today)) : 0,
    address,
  };
};

/** What has a last day comes first, the earliest day first; then what waits longest. */
export const byDay = (one: Task, other: Task): number =>
  (one.on ?? '9999').localeCompare(other.on ?? '9999') ||
  (one.since ?? '9999').localeCompare(other.since ?? '9999') ||
  one.id.localeCompare(other.id);
