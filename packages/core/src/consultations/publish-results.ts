import { readRoundInput, saveMethodInput } from '@samenspraak/domain/consultations/inputs.ts';
import { mayPrepareRound } from '@samenspraak/domain/consultations/permissions.ts';
import { missingCode, missingInMethod } from '@samenspraak/domain/consultations/readiness.ts';
import { canStep, standingOf, transitions } from '@samenspraak/domain/consultations/states.ts';
import { isShown, respondentsIn } from '@samenspraak/domain/consultations/tallies.ts';
import { smallestShownCount } from '@samenspraak/domain/consultations/vocabulary.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { command } from '../foundation/command.ts';
import { demandAsRead } from '../foundation/done-once.ts';
import { methodInForm } from './form.ts';
import { readRound, readTallies } from './read.ts';
import { roundSubject } from './subject.ts';
import { changeRound, stepRound } from './write.ts';

type Subject = Awaited<ReturnType<typeof roundSubject>>;

const demandUnpublished = ({ publishedAt, withdrawnAt }: Subject): void => {
  if (publishedAt !== null) throw refuse('consultation-published-already', { at: publishedAt });
  if (withdrawnAt !== null) throw refuse('consultation-withdrawn', { at: withdrawnAt });
};

/** Writes the method statement: who was asked, how many were invited, how, and what the outcome cannot say (S3-3). */
export const saveMethod = command('consultations.saveMethod', {
  input: saveMethodInput,
  subject: ({ tx, input, today }) => roundSubject(tx, input.id, today),
  permit: mayPrepareRound,
  run: async ({ tx, input, subject, record }) => {
    demandUnpublished(subject);
    const { id, revision, ...method } = input;
    const [changed] = await changeRound(tx, id, revision, method);
    if (!changed) {
      const { round } = await readRound(tx, id);
      throw refuse('changed-meanwhile', { revision: round.revision, theirs: methodInForm(round) });
    }
    record('consultation-method-saved', ['consultation', id], { invited: method.methodInvited });
    return { id, ...changed };
  },
});

/** Publishes the outcome of a closed round: from ten answers, and only with a complete method statement. */
export const publishResults = command('consultations.publish', {
  input: readRoundInput,
  subject: ({ tx, input, today }) => roundSubject(tx, input.id, today),
  permit: mayPrepareRound,
  run: async ({ tx, input, subject, now, record }) => {
    demandUnpublished(subject);
    demandAsRead(input.revision, subject.revision);
    if (subject.openedAt === null) throw refuse('consultation-not-opened');
    if (!canStep('publish', standingOf(subject, now) as never))
      throw refuse('consultation-still-open', { until: subject.closesAt! });
    const missing = missingInMethod(subject);
    if (missing.length > 0) throw refuse('consultation-incomplete', { missing: missing.map(missingCode) });
    const n = respondentsIn(await readTallies(tx, subject.id));
    if (!isShown(n)) throw refuse('too-few-answers', { n, needed: smallestShownCount });
    // The clock may have closed it a moment ago, before the chore wrote that down.
    const [published] = await stepRound(tx, subject.id, ['open', ...transitions.publish.from], {
      state: transitions.publish.to,
      closedAt: subject.closedAt ?? subject.closesAt,
      publishedAt: now,
    });
    if (!published) throw refuse('consultation-published-already', { at: now });
    record('consultation-results-published', ['consultation', subject.id], {
      respondents: n,
      publishedAt: now,
    });
    return { id: subject.id, slug: subject.slug };
  },
});
