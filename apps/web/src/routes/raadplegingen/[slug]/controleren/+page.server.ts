import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { answerCookie } from '#lib/features/consultations/answer-cookie.ts';
import { dressed, keptByNobody } from '#lib/features/consultations/dress.ts';
import { localized } from '#lib/localized.ts';
import { formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { cookies, locals, params, request } = event;
  const code = answerCookie.get(cookies, params.slug);
  const round = await shown(
    event,
    locals.api.consultations.answering({ slug: params.slug, code: code ?? null }),
  );
  if (request.method === 'GET') {
    const to = (address: string) => redirect(303, localized(locals.language, address));
    if (round.sent?.withdrawnOn) to(addresses.consultationCode(params.slug));
    if (round.standing !== 'open')
      to(round.sent ? addresses.consultationSent(params.slug) : addresses.consultation(params.slug));
  }
  keptByNobody(event);
  return dressed(event, round);
};

const underCode = (event: RequestEvent) => ({
  slug: String(event.params.slug),
  code: answerCookie.get(event.cookies, String(event.params.slug)) ?? '-',
});
const confirmation = (_: unknown, event: RequestEvent) =>
  addresses.consultationSent(String(event.params.slug));

export const actions = {
  send: formAction((event) => event.locals.api.consultations.send(underCode(event)), confirmation),
  correct: formAction((event) => event.locals.api.consultations.correct(underCode(event)), confirmation),
} satisfies Actions;
