import { z } from 'zod';
import { emailAddress, line, reference } from '../shared/fields.ts';
import { problem } from '../shared/problems.ts';
import { languages } from './vocabulary.ts';

/** Where a request comes from, as the server sees it. Only ever used as an HMAC of the day, never kept. */
const source = z.string().max(64).default('');

/** What a browser says of itself; kept only as plain words, see `deviceLabel`. */
const userAgent = z.string().max(1000).catch('');

/** A session's token as the cookie holds it. */
const token = z.string().max(100);

export const askForCodeInput = z.object({ email: emailAddress(), source });

/** Six digits; "123 456", "123-456" and "123.456" are understood. */
const signInCode = z.preprocess(
  (value) => (typeof value === 'string' ? value.replace(/[\s.\-\u2010-\u2015]/g, '') : value),
  z
    .string()
    .min(1)
    .refine((code) => /^\d{6}$/.test(code), problem('not-a-code')),
);

export const signInInput = z.object({ codeId: reference(), code: signInCode, source, userAgent });

export const signOutInput = z.object({ token });

export const chooseLanguageInput = z.object({ language: z.enum(languages) });

export const mySessionsInput = z.object({ token: token.optional() });

export const endSessionInput = z.object({ id: reference() });

export const demoSignInInput = z.object({ personId: line(64), userAgent });
