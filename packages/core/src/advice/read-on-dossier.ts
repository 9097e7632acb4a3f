import {
  advice,
  adviceAddressee,
  adviceDossier,
  adviceLink,
  executiveResponse,
} from '@samenspraak/drizzle/schema/index.ts';
import { and, eq, isNotNull, type Placeholder, sql } from 'drizzle-orm';

/** Submitted advice on a dossier: it judged a version of it, or was tied to it afterwards. */
export const isOnDossier = (dossierId: string | Placeholder) =>
  and(
    isNotNull(advice.submittedAt),
    sql`${advice.id} in (
      select ${adviceDossier.adviceId} from ${adviceDossier} where ${adviceDossier.dossierId} = ${dossierId}
      union select ${adviceLink.adviceId} from ${adviceLink} where ${adviceLink.dossierId} = ${dossierId})`,
  );

/** The response of an addressee, once it is complete: a draft of it is nobody's business yet. */
export const isCompletedResponse = and(
  eq(executiveResponse.adviceId, adviceAddressee.adviceId),
  eq(executiveResponse.authorityId, adviceAddressee.authorityId),
  isNotNull(executiveResponse.completedAt),
);
