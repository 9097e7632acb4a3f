import { readAdviceInput } from '@samenspraak/domain/advice/inputs.ts';
import { maySubmitAdvice } from '@samenspraak/domain/advice/permissions.ts';
import { adviceNumber, dueOn } from '@samenspraak/domain/advice/rules.ts';
import { actorName } from '@samenspraak/domain/shared/actor.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { readSettingOn } from '../councils/index.ts';
import { command } from '../foundation/command.ts';
import { demandAsRead } from '../foundation/done-once.ts';
import { adviceMust, adviceSubject } from './advice-subject.ts';
import { tellAuthority } from './letters.ts';
import { goOn } from './go-on.ts';
import { readRequest } from './read-request.ts';
import { fixResponseTerm, markSubmitted, nextInSeries } from './write-advice.ts';

/**
 * Submits adopted advice to its addressees. From now on nothing in it changes; it has its number, and each
 * addressee's response term runs from today.
 */
export const submitAdvice = command('advice.submit', {
  input: readAdviceInput,
  subject: ({ tx, input }) => adviceSubject(tx, input.id),
  permit: maySubmitAdvice,
  run: async (work) => {
    const { tx, input, subject, actor, now, today, record, post } = work;
    adviceMust(subject, 'submit');
    demandAsRead(input.revision, subject.revision);
    const { value, ground } = await readSettingOn(tx, subject.councilId, 'responseTerm', today);
    const term = dueOn(today, value);
    for (const { id: authorityId } of subject.addressees)
      await fixResponseTerm(tx, subject.id, authorityId, { ...term, ground });
    const year = Number(today.slice(0, 4));
    const number = adviceNumber(year, await nextInSeries(tx, `advice-${year}`));
    const [submitted] = await markSubmitted(tx, subject.id, {
      number,
      submittedAt: now,
      submittedBy: actorName(actor),
    });
    if (!submitted) throw refuse('advice-not-adopted');
    // Advice that nobody asked for, or no longer, does not bring a proposal further.
    const request = subject.requestId === null ? null : await readRequest(tx, subject.requestId);
    if (request?.withdrawnAt === null) await goOn(work, request.dossierId);

    record('advice-submitted', ['advice', subject.id], {
      number,
      origin: subject.origin,
      dossiers: subject.dossiers.map(({ id, version }) => ({ id, version })),
      addressees: subject.addressees.map(({ id }) => ({ id, dueOn: term.dueOn })),
    });
    post({ kind: 'advice-pdf', payload: { adviceId: subject.id }, onceKey: `advice-pdf:${subject.id}` });
    for (const addressee of subject.addressees)
      await tellAuthority(work, addressee, {
        number,
        title: subject.title,
        dueOn: term.dueOn,
      });
    return { id: subject.id, number };
  },
});
