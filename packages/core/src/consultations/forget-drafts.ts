import { addDays, startOfDay } from '@samenspraak/domain/shared/civil-days.ts';
import { chore } from '../foundation/chore.ts';
import { listForgottenDrafts } from './read.ts';
import { deleteDrafts } from './write.ts';

/** As long as the cookie lives; a draft older than that is out of its owner's reach. */
const draftDays = 60;
/** A week after closing nobody asks any more why they can no longer send. */
const daysAfterClosing = 7;
const piece = 500;

/** Deletes answers that were begun and never sent. Answers how many. */
export const forgetDrafts = chore('consultations.forgetDrafts', async ({ db, today, transact }) => {
  const before = addDays(today, -draftDays);
  const closedBefore = startOfDay(addDays(today, -daysAfterClosing));
  let forgotten = 0;
  for (;;) {
    const drafts = await listForgottenDrafts(db, before, closedBefore, piece);
    if (drafts.length === 0) return forgotten;
    await transact(({ tx }) =>
      deleteDrafts(
        tx,
        drafts.map(({ id }) => id),
      ),
    );
    forgotten += drafts.length;
  }
});
