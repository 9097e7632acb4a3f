import { hasEnded } from '@samenspraak/domain/councils/rules.ts';
import { anyoneSignedIn, everyone, type Actor } from '@samenspraak/domain/shared/actor.ts';
import { type Day, dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { documentToText } from '@samenspraak/domain/shared/rich-text.ts';
import { canOnPaper } from '@samenspraak/domain/shared/states.ts';
import {
  tableDossierInput,
  themeTableIdInput,
  themeTablesPage,
  themeTableSlugInput,
} from '@samenspraak/domain/theme-tables/inputs.ts';
import { mayKeepThemeTable } from '@samenspraak/domain/theme-tables/permissions.ts';
import {
  hasTooManyOfficials,
  isTableOver,
  participantCounts,
} from '@samenspraak/domain/theme-tables/rules.ts';
import type { ReadDb } from '@samenspraak/drizzle/dialect/store.ts';
import { z } from 'zod';
import { listCouncils } from '../councils/index.ts';
import { view } from '../foundation/view.ts';
import { listOrganisations, readRegions } from '../organisations/index.ts';
import {
  listDossiersFor,
  listFindings,
  listParticipantKinds,
  listParticipants,
  listPublicTables,
  listSessions,
  listTablesOf,
  readPublicTable,
} from './read.ts';
import { dossierSubject, tableSubject } from './subject.ts';

const perPage = 50;

/** The tables on public dossiers, page by page. */
export const publicThemeTables = view('themeTables.list', {
  input: themeTablesPage,
  permit: everyone,
  run: async ({ db, input: { page } }) => {
    const rows = await listPublicTables(db, { limit: perPage + 1, offset: (page - 1) * perPage });
    return { page, more: rows.length > perPage, tables: rows.slice(0, perPage) };
  },
});

/** A table's public page: question, period, who sits there in numbers, and what it published. Never a name. */
export const themeTableBySlug = view('themeTables.bySlug', {
  input: themeTableSlugInput,
  permit: everyone,
  run: async ({ db, input }) => {
    const { table, dossier, organisation } = await readPublicTable(db, input.slug);
    const [kinds, sessions, findings] = await Promise.all([
      listParticipantKinds(db, table.id),
      listSessions(db, table.id),
      listFindings(db, table.id),
    ]);
    return {
      slug: table.slug,
      theme: table.theme,
      question: table.question,
      ladderRung: table.ladderRung,
      startsOn: table.startsOn,
      endsOn: table.endsOn,
      participants: participantCounts(kinds),
      sessions: sessions
        .filter(({ publishedAt }) => publishedAt !== null)
        .map(({ id, heldOn, place, present, notes }) => ({ id, heldOn, place, present, notes })),
      findings: findings
        .filter(({ publishedAt }) => publishedAt !== null)
        .map(({ number, text, publishedAt }) => ({ number, text, publishedOn: dayOf(publishedAt!) })),
      dossier: { slug: dossier.slug, title: dossier.title, language: dossier.language },
      organisation: {
        name: organisation.name,
        slug: organisation.slug,
        theme: organisation.theme,
        phone: organisation.phone,
        email: organisation.email,
      },
    };
  },
});

/** A table as those see it who keep it: names, drafts, and what may be done. */
export const themeTableForWork = view('themeTables.forWork', {
  input: themeTableIdInput,
  subject: ({ db, input, today }) => tableSubject(db, input.id, today),
  permit: mayKeepThemeTable,
  run: async ({ db, today, subject: { table, dossier } }) => {
    const [participants, sessions, findings] = await Promise.all([
      listParticipants(db, table.id),
      listSessions(db, table.id),
      listFindings(db, table.id),
    ]);
    const { id, slug, theme, question, ladderRung, startsOn, endsOn, revision } = table;
    const counts = participantCounts(participants);
    return {
      id,
      slug,
      theme,
      question,
      ladderRung,
      startsOn,
      endsOn,
      revision,
      dossier: {
        id: dossier.id,
        slug: dossier.slug,
        title: dossier.title,
        language: dossier.language,
        isPublic: dossier.publishedAt !== null,
      },
      participants,
      counts,
      tooManyOfficials: hasTooManyOfficials(counts),
      sessions: sessions.map(({ notes, tableId: _, ...session }) => ({
        ...session,
        notes: documentToText(notes),
        may: { edit: canOnPaper(session, 'edit'), publish: canOnPaper(session, 'publish') },
      })),
      findings: findings.map(({ tableId: _, dossierId: __, ...finding }) => ({
        ...finding,
        may: { edit: canOnPaper(finding, 'edit'), publish: canOnPaper(finding, 'publish') },
      })),
      may: {
        edit: true,
        addParticipant: !isTableOver(table, today),
        recordSession: startsOn <= today,
        addFinding: true,
      },
    };
  },
});

/** The dossier on which somebody is about to begin a table. */
export const themeTableBeginning = view('themeTables.beginning', {
  input: tableDossierInput,
  subject: ({ db, input, today }) => dossierSubject(db, input.dossierId, today),
  permit: mayKeepThemeTable,
  run: async ({ subject }) => {
    const { id, slug, title, language, withdrawnAt } = subject.dossier;
    return { id, slug, title, language, withdrawn: withdrawnAt !== null };
  },
});

const organisationsOf = async (db: ReadDb, actor: Actor, today: Day) => {
  const councils = (await listCouncils(db)).filter((council) => !hasEnded(council, today));
  const { municipalityIdsOf } = await readRegions(db, today);
  const subjects = (await listOrganisations(db)).map(({ id }) => ({
    organisationId: id,
    municipalityIds: municipalityIdsOf(id),
    councilIds: councils.filter(({ organisationId }) => organisationId === id).map((council) => council.id),
  }));
  const mayOn = (publishedAt: string | null) =>
    new Set(
      subjects
        .filter((subject) => mayKeepThemeTable(actor, { ...subject, publishedAt }) === true)
        .map(({ organisationId }) => organisationId),
    );
  return { onHidden: mayOn(null), onPublic: mayOn('since ever') };
};

/** The tables somebody keeps, and the dossiers on which they can begin one. */
export const myThemeTables = view('themeTables.mine', {
  input: z.object({}),
  permit: anyoneSignedIn,
  run: async ({ db, actor, today }) => {
    const { onHidden, onPublic } = await organisationsOf(db, actor, today);
    if (onPublic.size === 0) return { tables: [], dossiers: [] };
    const may = (organisationId: string, publishedAt: string | null) =>
      (publishedAt === null ? onHidden : onPublic).has(organisationId);
    const [tables, dossiers] = await Promise.all([
      listTablesOf(db, [...onPublic]),
      listDossiersFor(db, [...onPublic]),
    ]);
    return {
      tables: tables
        .filter(({ organisationId, dossierPublishedAt }) => may(organisationId, dossierPublishedAt))
        .map(({ id, theme, startsOn, endsOn, dossierId, dossier }) => ({
          id,
          theme,
          startsOn,
          endsOn,
          dossierId,
          dossier,
          over: isTableOver({ startsOn, endsOn }, today),
        })),
      dossiers: dossiers
        .filter(({ organisationId, publishedAt }) => may(organisationId, publishedAt))
        .map(({ id, title }) => ({ id, title })),
    };
  },
});
