import {
  askForCode,
  chooseLanguage,
  demoPeople,
  demoSignIn,
  endAllSessions,
  endSession,
  me,
  mySessions,
  signIn,
  signOut,
} from '@samenspraak/core/accounts/index.ts';
import { act, actFrom, ask, askInPrivate, router } from '../trpc.ts';

export const accounts = router({
  askForCode: actFrom(askForCode),
  signIn: actFrom(signIn),
  signOut: act(signOut),
  chooseLanguage: act(chooseLanguage),
  endSession: act(endSession),
  endAllSessions: act(endAllSessions),
  me: ask(me),
  mySessions: askInPrivate(mySessions),
  demoPeople: ask(demoPeople),
  demoSignIn: act(demoSignIn),
});
