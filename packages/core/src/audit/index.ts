/** The door of audit: facts are sealed here and looked through; they are written by `command()` and `chore()`. */
export { sealFacts } from './seal-facts.ts';
export { type AuditFault, verifyAudit } from './verify-audit.ts';
