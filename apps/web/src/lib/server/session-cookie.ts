import { sessionCookie } from '@samenspraak/domain/accounts/vocabulary.ts';
import type { Cookies } from '@sveltejs/kit';

export { sessionCookie };

/** `secure` follows the real protocol: an installation on http could otherwise not sign anybody in. */
export const setSessionCookie = (cookies: Cookies, url: URL, token: string, expiresAt: string): void =>
  cookies.set(sessionCookie, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    expires: new Date(expiresAt),
  });

export const clearSessionCookie = (cookies: Cookies, url: URL): void =>
  cookies.delete(sessionCookie, { path: '/', secure: url.protocol === 'https:' });
