import { roundReference } from '@samenspraak/domain/consultations/inputs.ts';
import { mayPrepareRound } from '@samenspraak/domain/consultations/permissions.ts';
import { closingOf, standingOf, transitions } from '@samenspraak/domain/consultations/states.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { chore } from '../foundation/chore.ts';
import { command } from '../foundation/command.ts';
import { listDueRounds } from './read.ts';
import { roundSubject } from './subject.ts';
import { closeByClock, stepRound } from './write.ts';

/** Closes a round by hand, before its end: from this moment no answer is taken in. */
export const closeRound = command('consultations.close', {
  input: roundReference,
  subject: ({ tx, input, today }) => roundSubject(tx, input.id, today),
  permit: mayPrepareRound,
  run: async ({ tx, subject, now, record }) => {
    if (subject.openedAt === null) throw refuse('consultation-not-opened');
    const standing = standingOf(subject, now);
    if (standing !== 'open' && standing !== 'announced')
      throw refuse('consultation-closed', { at: closingOf(subject)! });
    const [closed] = await stepRound(tx, subject.id, transitions.close.from, {
      state: transitions.close.to,
      closedAt: now,
    });
    if (!closed) throw refuse('consultation-closed', { at: now });
    record('consultation-closed', ['consultation', subject.id], {
      closedAt: now,
      announced: subject.closesAt,
    });
    return { id: subject.id };
  },
});

/**
 * Writes down what the clock closed. Answers are refused from `closesAt` on, whether this ran yet or not.
 * Answers how many rounds it closed.
 */
export const closeDueRounds = chore('consultations.closeDue', async ({ db, now, transact }) => {
  let closed = 0;
  for (const { id, closesAt } of await listDueRounds(db, now)) {
    const done = await transact(async ({ tx, record }) => {
      const [round] = await closeByClock(tx, id, closesAt!);
      if (round)
        record('consultation-closed', ['consultation', id], { closedAt: closesAt, announced: closesAt });
      return round !== undefined;
    });
    if (done) closed += 1;
  }
  return closed;
});
