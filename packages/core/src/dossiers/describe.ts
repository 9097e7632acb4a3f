import type { createDossierInput } from '@samenspraak/domain/dossiers/inputs.ts';
import type { DossierOwner } from '@samenspraak/domain/dossiers/permissions.ts';
import type { Scope } from '@samenspraak/domain/dossiers/vocabulary.ts';
import type { Problem } from '@samenspraak/domain/shared/problems.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import type { Tx } from '@samenspraak/drizzle/dialect/store.ts';
import type { z } from 'zod';
import { listAuthorities } from '../organisations/index.ts';

type Description = Omit<z.output<typeof createDossierInput>, 'organisationId'>;

/**
 * What a person wrote about the proposal, as it is kept. Refused when an authority is not one of the
 * organisation (of a region: of its members), or when a regional proposal names no regional topic.
 */
export const describedDossier = async (tx: Tx, input: Description, owner: DossierOwner, scope: Scope) => {
  const known = new Set((await listAuthorities(tx, [...owner.municipalityIds])).map(({ id }) => id));
  const authorities = [...new Set(input.authorities)];
  const problems: Problem[] = [];
  if (authorities.some((id) => !known.has(id))) problems.push({ path: 'authorities', kind: 'choose' });
  if (scope === 'regional' && input.regionalTopic === null)
    problems.push({ path: 'regionalTopic', kind: 'choose' });
  if (problems.length > 0) throw refuse('invalid-input', { problems });
  return {
    authorities,
    title: input.title,
    language: input.language,
    summary: input.summary,
    canChange: input.canChange,
    cannotChange: input.cannotChange,
    wmo: input.laws.includes('wmo'),
    jeugdwet: input.laws.includes('jeugdwet'),
    participatiewet: input.laws.includes('participatiewet'),
    regionalTopic: scope === 'regional' ? input.regionalTopic : null,
  };
};
