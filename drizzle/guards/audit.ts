import { frozen, type Guard } from '../dialect/guards.ts';
import { fact, seal, sealedFact } from '../schema/audit.ts';

/** What was done stays done: nobody changes or deletes a fact, or what seals it. */
export const auditGuards: readonly Guard[] = [
  ...frozen({ table: fact, message: 'audit-fact-frozen' }),
  ...frozen({ table: seal, message: 'audit-seal-frozen' }),
  ...frozen({ table: sealedFact, message: 'audit-seal-frozen' }),
];
