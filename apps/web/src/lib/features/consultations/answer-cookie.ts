import { readCode } from '@samenspraak/domain/consultations/codes.ts';
import type { Cookies } from '@sveltejs/kit';

/** One cookie to a round: whoever answers two rounds has two codes that have nothing to do with each other. */
const nameOf = (slug: string) => `antwoord-${slug}`;
const sixtyDays = 60 * 24 * 3600;

/** A respondent's code on this device. It is set by the first answer, never by looking at a page. */
export const answerCookie = {
  get: (cookies: Cookies, slug: string): string | undefined =>
    readCode(cookies.get(nameOf(slug)) ?? '') ?? undefined,
  set: (cookies: Cookies, url: URL, slug: string, code: string): void =>
    cookies.set(nameOf(slug), code, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: url.protocol === 'https:',
      maxAge: sixtyDays,
    }),
  clear: (cookies: Cookies, url: URL, slug: string): void =>
    cookies.delete(nameOf(slug), { path: '/', secure: url.protocol === 'https:' }),
};
