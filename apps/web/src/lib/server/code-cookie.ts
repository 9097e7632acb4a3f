import type { Cookies } from '@sveltejs/kit';

const name = 'samenspraak-inlogcode';

/** Which code was asked for; it says nothing about for whom. The code itself comes by mail. */
export const codeCookie = {
  get: (cookies: Cookies): string | undefined => cookies.get(name),
  set: (cookies: Cookies, url: URL, codeId: string): void =>
    cookies.set(name, codeId, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: url.protocol === 'https:',
      maxAge: 10 * 60,
    }),
  clear: (cookies: Cookies, url: URL): void =>
    cookies.delete(name, { path: '/', secure: url.protocol === 'https:' }),
};
