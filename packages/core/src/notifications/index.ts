/** The door of notifications: what leaves the house after a commit. */
export { cleanUpOutbox } from './clean-up.ts';
export { deadLetters } from './dead-letters.ts';
export { demoMail, demoMails } from './demo-mails.ts';
export { outboxAge } from './outbox-age.ts';
export { retryDead } from './retry-dead.ts';
export { sendDue } from './send-due.ts';
