/** The door of accounts: persons, the right to sign in, and sessions. */
export { actorOfSession, type SignedIn } from './session.ts';
