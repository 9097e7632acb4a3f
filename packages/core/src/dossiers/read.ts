import type { DossierSubject } from '@samenspraak/domain/dossiers/permissions.ts';
import type { Standing } from '@samenspraak/domain/dossiers/rules.ts';
import type { Law } from '@samenspraak/domain/dossiers/vocabulary.ts';
import type { Day } from '@samenspraak/domain/shared/civil-days.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { documentToText } from '@samenspraak/domain/shared/rich-text.ts';
import { hot } from '@samenspraak/drizzle/dialect/hot.ts';
import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import {
  advice,
  adviceAddressee,
  adviceDossier,
  adviceLink,
  adviceRequest,
  authority,
  consultation,
  decision,
  dossier,
  dossierAuthority,
  dossierVersion,
  executiveResponse,
  organisation,
  participationCouncil,
  phaseChange,
  requestCouncil,
  slug,
  versionSection,
} from '@samenspraak/drizzle/schema/index.ts';
import { and, asc, desc, eq, exists, gt, inArray, isNotNull, isNull, notExists, or, sql } from 'drizzle-orm';
import { readMunicipalityIds } from '../organisations/index.ts';

type Db = ReadDb | Tx;

export type DossierRow = typeof dossier.$inferSelect;
export type Dossier = DossierRow & DossierSubject;
export type VersionRow = typeof dossierVersion.$inferSelect;
export type SectionRow = typeof versionSection.$inferSelect;

export const lawsOf = (row: Pick<DossierRow, Law>): Law[] =>
  (['wmo', 'jeugdwet', 'participatiewet'] as const).filter((law) => row[law]);

/** A dossier with the municipalities that share it today: what permissions ask about. Not found, or it is there. */
export const readDossier = async (db: Db, id: string, today: Day): Promise<Dossier> => {
  const [row] = await db.select().from(dossier).where(eq(dossier.id, id));
  if (!row) throw refuse('not-found');
  return { ...row, municipalityIds: await readMunicipalityIds(db, row.organisationId, today) };
};

/** The dossier of a version: for acts that begin with the version. */
export const readDossierOfVersion = async (db: Db, versionId: string, today: Day): Promise<Dossier> => {
  const [row] = await db
    .select({ dossierId: dossierVersion.dossierId })
    .from(dossierVersion)
    .where(eq(dossierVersion.id, versionId));
  if (!row) throw refuse('not-found');
  return readDossier(db, row.dossierId, today);
};

const dossierWithSlug = hot('dossier-by-slug', (db) =>
  db
    .select({ dossier, organisation })
    .from(slug)
    .innerJoin(dossier, eq(dossier.id, slug.targetId))
    .innerJoin(organisation, eq(organisation.id, dossier.organisationId))
    .where(
      and(eq(slug.kind, 'dossier'), eq(slug.slug, sql.placeholder('slug')), isNotNull(dossier.publishedAt)),
    ),
);

/** A public dossier by its slug, or by one it had before. */
export const readPublicDossier = async (db: Db, word: string) => {
  const [found] = await dossierWithSlug(db, { slug: word });
  if (!found) throw refuse('not-found');
  return found;
};

const authoritiesOfDossier = hot('dossier-authorities', (db) =>
  db
    .select({
      id: authority.id,
      name: authority.name,
      kind: authority.kind,
      organisationId: authority.organisationId,
    })
    .from(dossierAuthority)
    .innerJoin(authority, eq(authority.id, dossierAuthority.authorityId))
    .where(eq(dossierAuthority.dossierId, sql.placeholder('dossierId')))
    .orderBy(asc(authority.kind), asc(authority.name), asc(authority.id)),
);

/** The authorities that decide on a proposal, executives first. */
export const listDossierAuthorities = (db: Db, dossierId: string) => authoritiesOfDossier(db, { dossierId });

