import { makeAdvicePdf } from '@samenspraak/documents/make-advice-pdf.ts';
import type { AdvicePdf } from '@samenspraak/documents/advice-pdf.ts';
import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { textToDocument } from '@samenspraak/domain/shared/rich-text.ts';
import { longDay } from '@samenspraak/texts/format.ts';
import { texts } from '@samenspraak/texts/index.ts';
import { chore } from '../foundation/chore.ts';
import { keepFile } from '../foundation/files.ts';
import type { Services } from '../foundation/services.ts';
import { type Advice, readAdvice } from './read-advice.ts';
import { readRequest } from './read-request.ts';
import { insertDocument } from './write-advice.ts';

/** The advice as the formal document prints it; the same words as its page. */
const documentData = (
  advice: Advice,
  questions: string[],
  { publicUrl, mode }: Services['config'],
): AdvicePdf => {
  const { language } = advice;
  const t = texts(language).advice;
  const adopted = advice.adoption!;
  return {
    language,
    demo: mode === 'demo',
    number: advice.number!,
    title: advice.title,
    council: { name: advice.council.name },
    municipalities: [...new Set(advice.addressees.map(({ organisation }) => organisation))],
    addressees: advice.addressees.map(({ name }) => name),
    tenor: advice.tenor && t.tenors[advice.tenor],
    adoptedOn: longDay(adopted.on, language),
    submittedOn: longDay(dayOf(advice.submittedAt!), language),
    origin: t.origins[advice.origin],
    votes: t.votes(adopted),
    dossiers: advice.dossiers.map(({ title, slug, version }) => ({
      title: version === null ? title : `${title}, ${t.page.version(version)}`,
      address: publicUrl + addresses.dossier(slug),
    })),
    questions,
    sections: advice.sections.map(({ number, heading, body }) => ({ number, heading, body })),
    recommendations: advice.recommendations.map(({ number, text, explanation, citations }) => ({
      number,
      text,
      explanation: textToDocument(explanation),
      citations: citations.map(({ frozen }) => ({ text: `${frozen.title}: ${frozen.text}` })),
    })),
    labels: t.document,
  };
};

/** Makes the formal PDF once, keeps it by its hash, and never renders it again. Safe to repeat. */
export const makeDocument = (services: Services, payload: Record<string, unknown>): Promise<void> =>
  chore('advice.makeDocument', async ({ db, now, transact }) => {
    const advice = await readAdvice(db, String(payload.adviceId));
    if (advice.document || !advice.submittedAt) return;
    const request = advice.requestId ? await readRequest(db, advice.requestId) : null;
    const questions = request?.questions.map(({ text }) => text) ?? [];
    const { hash, bytes } = await keepFile(
      services.filesDir,
      await makeAdvicePdf(documentData(advice, questions, services.config)),
    );
    await transact(async ({ tx, record }) => {
      if ((await readAdvice(tx, advice.id)).document) return;
      await insertDocument(tx, { adviceId: advice.id, hash, bytes, madeAt: now });
      record('document-made', ['advice', advice.id], { hash });
    });
  }).run(services);
