import type { Guard } from '../dialect/guards.ts';

export const auditGuards: readonly Guard[] = [];
