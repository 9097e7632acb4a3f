import type { Api } from '@samenspraak/api/router.ts';
import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Every public address, kind by kind; a kind is only asked for when the one before has been sent. */
async function* publicAddresses(_api: Api): AsyncGenerator<string> {
  yield* [
    addresses.home,
    addresses.dossiers,
    addresses.consultations,
    addresses.advices,
    addresses.councils,
    addresses.accessibility,
    addresses.privacy,
    addresses.contact,
  ];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

async function* lines(publicUrl: string, api: Api): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n';
  for await (const path of publicAddresses(api)) {
    const dutch = escaped(publicUrl + path);
    const english = escaped(`${publicUrl}/en${path === '/' ? '' : path}`);
    const twins = `<xhtml:link rel="alternate" hreflang="nl" href="${dutch}"/><xhtml:link rel="alternate" hreflang="en" href="${english}"/>`;
    yield `<url><loc>${dutch}</loc>${twins}</url>\n<url><loc>${english}</loc>${twins}</url>\n`;
  }
  yield '</urlset>\n';
}

/** Streams the map of everything public, in both languages. */
export const sitemap = (publicUrl: string, api: Api, to: NodeJS.WritableStream): Promise<void> =>
  pipeline(Readable.from(lines(publicUrl, api)), to);
