import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { refusalSentence } from '@samenspraak/texts/index.ts';
import { error, redirect } from '@sveltejs/kit';
import { answerCookie } from '#lib/features/consultations/answer-cookie.ts';
import { typedIn } from '#lib/features/consultations/answer-fields.ts';
import { dressed, keptByNobody } from '#lib/features/consultations/dress.ts';
import { localized } from '#lib/localized.ts';
import { formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { cookies, locals, params, request, url } = event;
  const code = answerCookie.get(cookies, params.slug);
  const round = await shown(
    event,
    locals.api.consultations.answering({ slug: params.slug, code: code ?? null }),
  );
  const all = round.paging === 'allOnOnePage';
  const n = Number(params.n);
  const questions =
    all && n === 1 ? round.questions : round.questions.filter(({ number }) => !all && number === n);
  if (questions.length === 0) error(404, refusalSentence(locals.language, 'not-found', {}));
  // A form that was refused stays with what was typed, also when the round closed meanwhile.
  if (request.method === 'GET') {
    const to = (address: string) => redirect(303, localized(locals.language, address));
    if (round.sent?.withdrawnOn) to(addresses.consultationCode(params.slug));
    if (round.standing !== 'open') to(addresses.consultation(params.slug));
  }
  if (code) keptByNobody(event);
  return {
    // Only what stands on this page: all that is handed over is written out for every page.
    ...dressed(event, { ...round, questions }),
    of: round.questions.length,
    all,
    n,
    code: round.begun ? code : undefined,
    toCheck: url.searchParams.get('terug') === 'controleren',
  };
};

export const actions = {
  default: formAction(
    async (event, input) => {
      const { cookies, locals, params, url } = event;
      const slug = String(params.slug);
      const code = answerCookie.get(cookies, slug);
      const answers = typedIn(input);
      // On a page with several questions their names say which were asked; alone it is the one in the address.
      const step = { slug, question: input.vragen === 'alle' ? ('all' as const) : params.n, answers };
      if (code) return locals.api.consultations.answer({ ...step, code });
      const begun = await locals.api.consultations.begin(step);
      answerCookie.set(cookies, url, slug, begun.code);
      return begun;
    },
    ({ next }, { params }, input) => {
      const slug = String(params.slug);
      return next === null || input.terug === 'controleren'
        ? addresses.consultationCheck(slug)
        : addresses.consultationQuestion(slug, next);
    },
  ),
} satisfies Actions;
