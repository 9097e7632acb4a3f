import type { Api } from '@samenspraak/api/router.ts';
import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import type { Response } from 'express';
import { pipeline } from 'node:stream/promises';

const fixed = [
  addresses.home,
  addresses.dossiers,
  addresses.consultations,
  addresses.advices,
  addresses.councils,
  addresses.accessibility,
  addresses.privacy,
  addresses.contact,
];

/** The address of all that was made public; the next list is only asked for when the one before has been sent. */
async function* published(api: Api): AsyncGenerator<string[], undefined> {
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const list = await api.dossiers.list({ page });
    yield list.dossiers.flatMap(({ slug, versions, plainVersions }) => [
      addresses.dossier(slug),
      ...Array.from({ length: versions }, (_, before) => addresses.version(slug, before + 1)),
      ...plainVersions.map((number) => addresses.plainVersion(slug, number)),
    ]);
    pages = list.pages;
  }
  for (let page = 1, more = true; more; page += 1) {
    const list = await api.consultations.list({ page });
    yield list.rounds.flatMap(({ slug, publishedAt }) => [
      addresses.consultation(slug),
      ...(publishedAt ? [addresses.consultationResults(slug)] : []),
    ]);
    more = list.more;
  }
  for (let page = 1, more = true; more; page += 1) {
    const list = await api.themeTables.list({ page });
    yield list.tables.map(({ slug }) => addresses.themeTable(slug));
    more = list.more;
  }
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const list = await api.advice.list({ council: undefined, page });
    yield list.advice.flatMap(({ number }) => (number ? [addresses.advice(number)] : []));
    pages = list.pages;
  }
  yield (await api.councils.list({})).map(({ slug }) => addresses.council(slug));
  yield (await api.organisations.list({})).flatMap(({ slug }) => [
    addresses.accessibilityOf(slug),
    addresses.privacyOf(slug),
  ]);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const entry = (publicUrl: string, path: string): string => {
  const dutch = escaped(publicUrl + path);
  const english = escaped(`${publicUrl}/en${path === '/' ? '' : path}`);
  const twins = `<xhtml:link rel="alternate" hreflang="nl" href="${dutch}"/><xhtml:link rel="alternate" hreflang="en" href="${english}"/>`;
  return `<url><loc>${dutch}</loc>${twins}</url>\n<url><loc>${english}</loc>${twins}</url>\n`;
};

const opening =
  '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n';

/**
 * Streams the map of everything public, in both languages. What the database says first is waited for before
 * anything is sent, so that a database that is away is told by the status.
 */
export const sitemap = async (publicUrl: string, api: Api, res: Response): Promise<void> => {
  const lists = published(api);
  const { value: first = [] } = await lists.next();
  const lines = (paths: string[]) => paths.map((path) => entry(publicUrl, path)).join('');
  await pipeline(async function* () {
    yield opening + lines([...fixed, ...first]);
    for await (const list of lists) yield lines(list);
    yield '</urlset>\n';
  }, res.type('xml'));
};
