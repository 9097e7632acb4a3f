import type { ReadDb } from '@samenspraak/drizzle/dialect/store.ts';
import {
  advice,
  adviceRequest,
  dossier,
  participationCouncil,
  requestCouncil,
} from '@samenspraak/drizzle/schema/index.ts';
import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';

/** Requests to these councils that they have not answered with advice yet, with the draft when there is one. */
export const listRequestsToAnswer = (db: ReadDb, councilIds: string[]) =>
  db
    .select({
      requestId: adviceRequest.id,
      councilId: participationCouncil.id,
      council: participationCouncil.name,
      title: dossier.title,
      dueOn: requestCouncil.dueOn,
      term: requestCouncil.term,
      because: requestCouncil.because,
      ground: requestCouncil.ground,
      adviceId: advice.id,
      adoptedAt: advice.adoptedAt,
    })
    .from(requestCouncil)
    .innerJoin(adviceRequest, eq(adviceRequest.id, requestCouncil.requestId))
    .innerJoin(dossier, eq(dossier.id, adviceRequest.dossierId))
    .innerJoin(participationCouncil, eq(participationCouncil.id, requestCouncil.councilId))
    .leftJoin(
      advice,
      and(eq(advice.requestId, adviceRequest.id), eq(advice.councilId, participationCouncil.id)),
    )
    .where(
      and(
        inArray(participationCouncil.id, councilIds),
        isNotNull(adviceRequest.sentAt),
        isNull(adviceRequest.withdrawnAt),
        isNull(advice.submittedAt),
        // A withdrawn proposal asks nothing; what was begun is found at the council's advice.
        isNull(dossier.withdrawnAt),
      ),
    )
    .orderBy(asc(requestCouncil.dueOn), asc(adviceRequest.id), asc(participationCouncil.id));

/** Unsolicited advice that is being written or waits to be submitted. */
export const listUnsolicitedDrafts = (db: ReadDb, councilIds: string[]) =>
  db
    .select({
      adviceId: advice.id,
      councilId: participationCouncil.id,
      council: participationCouncil.name,
      title: advice.title,
      createdAt: advice.createdAt,
      adoptedAt: advice.adoptedAt,
    })
    .from(advice)
    .innerJoin(participationCouncil, eq(participationCouncil.id, advice.councilId))
    .where(and(inArray(advice.councilId, councilIds), isNull(advice.requestId), isNull(advice.submittedAt)))
    .orderBy(asc(advice.createdAt), asc(advice.id));