const versionsOfDossier = hot('dossier-versions', (db) =>
  db
    .select()
    .from(dossierVersion)
    .where(eq(dossierVersion.dossierId, sql.placeholder('dossierId')))
    .orderBy(desc(dossierVersion.number), desc(dossierVersion.id)),
);

/** All versions with their twins in plain language, the newest first; a draft has no `publishedAt`. */
export const listVersions = async (db: Db, dossierId: string) => {
  const rows = await versionsOfDossier(db, { dossierId });
  const twins = new Map(rows.filter(({ plain }) => plain).map((twin) => [twin.number, twin]));
  return rows
    .filter(({ plain }) => !plain)
    .map((version) => ({ ...version, twin: twins.get(version.number) ?? null }));
};

export const readVersion = async (db: Db, id: string): Promise<VersionRow> => {
  const [row] = await db.select().from(dossierVersion).where(eq(dossierVersion.id, id));
  if (!row) throw refuse('not-found');
  return row;
};

/** By number; the twin in plain language when `plain`. */
export const readPublishedVersion = async (
  db: Db,
  dossierId: string,
  number: number,
  plain = false,
): Promise<VersionRow> => {
  const row = await readTwin(db, dossierId, number, plain);
  if (!row || row.publishedAt === null) throw refuse('not-found');
  return row;
};

/** One of the two of a number, draft or published. */
const readTwin = async (db: Db, dossierId: string, number: number, plain: boolean) =>
  (
    await db
      .select()
      .from(dossierVersion)
      .where(
        and(
          eq(dossierVersion.dossierId, dossierId),
          eq(dossierVersion.number, number),
          eq(dossierVersion.plain, plain),
        ),
      )
  )[0];

/** The twin in plain language of a version, draft or published; null when nobody began one. */
export const readPlainVersion = async (db: Db, dossierId: string, number: number) =>
  (await readTwin(db, dossierId, number, true)) ?? null;

export const readDraftVersion = async (db: Db, dossierId: string): Promise<VersionRow | null> => {
  const [row] = await db
    .select()
    .from(dossierVersion)
    .where(
      and(
        eq(dossierVersion.dossierId, dossierId),
        isNull(dossierVersion.publishedAt),
        eq(dossierVersion.plain, false),
      ),
    );
  return row ?? null;
};

/** The version that is in force as the proposal's text; null before the first is published. */
export const readLastPublishedVersion = async (db: Db, dossierId: string): Promise<VersionRow | null> => {
  const [row] = await db
    .select()
    .from(dossierVersion)
    .where(
      and(
        eq(dossierVersion.dossierId, dossierId),
        isNotNull(dossierVersion.publishedAt),
        eq(dossierVersion.plain, false),
      ),
    )
    .orderBy(desc(dossierVersion.number), desc(dossierVersion.id))
    .limit(1);
  return row ?? null;
};

const sectionsOfVersion = hot('version-sections', (db) =>
  db
    .select()
    .from(versionSection)
    .where(eq(versionSection.versionId, sql.placeholder('versionId')))
    .orderBy(asc(versionSection.number), asc(versionSection.id)),
);

export const listSections = (db: Db, versionId: string): Promise<SectionRow[]> =>
  sectionsOfVersion(db, { versionId });

/** Sections as they are typed: plain text. */
export const listTypedSections = async (db: Db, versionId: string) =>
  (await listSections(db, versionId)).map(({ key, heading, body }) => ({
    key,
    heading,
    text: documentToText(body),
  }));

/** Whether residents can answer a consultation about it now, or will be able to by itself. */
export const hasOpenRound = async (db: Db, dossierId: string, now: string): Promise<boolean> =>
  (await db.$count(
    consultation,
    and(
      eq(consultation.dossierId, dossierId),
      eq(consultation.state, 'open'),
      or(isNull(consultation.closesAt), gt(consultation.closesAt, now)),
    ),
  )) > 0;

