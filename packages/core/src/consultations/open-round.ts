import { readRoundInput } from '@samenspraak/domain/consultations/inputs.ts';
import { mayPrepareRound } from '@samenspraak/domain/consultations/permissions.ts';
import { missingCode, missingToOpen } from '@samenspraak/domain/consultations/readiness.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { transitions } from '@samenspraak/domain/consultations/states.ts';
import { command } from '../foundation/command.ts';
import { demandAsRead } from '../foundation/done-once.ts';
import { readQuestions } from './read.ts';
import { roundSubject } from './subject.ts';
import { stepRound } from './write.ts';

/** Opens a round: from now on it is public and its questions are frozen; answers are taken in from `opensAt`. */
export const openRound = command('consultations.open', {
  input: readRoundInput,
  subject: ({ tx, input, today }) => roundSubject(tx, input.id, today),
  permit: mayPrepareRound,
  run: async ({ tx, input, subject, now, record }) => {
    if (subject.openedAt !== null) throw refuse('consultation-opened-already', { at: subject.openedAt });
    demandAsRead(input.revision, subject.revision);
    if (subject.dossier.withdrawnAt !== null) throw refuse('dossier-withdrawn');
    if (subject.dossier.publishedAt === null) throw refuse('dossier-not-published');
    const questions = await readQuestions(tx, subject);
    const missing = missingToOpen({ ...subject, questions }, now);
    if (missing.length > 0) throw refuse('consultation-incomplete', { missing: missing.map(missingCode) });
    const opensAt = subject.opensAt !== null && subject.opensAt > now ? subject.opensAt : now;
    const [opened] = await stepRound(tx, subject.id, transitions.open.from, {
      state: transitions.open.to,
      openedAt: now,
      opensAt,
    });
    if (!opened) throw refuse('consultation-opened-already', { at: now });
    record('consultation-opened', ['consultation', subject.id], {
      opensAt,
      closesAt: subject.closesAt,
      questions: questions.length,
    });
    return { id: subject.id, slug: subject.slug };
  },
});
