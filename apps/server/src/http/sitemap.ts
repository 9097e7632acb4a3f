import type { Api } from '@samenspraak/api/router.ts';
import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The address of everything public, page by page; the next page is only asked for when the one before has been sent. */
async function* publicAddresses(api: Api): AsyncGenerator<string> {
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
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const list = await api.dossiers.list({ page });
    for (const { slug, versions } of list.dossiers) {
      yield addresses.dossier(slug);
      for (let number = 1; number <= versions; number += 1) yield addresses.version(slug, number);
    }
    pages = list.pages;
  }
  for (let page = 1, more = true; more; page += 1) {
    const list = await api.consultations.list({ page });
    for (const { slug, publishedAt } of list.rounds) {
      yield addresses.consultation(slug);
      if (publishedAt) yield addresses.consultationResults(slug);
    }
    more = list.more;
  }
  for (let page = 1, more = true; more; page += 1) {
    const list = await api.themeTables.list({ page });
    for (const { slug } of list.tables) yield addresses.themeTable(slug);
    more = list.more;
  }
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const list = await api.advice.list({ council: undefined, page });
    for (const { number } of list.advice) if (number) yield addresses.advice(number);
    pages = list.pages;
  }
  for (const { slug } of await api.councils.list({})) yield addresses.council(slug);
  for (const { slug } of await api.organisations.list({})) {
    yield addresses.accessibilityOf(slug);
    yield addresses.privacyOf(slug);
  }
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
