import {
  dossierDifferenceInput,
  dossierIdInput,
  dossierSlugInput,
  dossierVersionInput,
  listDossiersInput,
} from '@samenspraak/domain/dossiers/inputs.ts';
import {
  mayCreateDossier,
  maySeeDossierAtWork,
  mayWorkOnDossier,
} from '@samenspraak/domain/dossiers/permissions.ts';
import { barrierTo, isWithdrawable, phaseTransitions } from '@samenspraak/domain/dossiers/rules.ts';
import { type Actor, anyoneSignedIn, everyone } from '@samenspraak/domain/shared/actor.ts';
import { type Day, dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import type { ReadDb } from '@samenspraak/drizzle/dialect/store.ts';
import { z } from 'zod';
import { view } from '../foundation/view.ts';
import {
  listAuthorities,
  listAuthoritiesOf,
  listOrganisations,
  readRegions,
} from '../organisations/index.ts';
import { differenceBetween } from './difference.ts';
import { listDossiersOf, listPublicDossiers, pageSize } from './read-lists.ts';
import {
  lawsOf,
  listDossierAuthorities,
  listPhaseChanges,
  listSections,
  listTypedSections,
  listVersions,
  readDossier,
  readPublicDossier,
  readPublishedVersion,
  type VersionRow,
} from './read.ts';
import { readStanding } from './read-standing.ts';

const publishedVersion = ({ number, note, language, publishedAt }: VersionRow) => ({
  number,
  note,
  language,
  publishedOn: dayOf(publishedAt!),
});

type Version = Awaited<ReturnType<typeof listVersions>>[number];
/** With whether it can be read in plain language too. */
const withTwin = (version: Version) => ({
  ...publishedVersion(version),
  plain: version.twin !== null && version.twin.publishedAt !== null,
});

const publishedVersions = async (db: ReadDb, dossierId: string) =>
  (await listVersions(db, dossierId)).filter(({ publishedAt }) => publishedAt !== null).map(withTwin);

/** Public dossiers, filtered, page by page. */
export const publicDossiers = view('dossiers.list', {
  input: listDossiersInput,
  permit: everyone,
  run: async ({ db, input: { page: asked, ...filter } }) => {
    const found = await listPublicDossiers(db, filter, asked);
    const pages = Math.max(1, Math.ceil(found.total / pageSize));
    // Past the last page there is the last page.
    const page = Math.min(asked, pages);
    const { total, dossiers } = page === asked ? found : await listPublicDossiers(db, filter, page);
    return { page, pages, total, dossiers };
  },
});

/** The heading of a dossier: what a page about a part of it shows. A former slug finds it too. */
const headOf = ({ dossier, organisation }: Awaited<ReturnType<typeof readPublicDossier>>) => ({
  id: dossier.id,
  slug: dossier.slug,
  title: dossier.title,
  language: dossier.language,
  phase: dossier.phase,
  organisation: {
    name: organisation.name,
    slug: organisation.slug,
    kind: organisation.kind,
    theme: organisation.theme,
    councilWord: organisation.councilWord,
    phone: organisation.phone,
    email: organisation.email,
  },
});

/** A public dossier: what it is about, who decides, and its versions. */
export const dossierBySlug = view('dossiers.bySlug', {
  input: dossierSlugInput,
  permit: everyone,
  run: async ({ db, input }) => {
    const found = await readPublicDossier(db, input.slug);
    const { dossier } = found;
    const [authorities, versions] = await Promise.all([
      listDossierAuthorities(db, dossier.id),
      publishedVersions(db, dossier.id),
    ]);
    return {
      ...headOf(found),
      summary: dossier.summary,
      canChange: dossier.canChange,
      cannotChange: dossier.cannotChange,
      laws: lawsOf(dossier),
      scope: dossier.scope,
      regionalTopic: dossier.regionalTopic,
      publishedAt: dossier.publishedAt!,
      withdrawnAt: dossier.withdrawnAt,
      withdrawnReason: dossier.withdrawnReason,
      authorities: authorities.map(({ id, name, kind }) => ({ id, name, kind })),
      versions,
    };
  },
});

const versionToRead = async (db: ReadDb, slug: string, number: number, plain: boolean) => {
  const found = await readPublicDossier(db, slug);
  const version = await readPublishedVersion(db, found.dossier.id, number, plain);
  const [sections, versions] = await Promise.all([
    listSections(db, version.id),
    publishedVersions(db, found.dossier.id),
  ]);
  return {
    dossier: headOf(found),
    version: publishedVersion(version),
    sections: sections.map(({ key, number, heading, body }) => ({ key, number, heading, body })),
    versions,
  };
};

/** One published version with its sections. */
export const publishedVersionOf = view('dossiers.version', {
  input: dossierVersionInput,
  permit: everyone,
  run: ({ db, input: { slug, number } }) => versionToRead(db, slug, number, false),
});

/** The twin in plain language of a published version, once that is published too. */
export const plainVersionOf = view('dossiers.plainVersion', {
  input: dossierVersionInput,
  permit: everyone,
  run: ({ db, input: { slug, number } }) => versionToRead(db, slug, number, true),
});

/** What changed in a version since an older one, as data: sections, paragraphs, words. */
export const versionDifference = view('dossiers.difference', {
  input: dossierDifferenceInput,
  permit: everyone,
  run: async ({ db, input }) => {
    if (input.since >= input.number) throw refuse('not-found');
    const found = await readPublicDossier(db, input.slug);
    const [version, since] = await Promise.all([
      readPublishedVersion(db, found.dossier.id, input.number),
      readPublishedVersion(db, found.dossier.id, input.since),
    ]);
    const [before, after] = await Promise.all([listSections(db, since.id), listSections(db, version.id)]);
    return {
      dossier: headOf(found),
      version: publishedVersion(version),
      since: publishedVersion(since),
      sections: differenceBetween(before, after),
    };
  },
});

/** The organisations a person may make a proposal for, with the authorities that can decide on it. */
const ownersFor = async (db: ReadDb, actor: Actor, today: Day) => {
  const [all, { municipalityIdsOf }] = await Promise.all([listOrganisations(db), readRegions(db, today)]);
  return all
    .map(({ id, name, slug, kind, theme }) => ({
      organisation: { id, name, slug, kind, theme },
      municipalityIds: municipalityIdsOf(id),
    }))
    .filter(
      ({ organisation, municipalityIds }) =>
        mayCreateDossier(actor, { organisationId: organisation.id, municipalityIds }) === true,
    );
};

/** For whom I may begin a proposal, and who could decide on it. */
export const dossierOwners = view('dossiers.owners', {
  input: z.object({}),
  permit: anyoneSignedIn,
  run: async ({ db, actor, today }) => {
    const owners = await ownersFor(db, actor, today);
    const authorities = await listAuthorities(
      db,
      owners.flatMap(({ municipalityIds }) => municipalityIds),
    );
    return owners.map(({ organisation, municipalityIds }) => ({
      ...organisation,
      authorities: authorities
        .filter(({ organisationId }) => municipalityIds.includes(organisationId))
        .map(({ id, name, kind }) => ({ id, name, kind })),
    }));
  },
});

/** The proposals an officer works on, hidden ones too. */
export const myDossiers = view('dossiers.mine', {
  input: z.object({}),
  permit: anyoneSignedIn,
  run: async ({ db, actor, today }) => {
    const owners = await ownersFor(db, actor, today);
    return {
      mayCreate: owners.length > 0,
      dossiers:
        owners.length === 0
          ? []
          : await listDossiersOf(
              db,
              owners.map(({ organisation }) => organisation.id),
            ),
    };
  },
});

/** One proposal on the desk: everything about it, its draft version, and what this person may do. */
export const dossierForWork = view('dossiers.forWork', {
  input: dossierIdInput,
  subject: ({ db, input, today }) => readDossier(db, input.id, today),
  permit: maySeeDossierAtWork,
  run: async ({ db, actor, today, subject: dossier }) => {
    const [authorities, choices, versions, phaseChanges, organisations] = await Promise.all([
      listDossierAuthorities(db, dossier.id),
      listAuthoritiesOf(db, dossier.organisationId, today),
      listVersions(db, dossier.id),
      listPhaseChanges(db, dossier.id),
      listOrganisations(db),
    ]);
    const organisation = organisations.find(({ id }) => id === dossier.organisationId)!;
    const draft = versions.find(({ publishedAt }) => publishedAt === null) ?? null;
    const works = mayWorkOnDossier(actor, dossier) === true && dossier.withdrawnAt === null;
    const next = works ? phaseTransitions[dossier.phase] : [];
    const standing = await readStanding(db, dossier.id);
    const { wmo, jeugdwet, participatiewet, municipalityIds, createdBy, ...rest } = dossier;
    return {
      ...rest,
      laws: lawsOf({ wmo, jeugdwet, participatiewet }),
      organisation: {
        name: organisation.name,
        slug: organisation.slug,
        kind: organisation.kind,
        theme: organisation.theme,
        councilWord: organisation.councilWord,
      },
      authorities: authorities.map(({ id, name }) => ({ id, name })),
      authorityChoices: choices.map(({ id, name }) => ({ id, name })),
      versions: versions
        .filter(({ publishedAt }) => publishedAt !== null)
        .map((version) => ({ id: version.id, ...withTwin(version), plainBegun: version.twin !== null })),
      draft:
        draft === null
          ? null
          : {
              id: draft.id,
              number: draft.number,
              note: draft.note,
              revision: draft.revision,
              language: draft.language,
              sections: await listTypedSections(db, draft.id),
            },
      phaseChanges,
      nextPhases: next.filter((phase) => barrierTo(phase, standing) === null),
      /** The phases that would follow but cannot yet, by what they wait for. */
      barriers: next.flatMap((phase) => barrierTo(phase, standing) ?? []),
      undecided: standing.undecided,
      may: {
        edit: works,
        publish: works && dossier.publishedAt === null,
        changePhase: next.length > 0,
        withdraw: works && isWithdrawable(dossier.phase),
        startVersion: works && draft === null,
        editVersion: works && draft !== null,
      },
    };
  },
});
