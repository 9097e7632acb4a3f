import { readRoundInput } from '@samenspraak/domain/consultations/inputs.ts';
import { mayPrepareRound } from '@samenspraak/domain/consultations/permissions.ts';
import { canStep } from '@samenspraak/domain/consultations/states.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { command } from '../foundation/command.ts';
import { demandAsRead, outdate } from '../foundation/done-once.ts';
import { releaseSlugs } from '../organisations/index.ts';
import { roundSubject } from './subject.ts';
import { deleteDraftRound } from './write.ts';

/** Throws a round away that was never opened: no resident ever saw it. */
export const discardRound = command('consultations.discard', {
  input: readRoundInput,
  subject: ({ tx, input, today }) => roundSubject(tx, input.id, today),
  permit: mayPrepareRound,
  run: async ({ tx, input, subject, now, record }) => {
    if (!canStep('open', subject.state))
      throw refuse('consultation-opened-already', { at: subject.openedAt ?? now });
    demandAsRead(input.revision, subject.revision);
    await deleteDraftRound(tx, subject.id);
    await releaseSlugs(tx, 'consultation', subject.id);
    await outdate(tx, subject.id);
    record('consultation-discarded', ['consultation', subject.id], { dossierId: subject.dossierId });
    return { dossierId: subject.dossierId };
  },
});
