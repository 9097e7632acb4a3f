import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import {
  adoption,
  advice,
  adviceAddressee,
  adviceDocument,
  adviceDossier,
  adviceLink,
  adviceSection,
  authority,
  citation,
  dossier,
  dossierVersion,
  executiveResponse,
  organisation,
  participationCouncil,
  recommendation,
} from '@samenspraak/drizzle/schema/index.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { and, asc, count, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { isCompletedResponse } from './read-on-dossier.ts';

type Db = ReadDb | Tx;

const whole = async (db: Db, row: typeof advice.$inferSelect | undefined) => {
  if (!row) throw refuse('not-found');
  const adviceId = row.id;
  const [council] = await db
    .select({
      id: participationCouncil.id,
      name: participationCouncil.name,
      slug: participationCouncil.slug,
      email: participationCouncil.email,
      legalBasis: participationCouncil.legalBasis,
      organisationId: participationCouncil.organisationId,
      organisation: organisation.name,
      organisationPhone: organisation.phone,
      organisationEmail: organisation.email,
      theme: organisation.theme,
      councilWord: organisation.councilWord,
    })
    .from(participationCouncil)
    .innerJoin(organisation, eq(organisation.id, participationCouncil.organisationId))
    .where(eq(participationCouncil.id, row.councilId));
  const sections = await db
    .select({
      key: adviceSection.key,
      number: adviceSection.number,
      heading: adviceSection.heading,
      body: adviceSection.body,
    })
    .from(adviceSection)
    .where(eq(adviceSection.adviceId, adviceId))
    .orderBy(asc(adviceSection.number));
  const citations = await db
    .select()
    .from(citation)
    .where(eq(citation.adviceId, adviceId))
    .orderBy(asc(citation.frozenAt), asc(citation.id));
  const recommendations = await db
    .select({
      id: recommendation.id,
      number: recommendation.number,
      text: recommendation.text,
      explanation: recommendation.explanation,
    })
    .from(recommendation)
    .where(eq(recommendation.adviceId, adviceId))
    .orderBy(asc(recommendation.number));
  const dossiers = await db
    .select({
      id: dossier.id,
      slug: dossier.slug,
      title: dossier.title,
      phase: dossier.phase,
      publishedAt: dossier.publishedAt,
      withdrawnAt: dossier.withdrawnAt,
      organisationId: dossier.organisationId,
      versionId: adviceDossier.versionId,
      version: dossierVersion.number,
    })
    .from(adviceDossier)
    .innerJoin(dossier, eq(dossier.id, adviceDossier.dossierId))
    .leftJoin(dossierVersion, eq(dossierVersion.id, adviceDossier.versionId))
    .where(eq(adviceDossier.adviceId, adviceId))
    .orderBy(asc(dossier.title), asc(dossier.id));
  const links = await db
    .select({
      id: dossier.id,
      slug: dossier.slug,
      title: dossier.title,
      phase: dossier.phase,
      linkedAt: adviceLink.linkedAt,
    })
    .from(adviceLink)
    .innerJoin(dossier, eq(dossier.id, adviceLink.dossierId))
    .where(eq(adviceLink.adviceId, adviceId))
    .orderBy(asc(adviceLink.linkedAt), asc(dossier.id));
  const addressees = await db
    .select({
      id: authority.id,
      name: authority.name,
      kind: authority.kind,
      organisationId: authority.organisationId,
      organisation: organisation.name,
      dueOn: adviceAddressee.dueOn,
      term: adviceAddressee.term,
      because: adviceAddressee.because,
      ground: adviceAddressee.ground,
    })
    .from(adviceAddressee)
    .innerJoin(authority, eq(authority.id, adviceAddressee.authorityId))
    .innerJoin(organisation, eq(organisation.id, authority.organisationId))
    .where(eq(adviceAddressee.adviceId, adviceId))
    .orderBy(asc(organisation.name), asc(authority.kind), asc(authority.id));
  const [adopted] = await db.select().from(adoption).where(eq(adoption.adviceId, adviceId));
  const [document] = await db.select().from(adviceDocument).where(eq(adviceDocument.adviceId, adviceId));
  return {
    ...row,
    council: council!,
    sections,
    recommendations: recommendations.map((one) => ({
      ...one,
      citations: citations.filter((cited) => cited.recommendationId === one.id),
    })),
    dossiers,
    /** The dossiers it was tied to after it was submitted. */
    links,
    addressees,
    adoption: adopted ?? null,
    document: document ?? null,
  };
};

