import { everyone } from '@samenspraak/domain/shared/actor.ts';
import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { overdueDays } from '@samenspraak/domain/dossiers/turn.ts';
import { z } from 'zod';
import { view } from '../foundation/view.ts';
import { listOrganisations } from '../organisations/index.ts';
import { listLatestAnswers, listOpenRounds, listWaiting } from './read-going-on.ts';
import { dueOf } from '@samenspraak/domain/dossiers/due.ts';

type LatestAnswer = Awaited<ReturnType<typeof listLatestAnswers>>[number];

/** One answer of each response: what was not simply adopted says most. */
const telling = (answers: LatestAnswer[]): LatestAnswer[] =>
  [...new Set(answers.map(({ responseId }) => responseId))].map((id) => {
    const own = answers.filter(({ responseId }) => responseId === id);
    return own.find(({ outcome }) => outcome !== 'adopted') ?? own[0]!;
  });

/** What goes on in the whole house: what people can take part in, what was answered, what waits. */
export const goingOn = view('dossiers.goingOn', {
  input: z.object({}),
  permit: everyone,
  run: async ({ db, now, today }) => {
    const [rounds, answers, waiting, organisations] = await Promise.all([
      listOpenRounds(db, now),
      listLatestAnswers(db),
      listWaiting(db),
      listOrganisations(db),
    ]);
    return {
      now,
      today,
      open: rounds.map(({ closesAt, ...round }) => ({ ...round, closesAt: closesAt! })),
      answered: telling(answers).map(({ responseId, completedAt, advice, ...answer }) => ({
        ...answer,
        advice: advice!,
        on: dayOf(completedAt!),
      })),
      waiting: waiting.map(({ advice, title, language, council, authority, submittedAt, ...term }) => {
        const due = dueOf(term);
        return {
          advice: advice!,
          title,
          language,
          council,
          authority,
          since: dayOf(submittedAt!),
          due,
          overdueDays: overdueDays(due, today),
        };
      }),
      organisations: organisations.map(({ name, slug, kind }) => ({ name, slug, kind })),
    };
  },
});
