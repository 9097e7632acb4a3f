import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { texts } from '@samenspraak/texts/index.ts';
import type { RequestHandler } from 'express';
import { ownOrigin } from './origin.ts';

/**
 * Refuses a form that another site sends in somebody's browser, in plain words. SvelteKit refuses the same forms, with
 * a line for developers.
 */
export const ownForms: RequestHandler = (req, res, next) => {
  if (req.method !== 'POST' || req.get('origin') === ownOrigin(req)) return next();
  const english = /^\/en(\/|$)/.test(req.path);
  const t = texts(english ? 'en' : 'nl').shell.error;
  const link = (path: string, words: string) =>
    `<p><a href="${english ? '/en' : ''}${path}">${words}</a></p>`;
  res
    .status(403)
    .type('html')
    .send(
      [
        `<!doctype html>\n<html lang="${english ? 'en' : 'nl'}">`,
        '<head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />',
        `<meta name="color-scheme" content="light dark" /><title>${t.foreign.title} - Samenspraak</title></head>`,
        `<body><main><h1>${t.foreign.title}</h1>`,
        ...t.foreign.lines.map((line) => `<p>${line}</p>`),
        `<h2>${t.helpTitle}</h2><p>${t.help}</p>`,
        link(addresses.contact, t.contact),
        link(addresses.home, t.home),
        '</main></body></html>\n',
      ].join('\n'),
    );
};