export type Advice = Awaited<ReturnType<typeof whole>>;

/** One piece of advice with everything in it, draft or not. */
export const readAdvice = async (db: Db, id: string): Promise<Advice> =>
  whole(db, (await db.select().from(advice).where(eq(advice.id, id)))[0]);

/** Submitted advice by its public number. */
export const readAdviceByNumber = async (db: Db, number: string): Promise<Advice> =>
  whole(
    db,
    (
      await db
        .select()
        .from(advice)
        .where(and(eq(advice.number, number), isNotNull(advice.submittedAt)))
    )[0],
  );

const isOpen = sql`not exists (select 1 from ${executiveResponse} where ${isCompletedResponse})`;

export const adviceOnPage = 20;

/** Submitted advice, newest first. */
export const listSubmitted = async (
  db: Db,
  { councilSlug, page }: { councilSlug: string | null; page: number },
) => {
  const where = and(
    isNotNull(advice.submittedAt),
    councilSlug ? eq(participationCouncil.slug, councilSlug) : undefined,
  );
  const rows = await db
    .select({
      id: advice.id,
      number: advice.number,
      title: advice.title,
      tenor: advice.tenor,
      origin: advice.origin,
      submittedAt: advice.submittedAt,
      council: participationCouncil.name,
      councilSlug: participationCouncil.slug,
      recommendations:
        sql<number>`(select count(*) from ${recommendation} where ${recommendation.adviceId} = ${advice.id})`.mapWith(
          Number,
        ),
      addressees:
        sql<number>`(select count(*) from ${adviceAddressee} where ${adviceAddressee.adviceId} = ${advice.id})`.mapWith(
          Number,
        ),
      open: sql<number>`(select count(*) from ${adviceAddressee} where ${adviceAddressee.adviceId} = ${advice.id} and ${isOpen})`.mapWith(
        Number,
      ),
    })
    .from(advice)
    .innerJoin(participationCouncil, eq(participationCouncil.id, advice.councilId))
    .where(where)
    .orderBy(desc(advice.submittedAt), desc(advice.id))
    .limit(adviceOnPage)
    .offset((page - 1) * adviceOnPage);
  const [total] = await db
    .select({ n: count().mapWith(Number) })
    .from(advice)
    .innerJoin(participationCouncil, eq(participationCouncil.id, advice.councilId))
    .where(where);
  return { rows, total: total?.n ?? 0 };
};

/** The terms of those who have not answered yet, the first to end first. */
export const listOpenTerms = (db: Db, adviceIds: string[]) =>
  db
    .select({
      adviceId: adviceAddressee.adviceId,
      dueOn: adviceAddressee.dueOn,
      term: adviceAddressee.term,
      because: adviceAddressee.because,
      ground: adviceAddressee.ground,
    })
    .from(adviceAddressee)
    .where(and(inArray(adviceAddressee.adviceId, adviceIds), isOpen))
    .orderBy(asc(adviceAddressee.dueOn), asc(adviceAddressee.authorityId));

/** Drafts and adopted advice of these councils, for the desk. */
export const listOfCouncils = (db: Db, councilIds: string[]) =>
  db
    .select({
      id: advice.id,
      title: advice.title,
      number: advice.number,
      origin: advice.origin,
      adoptedAt: advice.adoptedAt,
      submittedAt: advice.submittedAt,
      council: participationCouncil.name,
    })
    .from(advice)
    .innerJoin(participationCouncil, eq(participationCouncil.id, advice.councilId))
    .where(sql`${advice.councilId} in ${councilIds}`)
    .orderBy(desc(advice.createdAt), desc(advice.id));

/** What councils make of a request: drafts and submitted advice. */
export const listOnRequest = (db: Db, requestId: string) =>
  db
    .select({
      id: advice.id,
      councilId: advice.councilId,
      number: advice.number,
      submittedAt: advice.submittedAt,
    })
    .from(advice)
    .where(eq(advice.requestId, requestId))
    .orderBy(asc(advice.createdAt), asc(advice.id));
