import { saveAdviceInput } from '@samenspraak/domain/advice/inputs.ts';
import { mayDraftAdvice } from '@samenspraak/domain/advice/permissions.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { documentToText, textToDocument } from '@samenspraak/domain/shared/rich-text.ts';
import { command } from '../foundation/command.ts';
import { newId } from '../foundation/identity.ts';
import { adviceSubject, notSubmitted } from './advice-subject.ts';
import { citableOf, listCitables } from './citables.ts';
import { readDossierRow, readNewestVersion } from './read-request.ts';
import { changeDraft, putAdviceParts } from './write-advice.ts';

/** Saves a draft as a whole. Of two people who edit at once, the second is shown both texts. */
export const saveAdvice = command('advice.save', {
  input: saveAdviceInput,
  subject: ({ tx, input }) => adviceSubject(tx, input.id),
  permit: mayDraftAdvice,
  audit: 'none',
  run: async ({ tx, input, subject, now }) => {
    notSubmitted(subject);
    if (subject.adoptedAt) throw refuse('advice-adopted-already');
    const [changed] = await changeDraft(tx, subject.id, input.revision, { title: input.title, tenor: input.tenor });
    if (!changed)
      throw refuse('changed-meanwhile', {
        revision: subject.revision,
        theirs: {
          title: subject.title,
          tenor: subject.tenor,
          sections: subject.sections.map(({ heading, body }) => ({ heading, body: documentToText(body) })),
          recommendations: subject.recommendations.map(({ text, explanation }) => ({ text, explanation })),
        },
      });

    const adviceId = subject.id;
    // Solicited advice stays on the proposal, the version and the authorities of its request.
    const solicited = subject.requestId !== null;
    const dossiers = [];
    for (const dossierId of solicited ? [] : new Set(input.dossierIds)) {
      const dossier = await readDossierRow(tx, dossierId);
      if (!dossier.publishedAt) throw refuse('not-found');
      const judged = await readNewestVersion(tx, dossierId);
      dossiers.push({ adviceId, dossierId, versionId: judged?.id ?? null });
    }
    if (solicited)
      for (const { id: dossierId, versionId } of subject.dossiers) dossiers.push({ adviceId, dossierId, versionId });
    const dossierIds = dossiers.map(({ dossierId }) => dossierId);
    const kept = subject.recommendations.flatMap((one) => one.citations);
    const citables = await listCitables(tx, dossierIds);
    const known = new Map(subject.recommendations.map((one) => [one.id, one]));
    const recommendations = input.recommendations.map((one, index) => ({
      // An id that is not of this draft would steal another draft's recommendation.
      id: one.id && known.has(one.id) ? one.id : newId(),
      adviceId,
      number: index + 1,
      text: one.text,
      explanation: one.explanation,
    }));
    const citations = input.recommendations.flatMap((one, index) =>
      [...new Set(one.citations)].map((key) => {
        const recommendationId = recommendations[index]!.id;
        const before = kept.find(
          (cited) => cited.recommendationId === recommendationId && `${cited.kind}:${cited.sourceId}` === key,
        );
        if (before) return before;
        const { kind, sourceId, frozen } = citableOf(citables, key);
        return { id: newId(), adviceId, recommendationId, kind, sourceId, frozen, frozenAt: now };
      }),
    );
    const sectionKeys = new Set(subject.sections.map(({ key }) => key));
    await putAdviceParts(tx, adviceId, {
      sections: input.sections.map(({ key, heading, body }, index) => ({
        id: newId(),
        adviceId,
        key: key && sectionKeys.delete(key) ? key : newId(),
        number: index + 1,
        heading,
        body: textToDocument(body),
      })),
      recommendations,
      citations,
      dossiers,
      addressees: [...new Set(solicited ? subject.addressees.map(({ id }) => id) : input.authorityIds)].map(
        (authorityId) => ({ adviceId, authorityId }),
      ),
    });
    return { id: adviceId };
  },
});
