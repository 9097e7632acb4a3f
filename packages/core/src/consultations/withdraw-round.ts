import { withdrawRoundInput } from '@samenspraak/domain/consultations/inputs.ts';
import { mayPrepareRound } from '@samenspraak/domain/consultations/permissions.ts';
import { transitions } from '@samenspraak/domain/consultations/states.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { command } from '../foundation/command.ts';
import { outdate } from '../foundation/done-once.ts';
import { roundSubject } from './subject.ts';
import { stepRound } from './write.ts';

/** Withdraws a public round with a reason, which its page shows from then on. Nothing public is deleted. */
export const withdrawRound = command('consultations.withdrawRound', {
  input: withdrawRoundInput,
  subject: ({ tx, input, today }) => roundSubject(tx, input.id, today),
  permit: mayPrepareRound,
  run: async ({ tx, input, subject, now, record }) => {
    if (subject.openedAt === null) throw refuse('consultation-not-opened');
    const { from, to } = transitions.withdrawRound;
    const [withdrawn] = await stepRound(tx, subject.id, from, {
      state: to,
      withdrawnAt: now,
      withdrawnReason: input.reason,
    });
    if (!withdrawn) throw refuse('consultation-withdrawn', { at: subject.withdrawnAt ?? now });
    await outdate(tx, subject.id);
    record('consultation-withdrawn', ['consultation', subject.id], {
      from: subject.state,
      reason: input.reason,
    });
    return { id: subject.id };
  },
});
