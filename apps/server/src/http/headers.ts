import type { RequestHandler } from 'express';

/** For everything that is not a page. Pages bring their own policy; one with script would have a nonce in it. */
const nothingButOwnLooks =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

const always: [string, string][] = [
  ['Content-Security-Policy', nothingButOwnLooks],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  // Not no-referrer: browsers would then post forms with `Origin: null`, and they would be refused.
  ['Referrer-Policy', 'same-origin'],
  [
    'Permissions-Policy',
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), interest-cohort=()',
  ],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
];

/** Security headers on every answer, whoever gives it. */
export const securityHeaders: RequestHandler = (req, res, next) => {
  for (const [name, value] of always) res.setHeader(name, value);
  if (req.secure) res.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  // Asked again each time, answered with 304 when unchanged. Not no-store: going back must not lose what was typed.
  res.setHeader('Cache-Control', req.headers.cookie ? 'private, no-cache' : 'no-cache');
  next();
};
