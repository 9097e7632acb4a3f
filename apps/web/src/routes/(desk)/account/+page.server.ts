import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { formAction, shown } from '#lib/server/form-action.ts';
import { clearSessionCookie, sessionCookie } from '#lib/server/session-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { accounts } = event.locals.api;
  const token = event.cookies.get(sessionCookie);
  const [account, sessions] = await Promise.all([
    shown(event, accounts.me({})),
    shown(event, accounts.mySessions({ token })),
  ]);
  return { account, sessions };
};

export const actions = {
  language: formAction(
    ({ locals }, { language, once }) => locals.api.accounts.chooseLanguage({ language, ...{ once } }),
    () => addresses.account,
  ),
  end: formAction(
    (event, { id, once }) => event.locals.api.accounts.endSession({ id, ...{ once } }),
    () => addresses.account,
  ),
  all: formAction(
    async ({ cookies, locals, url }) => {
      // A second click finds nobody signed in any more, and that is what was asked.
      if (locals.actor.kind === 'person') await locals.api.accounts.endAllSessions({});
      clearSessionCookie(cookies, url);
    },
    () => addresses.signIn,
  ),
} satisfies Actions;
