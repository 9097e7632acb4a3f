import { withdrawDossierInput } from '@samenspraak/domain/dossiers/inputs.ts';
import { mayWorkOnDossier } from '@samenspraak/domain/dossiers/permissions.ts';
import { isWithdrawable } from '@samenspraak/domain/dossiers/rules.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { tellCouncil } from '../councils/index.ts';
import { command } from '../foundation/command.ts';
import { outdate } from '../foundation/done-once.ts';
import { hasOpenRound, readDossier } from './read.ts';
import { listAwaited } from './read-standing.ts';
import { changeToWithdrawn, insertPhaseChange } from './write.ts';

/** Stops a proposal, with a reason that everybody can read. What was public stays public. */
export const withdrawDossier = command('dossiers.withdraw', {
  input: withdrawDossierInput,
  subject: ({ tx, input, today }) => readDossier(tx, input.id, today),
  permit: mayWorkOnDossier,
  run: async (work) => {
    const { tx, input, subject, now, record } = work;
    if (subject.phase === 'evaluated')
      throw refuse('phase-not-next', { from: subject.phase, to: 'withdrawn' });
    // Residents must not be asked about what will not come; who closes or withdraws the round says why.
    if (await hasOpenRound(tx, subject.id, now)) throw refuse('round-still-open');
    const [withdrawn] = isWithdrawable(subject.phase)
      ? await changeToWithdrawn(tx, subject.id, now, input.reason)
      : [];
    if (!withdrawn) throw refuse('dossier-withdrawn');
    await insertPhaseChange(tx, subject.id, 'withdrawn', now);
    for (const councilId of new Set((await listAwaited(tx, subject.id)).map((asked) => asked.councilId)))
      await tellCouncil(work, councilId, 'requestWithdrawn', { title: subject.title, reason: input.reason });
    await outdate(tx, subject.id);
    record('dossier-withdrawn', ['dossier', subject.id], { phase: subject.phase });
    return { id: subject.id };
  },
});
