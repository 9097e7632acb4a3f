import { readCode } from '@samenspraak/domain/consultations/codes.ts';
import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { answerCookie } from '#lib/features/consultations/answer-cookie.ts';
import { firstOpen } from '#lib/features/consultations/answer-fields.ts';
import { dressed, keptByNobody } from '#lib/features/consultations/dress.ts';
import { formAction, refusalIn, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

/** What stands under a code; null when it opens nothing here. */
const answerUnder = ({ api }: App.Locals, slug: string, code: string) =>
  api.consultations.myResponse({ slug, code }).catch((thrown: unknown) => {
    if (refusalIn(thrown)?.code === 'code-unknown') return null;
    throw thrown;
  });

export const load: PageServerLoad = async (event) => {
  const { cookies, locals, params, url } = event;
  const { slug } = params;
  const code = answerCookie.get(cookies, slug);
  const mine = code ? await shown(event, answerUnder(locals, slug, code)) : null;
  const round = mine ?? (await shown(event, locals.api.consultations.answering({ slug, code: null })));
  if (code) keptByNobody(event);
  return { ...dressed(event, round), mine, code, forgotten: url.searchParams.has('gewist') };
};

const problem = (path: string, kind: 'missing' | 'choose') =>
  new Error('refused', { cause: refuse('invalid-input', { problems: [{ path, kind }] }) });

export const actions = {
  code: formAction(
    async (event, input) => {
      const { cookies, locals, params, url } = event;
      const slug = String(params.slug);
      const typed = String(input.code ?? '');
      if (typed.trim() === '') throw problem('code', 'missing');
      const mine = await locals.api.consultations.openWithCode({
        slug,
        code: typed,
        source: event.getClientAddress(),
      });
      answerCookie.set(cookies, url, slug, readCode(typed)!);
      return mine;
    },
    (mine) => {
      if (mine.state !== 'underway' || mine.standing !== 'open') return addresses.consultationCode(mine.slug);
      const open = firstOpen(mine.questions, mine.answers);
      if (open === null) return addresses.consultationCheck(mine.slug);
      return addresses.consultationQuestion(mine.slug, mine.paging === 'allOnOnePage' ? 1 : open);
    },
  ),
  /** After a withdrawal the code opens nothing any more, so this device gives it up. */
  again: formAction(
    async ({ cookies, locals, params, url }) => {
      const slug = String(params.slug);
      const code = answerCookie.get(cookies, slug);
      // On an old page: a new answer may have been begun since.
      const mine = code && (await answerUnder(locals, slug, code));
      if (!mine || mine.state === 'withdrawn') answerCookie.clear(cookies, url, slug);
    },
    (_, { params }) => addresses.consultationQuestion(String(params.slug), 1),
  ),
  withdraw: formAction(
    ({ cookies, locals, params }, input) =>
      locals.api.consultations.withdraw({
        slug: String(params.slug),
        code: answerCookie.get(cookies, String(params.slug)) ?? '-',
        sure: input.sure,
      }),
    (_, { params }) => addresses.consultationCode(String(params.slug)),
  ),
} satisfies Actions;
