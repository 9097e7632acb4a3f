import { demoMailInput } from '@samenspraak/domain/notifications/inputs.ts';
import { everyone } from '@samenspraak/domain/shared/actor.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { folderOf } from '@samenspraak/mail/transport.ts';
import { listWrittenLetters, readWrittenLetter } from '@samenspraak/mail/written-letters.ts';
import { z } from 'zod';
import type { Config } from '../foundation/config.ts';
import { view } from '../foundation/view.ts';

/** The folder of the demonstration's mail; in production, or with a real mail server, there is nothing to see. */
const folderIn = ({ mode, mailUrl }: Config): string => {
  if (mode !== 'demo' || !mailUrl.startsWith('file:')) throw refuse('not-found');
  return folderOf(mailUrl);
};

/** The mail of the demonstration, newest first. */
export const demoMails = view('notifications.demoMails', {
  input: z.object({}),
  permit: everyone,
  run: async ({ services }) =>
    (await listWrittenLetters(folderIn(services.config))).map(({ id, to, subject, writtenAt }) => ({
      id,
      to,
      subject,
      writtenAt,
    })),
});

/** One letter of the demonstration, with its text. */
export const demoMail = view('notifications.demoMail', {
  input: demoMailInput,
  permit: everyone,
  run: async ({ services, input }) => {
    const letter = await readWrittenLetter(folderIn(services.config), input.id);
    if (!letter) throw refuse('not-found');
    return letter;
  },
});
