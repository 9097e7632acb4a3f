import { dossierSlugInput } from '@samenspraak/domain/dossiers/inputs.ts';
import type { Trail, TrailAdvice, TrailDossier, TrailVersion } from '@samenspraak/domain/dossiers/trail.ts';
import { overdueDays, sentenceOf, turnsOf } from '@samenspraak/domain/dossiers/turn.ts';
import { everyone } from '@samenspraak/domain/shared/actor.ts';
import { type Day, dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { lawsOf } from '../dossiers/index.ts';
import { view } from '../foundation/view.ts';
import { nextStepsOf, underwayIn } from './coming.ts';
import { readTrail, type TrailMaterial } from './read.ts';
import { stepsOf } from './steps.ts';
import { authorityOf, councilOf } from './who-and-when.ts';
import { dueOf } from '@samenspraak/domain/dossiers/due.ts';

const shownVersion = ({
  number,
  note,
  publishedAt,
  twin,
}: TrailMaterial['versions'][number]): TrailVersion => ({
  number,
  note,
  publishedOn: dayOf(publishedAt!),
  plain: twin !== null && twin.publishedAt !== null,
});

const shownDossier = ({ dossier, organisation, authorities, versions }: TrailMaterial): TrailDossier => ({
  id: dossier.id,
  slug: dossier.slug,
  title: dossier.title,
  language: dossier.language,
  summary: dossier.summary,
  canChange: dossier.canChange,
  cannotChange: dossier.cannotChange,
  laws: lawsOf(dossier),
  scope: dossier.scope,
  regionalTopic: dossier.regionalTopic,
  phase: dossier.phase,
  publishedAt: dossier.publishedAt!,
  withdrawn:
    dossier.withdrawnAt === null
      ? null
      : { on: dayOf(dossier.withdrawnAt), reason: dossier.withdrawnReason ?? '' },
  organisation: {
    name: organisation.name,
    slug: organisation.slug,
    kind: organisation.kind,
    theme: organisation.theme,
    councilWord: organisation.councilWord,
    phone: organisation.phone,
    email: organisation.email,
  },
  authorities,
  versions: versions.map(shownVersion),
});

const shownAdvice = ({ advice, versions }: TrailMaterial, today: Day): TrailAdvice[] =>
  advice.map((row) => ({
    number: row.number!,
    title: row.title,
    language: row.language,
    origin: row.origin,
    tenor: row.tenor,
    council: councilOf(row),
    submittedOn: dayOf(row.submittedAt!),
    adoptedOn: row.adoptedOn,
    votes: { for: row.votesFor, against: row.votesAgainst, abstained: row.abstained },
    version:
      row.version === null ? null : { number: row.version, publishedOn: dayOf(row.versionPublishedAt!) },
    linkedOn: row.linkedAt === null ? null : dayOf(row.linkedAt),
    newerVersions:
      row.version === null ? [] : versions.filter(({ number }) => number > row.version!).map(shownVersion),
    addressees: row.addressees.map((one) => {
      const due = dueOf(one);
      const completedOn = one.completedAt === null ? null : dayOf(one.completedAt);
      return {
        authority: authorityOf(one),
        due,
        completedOn,
        decidedOn: one.decidedOn,
        introduction: one.introduction ?? '',
        overdueDays: overdueDays(due, completedOn ?? today),
      };
    }),
    recommendations: row.recommendations.map(({ number, text, explanation, answers, citations }) => ({
      number,
      text,
      explanation,
      citations: citations.map(({ kind, frozen }) => ({
        kind,
        title: frozen.title,
        address: frozen.address,
      })),
      answers: answers.map(({ authorityId, authority, outcome, reasons }) => ({
        authorityId,
        authority,
        outcome,
        reasons,
      })),
    })),
  }));

/** What people said about a proposal and what was answered, as one line: public, for pages and for others. */
export const dossierTrail = view('dossiers.trail', {
  input: dossierSlugInput,
  permit: everyone,
  run: async ({ db, input, now, today }): Promise<Trail> => {
    const material = await readTrail(db, input.slug);
    const underway = underwayIn(material, now);
    return {
      at: now,
      today,
      dossier: shownDossier(material),
      now: {
        phase: material.dossier.phase,
        since: dayOf(material.phases.at(-1)?.at ?? material.dossier.createdAt),
        sentence: sentenceOf(underway),
        turn: turnsOf(underway),
      },
      steps: stepsOf(material, now),
      next: nextStepsOf(material, underway, now),
      advice: shownAdvice(material, today),
    };
  },
});
