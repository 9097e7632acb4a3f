import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { redirect } from '@sveltejs/kit';
import { wayBack, withWayBack } from '#lib/features/accounts/way-back.ts';
import { localized } from '#lib/localized.ts';
import { codeCookie } from '#lib/server/code-cookie.ts';
import { formAction } from '#lib/server/form-action.ts';
import { setSessionCookie } from '#lib/server/session-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ cookies, locals, url, request }) => {
  const again = withWayBack(addresses.signIn, url);
  // Ten minutes are over, or this is the first page somebody opens.
  if (request.method === 'GET' && !codeCookie.get(cookies)) redirect(303, localized(locals.language, again));
  return { again };
};

export const actions = {
  default: formAction(
    async (event, input) => {
      const { cookies, request, url, locals } = event;
      const result = await locals.api.accounts.signIn({
        codeId: codeCookie.get(cookies) ?? 'none',
        code: input.code,
        source: event.getClientAddress(),
        userAgent: request.headers.get('user-agent') ?? '',
      });
      // A wrong code is an outcome that stays counted; on the page it looks like any other refusal.
      if (!result.signedIn)
        throw new Error('wrong code', {
          cause: refuse('code-wrong-or-expired', { triesLeft: result.triesLeft }),
        });
      setSessionCookie(cookies, url, result.token, result.expiresAt);
      codeCookie.clear(cookies, url);
    },
    (_, { url }) => wayBack(url) ?? addresses.work,
  ),
} satisfies Actions;
