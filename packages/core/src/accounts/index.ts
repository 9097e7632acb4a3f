/** The door of accounts: persons, the right to sign in, and sessions. */
export { actorByEmail } from './actor-by-email.ts';
export { askForCode } from './ask-for-code.ts';
export { chooseLanguage } from './choose-language.ts';
export { cleanUpAccounts } from './clean-up.ts';
export { correctPerson } from './correct-person.ts';
export { demoPeople } from './demo-people.ts';
export { demoSignIn } from './demo-sign-in.ts';
export { endAllSessions } from './end-all-sessions.ts';
export { endSession } from './end-session.ts';
export { invitePerson } from './invite-person.ts';
export { me } from './me.ts';
export { mySessions } from './my-sessions.ts';
export { givePointBack, takePoint } from './rate-limit.ts';
export { listRoles, readOnlyPerson, readPerson } from './read.ts';
export { actorOfSession } from './session.ts';
export { signInCodeLetter } from './sign-in-code.ts';
export { signIn } from './sign-in.ts';
export { signOut } from './sign-out.ts';