/** Councils that were asked about a proposal and have not submitted advice; withdrawn requests ask nothing. */
export const listAwaited = (db: Db, dossierId: string) =>
  db
    .select({
      requestId: adviceRequest.id,
      sentAt: adviceRequest.sentAt,
      version: dossierVersion.number,
      councilId: participationCouncil.id,
      council: participationCouncil.name,
      dueOn: requestCouncil.dueOn,
      term: requestCouncil.term,
      because: requestCouncil.because,
      ground: requestCouncil.ground,
    })
    .from(adviceRequest)
    .innerJoin(dossierVersion, eq(dossierVersion.id, adviceRequest.versionId))
    .innerJoin(requestCouncil, eq(requestCouncil.requestId, adviceRequest.id))
    .innerJoin(participationCouncil, eq(participationCouncil.id, requestCouncil.councilId))
    .where(
      and(
        eq(adviceRequest.dossierId, dossierId),
        isNotNull(adviceRequest.sentAt),
        isNull(adviceRequest.withdrawnAt),
        notExists(
          db
            .select({ id: advice.id })
            .from(advice)
            .where(
              and(
                eq(advice.requestId, adviceRequest.id),
                eq(advice.councilId, requestCouncil.councilId),
                isNotNull(advice.submittedAt),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(adviceRequest.sentAt), asc(participationCouncil.name), asc(participationCouncil.id));

/** Whether a council that was asked still has time to advise. */
export const isAdviceAwaited = async (db: Db, dossierId: string, today: Day): Promise<boolean> =>
  (await listAwaited(db, dossierId)).some(({ dueOn }) => dueOn === null || dueOn >= today);

/** Where the advice and the decisions on a proposal stand: what a change of phase asks about. */
export const readStanding = async (db: Db, dossierId: string): Promise<Standing> => {
  const authorities = await db
    .select({ name: authority.name, outcome: decision.outcome })
    .from(dossierAuthority)
    .innerJoin(authority, eq(authority.id, dossierAuthority.authorityId))
    .leftJoin(
      decision,
      and(
        eq(decision.dossierId, dossierAuthority.dossierId),
        eq(decision.authorityId, dossierAuthority.authorityId),
        isNotNull(decision.recordedAt),
      ),
    )
    .where(eq(dossierAuthority.dossierId, dossierId))
    .orderBy(asc(authority.name), asc(authority.id));
  const unanswered =
    (await db.$count(
      adviceAddressee,
      and(
        or(
          inArray(
            adviceAddressee.adviceId,
            db
              .select({ id: adviceDossier.adviceId })
              .from(adviceDossier)
              .where(eq(adviceDossier.dossierId, dossierId)),
          ),
          inArray(
            adviceAddressee.adviceId,
            db
              .select({ id: adviceLink.adviceId })
              .from(adviceLink)
              .where(eq(adviceLink.dossierId, dossierId)),
          ),
        ),
        exists(
          db
            .select({ id: advice.id })
            .from(advice)
            .where(and(eq(advice.id, adviceAddressee.adviceId), isNotNull(advice.submittedAt))),
        ),
        notExists(
          db
            .select({ id: executiveResponse.id })
            .from(executiveResponse)
            .where(
              and(
                eq(executiveResponse.adviceId, adviceAddressee.adviceId),
                eq(executiveResponse.authorityId, adviceAddressee.authorityId),
                isNotNull(executiveResponse.completedAt),
              ),
            ),
        ),
      ),
    )) > 0;
  return {
    unanswered,
    undecided: authorities.flatMap(({ name, outcome }) => (outcome === null ? [name] : [])),
    decided: authorities.flatMap(({ outcome }) => (outcome === null ? [] : [outcome])),
  };
};

export const listPhaseChanges = (db: Db, dossierId: string) =>
  db
    .select({ phase: phaseChange.phase, at: phaseChange.at, note: phaseChange.note })
    .from(phaseChange)
    .where(eq(phaseChange.dossierId, dossierId))
    .orderBy(asc(phaseChange.at), asc(phaseChange.id));
