import type { Tx } from '@samenspraak/drizzle/dialect/store.ts';
import type { saveAdviceInput } from '@samenspraak/domain/advice/inputs.ts';
import type { Day } from '@samenspraak/domain/shared/civil-days.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { textToDocument } from '@samenspraak/domain/shared/rich-text.ts';
import type { z } from 'zod';
import { newId } from '../foundation/identity.ts';
import { listAuthoritiesOf } from '../organisations/index.ts';
import { listCitables } from './citables.ts';
import type { Advice } from './read-advice.ts';
import { checkDossiers } from './possible-dossiers.ts';
import { readNewestVersion } from './read-request.ts';
import type { AdviceParts } from './write-advice.ts';

type Typed = z.output<typeof saveAdviceInput>;

/** Solicited advice stays on the proposal and version of its request; other advice judges the newest version. */
const judgedDossiers = async (
  tx: Tx,
  advice: Advice,
  dossierIds: string[],
  today: Day,
): Promise<AdviceParts['dossiers']> => {
  const adviceId = advice.id;
  if (advice.requestId !== null)
    return advice.dossiers.map(({ id: dossierId, versionId }) => ({ adviceId, dossierId, versionId }));
  const added = dossierIds.filter((dossierId) => !advice.dossiers.some(({ id }) => id === dossierId));
  await checkDossiers(tx, advice.council.organisationId, added, today);
  const judged = [];
  for (const dossierId of new Set(dossierIds)) {
    const version = await readNewestVersion(tx, dossierId);
    judged.push({ adviceId, dossierId, versionId: version?.id ?? null });
  }
  return judged;
};

/** Solicited advice goes to who asked for it; other advice to authorities of the council's own places. */
const addressees = async (tx: Tx, advice: Advice, authorityIds: string[], today: Day) => {
  const adviceId = advice.id;
  if (advice.requestId !== null)
    return advice.addressees.map(({ id: authorityId }) => ({ adviceId, authorityId }));
  const possible = await listAuthoritiesOf(tx, advice.council.organisationId, today);
  if (authorityIds.some((id) => !possible.some((one) => one.id === id)))
    throw refuse('invalid-input', { problems: [{ path: 'authorityIds', kind: 'choose' }] });
  return [...new Set(authorityIds)].map((authorityId) => ({ adviceId, authorityId }));
};

/** What a draft consists of after it was typed; a citation that stays keeps the words of the day it was made. */
export const draftParts = async (
  tx: Tx,
  advice: Advice,
  typed: Typed,
  { now, today }: { now: string; today: Day },
): Promise<AdviceParts> => {
  const adviceId = advice.id;
  const dossiers = await judgedDossiers(tx, advice, typed.dossierIds, today);
  const citables = await listCitables(
    tx,
    dossiers.map(({ dossierId }) => dossierId),
  );
  // An id or key that is not of this draft, or comes twice, would steal a part of something else.
  const ids = new Set(advice.recommendations.map(({ id }) => id));
  const keys = new Set(advice.sections.map(({ key }) => key));
  const made = advice.recommendations.flatMap(({ citations }) => citations);

  const recommendations = typed.recommendations.map(({ id, text, explanation }, index) => ({
    id: id && ids.delete(id) ? id : newId(),
    adviceId,
    number: index + 1,
    text,
    explanation,
  }));
  const citations = typed.recommendations.flatMap(({ citations: cited }, index) =>
    [...new Set(cited)].map((key) => {
      const recommendationId = recommendations[index]!.id;
      const before = made.find(
        (one) => one.recommendationId === recommendationId && `${one.kind}:${one.sourceId}` === key,
      );
      if (before) return before;
      const found = citables.find((citable) => citable.key === key);
      if (!found)
        throw refuse('invalid-input', {
          problems: [{ path: `recommendations.${index}.citations`, kind: 'not-of-proposal' }],
        });
      const { kind, sourceId, frozen } = found;
      return { id: newId(), adviceId, recommendationId, kind, sourceId, frozen, frozenAt: now };
    }),
  );
  const sections = typed.sections.map(({ key, heading, body }, index) => ({
    id: newId(),
    adviceId,
    key: key && keys.delete(key) ? key : newId(),
    number: index + 1,
    heading,
    body: textToDocument(body),
  }));
  const authorityIds = await addressees(tx, advice, typed.authorityIds, today);
  return { sections, recommendations, citations, dossiers, addressees: authorityIds };
};
