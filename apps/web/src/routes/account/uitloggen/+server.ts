import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { redirect } from '@sveltejs/kit';
import { localized } from '#lib/localized.ts';
import { clearSessionCookie, sessionCookie } from '#lib/server/session-cookie.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ cookies, locals, url }) => {
  const token = cookies.get(sessionCookie);
  if (token) await locals.api.accounts.signOut({ token });
  clearSessionCookie(cookies, url);
  redirect(303, localized(locals.language, addresses.home));
};

/** Somebody who types the address finds the button on the page of their account. */
export const GET: RequestHandler = ({ locals }) =>
  redirect(303, localized(locals.language, addresses.account));
