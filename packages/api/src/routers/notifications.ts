import {
  deadLetters,
  demoMail,
  demoMails,
  outboxAge,
  retryDead,
} from '@samenspraak/core/notifications/index.ts';
import { act, ask, router } from '../trpc.ts';

export const notifications = router({
  deadLetters: ask(deadLetters),
  retryDead: act(retryDead),
  outboxAge: ask(outboxAge),
  demoMails: ask(demoMails),
  demoMail: ask(demoMail),
});
