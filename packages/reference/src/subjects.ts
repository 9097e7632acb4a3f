import {
  mayDraftAdvice,
  mayRecordAdoption,
  mayRespond,
  maySaveAdvice,
  maySeeAdviceToLink,
  maySeeDecisions,
  maySeeDraft,
  maySeeRequest,
  maySeeResponse,
  mayWorkOnRequest,
} from '@samenspraak/domain/advice/permissions.ts';
import {
  mayCreateRound,
  mayPrepareRound,
  maySeeRoundAtWork,
} from '@samenspraak/domain/consultations/permissions.ts';
import { mayAdministerCouncil } from '@samenspraak/domain/councils/permissions.ts';
import {
  mayCreateDossier,
  maySeeDossierAtWork,
  mayWorkOnDossier,
} from '@samenspraak/domain/dossiers/permissions.ts';
import {
  mayAddMunicipality,
  mayAdministerOrganisation,
  mayBeginAdministration,
  mayCorrectBeginning,
  mayCorrectPerson,
} from '@samenspraak/domain/organisations/permissions.ts';
import type { Actor } from '@samenspraak/domain/shared/actor.ts';
import type { Verdict } from '@samenspraak/domain/shared/verdict.ts';
import { mayKeepThemeTable } from '@samenspraak/domain/theme-tables/permissions.ts';
import type { Permission } from './acts.ts';
import { places } from './roles.ts';

export type Case = { of: string; subject: unknown };

/** The kinds of things a permission is asked about, each by a representative. The types keep them in step. */
const about = <S>(permission: (actor: Actor, subject: S) => Verdict, cases: Record<string, S>) =>
  [permission as Permission, Object.entries(cases).map(([of, subject]): Case => ({ of, subject }))] as const;

const at = '2026-09-07T07:00:00.000Z';
const local = { organisationId: places.municipality, municipalityIds: [] };
const regional = { organisationId: places.region, municipalityIds: [places.municipality, places.neighbour] };
const municipality = { id: places.municipality, kind: 'municipality' as const, regionIds: [places.region] };
const region = { id: places.region, kind: 'region' as const, regionIds: [] };

const executive = { organisationId: places.municipality, authorityKind: 'executive' as const };
const municipalCouncil = { ...executive, authorityKind: 'municipalCouncil' as const };

/** For every permission that asks what it is about: the cases in which its answer can differ. */
export const subjects: ReadonlyMap<Permission, Case[]> = new Map([
  about(mayCreateDossier, { local, regional }),
  about(mayWorkOnDossier, {
    'not public yet': { ...local, publishedAt: null },
    public: { ...local, publishedAt: at },
    'regional, public': { ...regional, publishedAt: at },
  }),
  about(maySeeDossierAtWork, { local, regional }),
  about(mayKeepThemeTable, {
    'dossier not public yet': { ...local, councilIds: [places.council], publishedAt: null },
    'public dossier': { ...local, councilIds: [places.council], publishedAt: at },
    'regional, public dossier': { ...regional, councilIds: [places.council], publishedAt: at },
  }),
  about(mayCreateRound, {
    'dossier not public yet': { ...local, publishedAt: null },
    'public dossier': { ...local, publishedAt: at },
    'regional, public dossier': { ...regional, publishedAt: at },
  }),
  about(mayPrepareRound, {
    draft: { ...local, openedAt: null },
    opened: { ...local, openedAt: at },
    'regional, opened': { ...regional, openedAt: at },
  }),
  about(maySeeRoundAtWork, { local, regional }),
  about(mayWorkOnRequest, {
    draft: { ...local, sentAt: null },
    sent: { ...local, sentAt: at },
    'regional, sent': { ...regional, sentAt: at },
  }),
  about(maySeeRequest, {
    draft: { ...local, sentAt: null, councilIds: [places.council] },
    sent: { ...local, sentAt: at, councilIds: [places.council] },
  }),
  about(maySeeAdviceToLink, {
    'local, submitted': { places: [local] },
    'regional, submitted': { places: [local, regional] },
  }),
  about(mayDraftAdvice, { '': { councilId: places.council } }),
  about(maySeeDraft, { '': { councilId: places.council } }),
  about(maySaveAdvice, {
    'not submitted': { councilId: places.council, submittedAt: null },
    submitted: { councilId: places.council, submittedAt: at },
  }),
  about(mayRecordAdoption, {
    'not submitted': { councilId: places.council, submittedAt: null },
    submitted: { councilId: places.council, submittedAt: at },
  }),
  about(mayRespond, {
    'for the executive': executive,
    'for the municipal council': municipalCouncil,
  }),
  about(maySeeResponse, {
    'for the executive': { ...executive, completedAt: null },
    'for the municipal council': { ...municipalCouncil, completedAt: null },
    completed: { ...executive, completedAt: at },
  }),
  about(maySeeDecisions, {
    'decided by the executive': { authorities: [executive] },
    'decided by both': { authorities: [executive, municipalCouncil] },
  }),
  about(mayAdministerCouncil, {
    local: { organisationId: places.municipality, regionIds: [places.region] },
    regional: { organisationId: places.region, regionIds: [] },
  }),
  about(mayAdministerOrganisation, { municipality, region }),
  about(mayAddMunicipality, { 'to a region': region }),
  about(mayCorrectPerson, {
    'with roles in one municipality': { places: [municipality] },
    'with roles in the region too': { places: [municipality, region] },
  }),
  about(mayCorrectBeginning, {
    'nobody has signed in yet': { personId: 'somebody', organisations: [region] },
    'in use': { personId: null, organisations: [region] },
  }),
  about(mayBeginAdministration, { 'empty installation': [], 'with organisations': [region] }),
]);
