import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import {
  adviceRequest,
  authority,
  dossier,
  dossierVersion,
  organisation,
  participationCouncil,
  requestAuthority,
  requestCouncil,
  requestQuestion,
} from '@samenspraak/drizzle/schema/index.ts';
import { type Day, endOfDay } from '@samenspraak/domain/shared/civil-days.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { and, asc, desc, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm';

type Db = ReadDb | Tx;

/** The dossier that a request, a decision or advice is about. */
export const readDossierRow = async (db: Db, id: string) => {
  const [found] = await db.select().from(dossier).where(eq(dossier.id, id));
  if (!found) throw refuse('not-found');
  return found;
};

/** The newest published version of a dossier, or null; on a day that is past, the newest of then. */
export const readNewestVersion = async (db: Db, dossierId: string, on?: Day) => {
  const [found] = await db
    .select({ id: dossierVersion.id, number: dossierVersion.number })
    .from(dossierVersion)
    .where(
      and(
        eq(dossierVersion.dossierId, dossierId),
        isNotNull(dossierVersion.publishedAt),
        on === undefined ? undefined : lt(dossierVersion.publishedAt, endOfDay(on)),
        eq(dossierVersion.plain, false),
      ),
    )
    .orderBy(desc(dossierVersion.number))
    .limit(1);
  return found ?? null;
};

/** A request with everything in it. */
export const readRequest = async (db: Db, id: string) => {
  const [found] = await db
    .select({ request: adviceRequest, dossier, version: dossierVersion.number })
    .from(adviceRequest)
    .innerJoin(dossier, eq(dossier.id, adviceRequest.dossierId))
    .innerJoin(dossierVersion, eq(dossierVersion.id, adviceRequest.versionId))
    .where(eq(adviceRequest.id, id));
  if (!found) throw refuse('not-found');
  const questions = await db
    .select({ id: requestQuestion.id, number: requestQuestion.number, text: requestQuestion.text })
    .from(requestQuestion)
    .where(eq(requestQuestion.requestId, id))
    .orderBy(asc(requestQuestion.number));
  const authorities = await db
    .select({
      id: authority.id,
      name: authority.name,
      organisationId: authority.organisationId,
      kind: authority.kind,
    })
    .from(requestAuthority)
    .innerJoin(authority, eq(authority.id, requestAuthority.authorityId))
    .where(eq(requestAuthority.requestId, id))
    .orderBy(asc(authority.name), asc(authority.id));
  const councils = await db
    .select({
      id: participationCouncil.id,
      name: participationCouncil.name,
      slug: participationCouncil.slug,
      dueOn: requestCouncil.dueOn,
      term: requestCouncil.term,
      because: requestCouncil.because,
      ground: requestCouncil.ground,
    })
    .from(requestCouncil)
    .innerJoin(participationCouncil, eq(participationCouncil.id, requestCouncil.councilId))
    .where(eq(requestCouncil.requestId, id))
    .orderBy(asc(participationCouncil.name), asc(participationCouncil.id));
  // What was not sent yet is about the proposal as it stands.
  const newest = found.request.sentAt === null ? await readNewestVersion(db, found.dossier.id) : null;
  return {
    ...found.request,
    versionId: newest?.id ?? found.request.versionId,
    version: newest?.number ?? found.version,
    dossier: found.dossier,
    questions,
    authorities,
    councils,
  };
};

export type Request = Awaited<ReturnType<typeof readRequest>>;

/** Public proposals of these organisations that were not withdrawn: what a council can advise on. */
export const listOpenDossiers = (db: Db, organisationIds: string[]) =>
  db
    .select({
      id: dossier.id,
      title: dossier.title,
      organisation: organisation.name,
      publishedAt: dossier.publishedAt,
    })
    .from(dossier)
    .innerJoin(organisation, eq(organisation.id, dossier.organisationId))
    .where(
      and(
        inArray(dossier.organisationId, organisationIds),
        isNotNull(dossier.publishedAt),
        isNull(dossier.withdrawnAt),
      ),
    )
    .orderBy(asc(dossier.title), asc(dossier.id));

/** The requests on a dossier, drafts too; newest first. */
export const listRequests = (db: Db, dossierId: string) =>
  db
    .select({
      id: adviceRequest.id,
      sentAt: adviceRequest.sentAt,
      withdrawnAt: adviceRequest.withdrawnAt,
      createdAt: adviceRequest.createdAt,
    })
    .from(adviceRequest)
    .where(eq(adviceRequest.dossierId, dossierId))
    .orderBy(desc(adviceRequest.createdAt), desc(adviceRequest.id));
