import { adviceListInput, adviceNumberInput } from '@samenspraak/domain/advice/inputs.ts';
import { daysOverdue } from '@samenspraak/domain/advice/rules.ts';
import { dueOf } from '@samenspraak/domain/dossiers/due.ts';
import { everyone } from '@samenspraak/domain/shared/actor.ts';
import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { listCouncils } from '../councils/index.ts';
import { view } from '../foundation/view.ts';
import { adviceOnPage, listOpenTerms, listSubmitted, readAdviceByNumber } from './read-advice.ts';
import { readRequest } from './read-request.ts';
import { listResponses } from './read-response.ts';

/** All submitted advice, newest first, by council if asked. */
export const submittedAdvice = view('advice.list', {
  input: adviceListInput,
  permit: everyone,
  run: async ({ db, input, today }) => {
    const councils = (await listCouncils(db)).map(({ name, slug }) => ({ name, slug }));
    const council = councils.find(({ slug }) => slug === input.council)?.slug ?? null;
    const onPage = (page: number) => listSubmitted(db, { councilSlug: council, page });
    const found = await onPage(input.page);
    const pages = Math.max(1, Math.ceil(found.total / adviceOnPage));
    // Past the last page there is the last page.
    const page = Math.min(input.page, pages);
    const { rows, total } = page === input.page ? found : await onPage(page);
    const terms = await listOpenTerms(
      db,
      rows.map(({ id }) => id),
    );
    const advice = rows.map(({ id, submittedAt, ...one }) => {
      // The first that is still open.
      const term = terms.find(({ adviceId }) => adviceId === id);
      const due = term ? dueOf(term) : null;
      return {
        ...one,
        number: one.number!,
        submittedAt: submittedAt!,
        submittedOn: dayOf(submittedAt!),
        due,
        overdueDays: daysOverdue(due?.on ?? null, today, null),
      };
    });
    return {
      advice,
      councils,
      council,
      total,
      page,
      pages,
    };
  },
});

/** One submitted piece of advice with its request, and each addressee's answers beside the recommendations. */
export const adviceByNumber = view('advice.byNumber', {
  input: adviceNumberInput,
  permit: everyone,
  run: async ({ db, input, today }) => {
    const advice = await readAdviceByNumber(db, input.number);
    const request = advice.requestId ? await readRequest(db, advice.requestId) : null;
    const responses = (await listResponses(db, advice.id)).filter(({ completedAt }) => completedAt !== null);
    const asked = request?.councils.find(({ id }) => id === advice.councilId);
    return {
      number: advice.number!,
      title: advice.title,
      language: advice.language,
      origin: advice.origin,
      tenor: advice.tenor,
      submittedOn: dayOf(advice.submittedAt!),
      council: advice.council,
      sections: advice.sections,
      recommendations: advice.recommendations.map(({ id, number, text, explanation, citations }) => ({
        id,
        number,
        text,
        explanation,
        citations: citations.map(({ frozen, frozenAt }) => ({ ...frozen, citedOn: dayOf(frozenAt) })),
      })),
      dossiers: [
        ...advice.dossiers
          .filter(({ publishedAt }) => publishedAt !== null)
          .map(({ id, slug, title, version }) => ({ id, slug, title, version, linkedOn: null })),
        ...advice.links.map(({ id, slug, title, linkedAt }) => ({
          id,
          slug,
          title,
          version: null,
          linkedOn: dayOf(linkedAt),
        })),
      ],
      adoption: advice.adoption && {
        on: advice.adoption.on,
        votesFor: advice.adoption.votesFor,
        votesAgainst: advice.adoption.votesAgainst,
        abstained: advice.adoption.abstained,
        eligible: advice.adoption.eligible,
        present: advice.adoption.present,
        quorum: advice.adoption.quorum,
      },
      request: request && {
        sentOn: dayOf(request.sentAt!),
        version: request.version,
        background: request.background,
        questions: request.questions.map(({ number, text }) => ({ number, text })),
        authorities: request.authorities.map(({ name }) => name),
        due: asked?.dueOn
          ? { dueOn: asked.dueOn, term: asked.term, because: asked.because, ground: asked.ground }
          : null,
        shortTermReason: asked?.term === null ? request.shortTermReason : null,
        lateReason: request.lateReason,
        withdrawnOn: request.withdrawnAt && dayOf(request.withdrawnAt),
        withdrawnReason: request.withdrawnReason,
      },
      addressees: advice.addressees.map((addressee) => {
        const response = responses.find(({ authorityId }) => authorityId === addressee.id);
        return {
          ...addressee,
          overdueDays: daysOverdue(addressee.dueOn, today, response ? dayOf(response.completedAt!) : null),
          response: response
            ? {
                completedOn: dayOf(response.completedAt!),
                decidedOn: response.decidedOn,
                introduction: response.introduction,
                answers: response.answers.map(({ recommendationId, number, outcome, reasons }) => ({
                  recommendationId,
                  number,
                  outcome,
                  reasons,
                })),
              }
            : null,
        };
      }),
      hasDocument: advice.document !== null,
    };
  },
});

/** Where the formal PDF of submitted advice is kept: its hash, once it has been made. */
export const adviceDocumentOf = view('advice.document', {
  input: adviceNumberInput,
  permit: everyone,
  run: async ({ db, input }) => {
    const { document, number, title } = await readAdviceByNumber(db, input.number);
    return { number: number!, title, hash: document?.hash ?? null, bytes: document?.bytes ?? 0 };
  },
});
