import {
  askForCode,
  demoPeople,
  demoSignIn,
  endAllSessions,
  endSession,
  me,
  mySessions,
  signIn,
  signOut,
} from '@samenspraak/core/accounts/index.ts';
import { act, ask, router } from '../trpc.ts';

export const accounts = router({
  askForCode: act(askForCode),
  signIn: act(signIn),
  signOut: act(signOut),
  endSession: act(endSession),
  endAllSessions: act(endAllSessions),
  me: ask(me),
  mySessions: ask(mySessions),
  demoPeople: ask(demoPeople),
  demoSignIn: act(demoSignIn),
});
