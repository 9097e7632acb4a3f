import { linkAdviceInput } from '@samenspraak/domain/advice/inputs.ts';
import { mayLinkAdvice } from '@samenspraak/domain/advice/permissions.ts';
import { actorName } from '@samenspraak/domain/shared/actor.ts';
import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { readDossier } from '../dossiers/index.ts';
import { command } from '../foundation/command.ts';
import { isAddressedTo } from './linking.ts';
import { readAdvice } from './read-advice.ts';
import { insertLink } from './write-advice.ts';

/**
 * Ties unsolicited advice to a proposal after it was submitted: the advice stays as it is, and is from now on
 * part of what was said about the proposal.
 */
export const linkAdvice = command('advice.link', {
  input: linkAdviceInput,
  subject: async ({ tx, input, today }) => ({
    ...(await readDossier(tx, input.dossierId, today)),
    advice: await readAdvice(tx, input.adviceId),
  }),
  permit: mayLinkAdvice,
  run: async ({ tx, subject: { advice, ...dossier }, actor, now, record }) => {
    if (!dossier.publishedAt) throw refuse('dossier-not-published');
    if (dossier.withdrawnAt) throw refuse('dossier-withdrawn');
    if (!advice.submittedAt || advice.origin !== 'unsolicited' || !isAddressedTo(advice, dossier))
      throw refuse('not-found');
    const judged = advice.dossiers.some(({ id }) => id === dossier.id);
    const before = advice.links.find(({ id }) => id === dossier.id);
    if (judged || before)
      throw refuse('advice-linked-already', { on: dayOf(before?.linkedAt ?? advice.submittedAt) });
    const [linked] = await insertLink(tx, {
      adviceId: advice.id,
      dossierId: dossier.id,
      linkedAt: now,
      linkedBy: actorName(actor),
    });
    if (!linked) throw refuse('advice-linked-already', { on: dayOf(now) });
    record('advice-linked', ['advice', advice.id], { dossierId: dossier.id });
    return { number: advice.number! };
  },
});
