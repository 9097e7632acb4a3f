import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { formAction, shown } from '#lib/server/form-action.ts';
import { setSessionCookie } from '#lib/server/session-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  people: await shown(event, event.locals.api.accounts.demoPeople({})),
});

export const actions = {
  default: formAction(
    async ({ cookies, locals, request, url }, input) => {
      const userAgent = request.headers.get('user-agent') ?? '';
      const { token, expiresAt } = await locals.api.accounts.demoSignIn({
        personId: input.personId,
        userAgent,
      });
      setSessionCookie(cookies, url, token, expiresAt);
    },
    () => addresses.work,
  ),
} satisfies Actions;
