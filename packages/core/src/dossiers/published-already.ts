import { type Refusal, refuse } from '@samenspraak/domain/shared/refusal.ts';
import type { VersionRow } from './read.ts';

/** The refusal for whoever would still change a version, or its twin in plain language. */
export const publishedAlready = ({ number, plain }: VersionRow): Refusal =>
  refuse(plain ? 'plain-version-published-already' : 'version-published-already', { number });
