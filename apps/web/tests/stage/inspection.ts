import type { Browser, Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import axe from 'axe-core';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SeenPage } from './witness.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const narrow = { width: 320, height: 800 };
const phone = { width: 360, height: 740 };
const wide = { width: 1280, height: 900 };

// What each run makes anew: the ids of rows, and tokens.
const identifiers = /(?=[\w-]*\d)[\w-]{24,}/g;

/** The two projects visit mostly the same pages; those that are the same word for word are looked at once. */
const isNew = (folder: string, site: string, { html, status, path }: SeenPage): boolean => {
  const page = [languageOf(path), status, html.replaceAll(site, '').replace(identifiers, '')].join('\n');
  const name = createHash('sha256').update(page).digest('hex');
  try {
    writeFileSync(join(folder, `inspected-${name}`), path, { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
};

const languageOf = (path: string): string => (/^\/en(\/|\?|$)/.test(path) ? 'en' : 'nl');
const isRefusedForm = ({ status }: SeenPage): boolean => status === 422 || status === 429;
const about =
  ({ method, path, status }: SeenPage) =>
  (what: string) =>
    `${method} ${path} (${status}): ${what}`;

/** What every page must have, read in its text: language, title, one heading, ids once. */
const read = (page: SeenPage): string[] => {
  const { html, path, status } = page;
  const wrong: string[] = [];
  if (status >= 500) wrong.push('the server failed');
  const lang = /<html[^>]*\slang="([^"]*)"/.exec(html)?.[1];
  if (lang !== languageOf(path)) wrong.push(`its language is "${lang}"`);
  const title = (/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '').trim();
  if (title === '' || /undefined|null|NaN|\[object/.test(title)) wrong.push(`its title is "${title}"`);
  if (isRefusedForm(page) !== /^(Fout|Error): /.test(title)) wrong.push(`its title is "${title}"`);
  const headings = html.match(/<h1[\s>]/g)?.length ?? 0;
  if (headings !== 1) wrong.push(`it has ${headings} h1`);
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (twice.length > 0) wrong.push(`these ids stand there twice: ${[...new Set(twice)].join(', ')}`);
  return wrong.map(about(page));
};

/** A browser moves the focus when it first draws the page, which may be a moment after it has loaded. */
const isTold = (inspector: Page): Promise<boolean> =>
  inspector
    .waitForFunction(() => document.activeElement?.getAttribute('role') === 'alert', null, { timeout: 5_000 })
    .then(
      () => true,
      () => false,
    );

/** What a browser sees of it, wide and narrow. */
const look = async (inspector: Page, site: string, page: SeenPage): Promise<string[]> => {
  const wrong: string[] = [];
  const loud = (message: { type(): string; text(): string }) => {
    if (message.type() === 'error') wrong.push(`the browser says: ${message.text()}`);
  };
  const address = `${site}${page.path}`;
  await inspector.route(address, (route) =>
    route.fulfill({
      // The browser tells of every 4xx in its console; here the page is looked at, not its status.
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': page.csp },
      body: page.html,
    }),
  );
  inspector.on('console', loud);
  await inspector.setViewportSize(wide);
  await inspector.goto(address, { waitUntil: 'load' });
  if (isRefusedForm(page) && !(await isTold(inspector))) wrong.push('the focus is not on what went wrong');
  await inspector.evaluate(axe.source);
  wrong.push(...(await lookWithAxe(inspector, 'at 1280 px')));
  await inspector.emulateMedia({ colorScheme: 'dark' });
  wrong.push(...(await lookWithAxe(inspector, 'in the dark', ['color-contrast'])));
  await inspector.emulateMedia({ colorScheme: 'light' });
  await inspector.setViewportSize(narrow);
  wrong.push(...(await sideways(inspector, 'at 320 px')));
  wrong.push(...(await lookWithAxe(inspector, 'at 320 px')));
  await inspector.setViewportSize(phone);
  await inspector.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  wrong.push(...(await sideways(inspector, 'on a phone with letters of twice the size')));
  inspector.off('console', loud);
  await inspector.unroute(address);
  return wrong.map(about(page));
};

const sideways = async (inspector: Page, when: string): Promise<string[]> => {
  const px = await inspector.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return px > 0 ? [`${when} one has to scroll ${px} px sideways`] : [];
};

/** Run inside the page; handed over as text, so that the page's own policy on scripts does not matter. */
const lookWithAxe = async (
  inspector: Page,
  at: string,
  only: readonly string[] = rules,
): Promise<string[]> => {
  const options = JSON.stringify({ runOnly: only, resultTypes: ['violations'] });
  const { violations } = await inspector.evaluate<AxeResults>(`axe.run(${options})`);
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`);
    return `axe ${at}: ${id} (${help}), ${nodes.length} times, such as\n      ${places.join('\n      ')}`;
  });
};

/** axe needs script, so pages are inspected in a browser context of their own. */
export const openInspector = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ javaScriptEnabled: true, viewport: wide, reducedMotion: 'reduce' })).newPage();

/** Reads and looks at every page, and answers what is wrong with them. */
export const inspectAll = async (
  inspector: Page,
  site: string,
  folder: string,
  pages: readonly SeenPage[],
): Promise<string[]> => {
  const wrong = pages.flatMap(read);
  for (const page of pages) if (isNew(folder, site, page)) wrong.push(...(await look(inspector, site, page)));
  return [...new Set(wrong)];
};
