import {
  type APIRequestContext,
  type BrowserContext,
  expect,
  type Page,
  test as base,
} from '@playwright/test';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inspectAll, openInspector } from './inspection.ts';
import { startSite } from './running-site.ts';
import { startWitness } from './witness.ts';

type Site = {
  url: string;
  pages: Awaited<ReturnType<typeof startWitness>>['pages'];
  /** Lets so many days go by: the site starts again at the same address, and believes that it is later. */
  later(days: number): Promise<void>;
  /** Where it is remembered which pages were inspected. */
  folder: string;
};

type People = {
  /** Somebody who is not signed in, with a browser of their own. */
  visitor(): Promise<Page>;
  /** Somebody of the demo, signed in on a browser of their own: 'olga', 'sara'. */
  as(name: string): Promise<Page>;
  /** Somebody who sends forms without a browser, with cookies of their own: for the many that come along. */
  passerBy(): Promise<APIRequestContext>;
};

/** A journey: people with browsers, at a site with a demo of its own; what they saw is inspected afterwards. */
export const test = base.extend<
  { people: People; inspected: void },
  { siteOf: string; site: Site; inspector: Page }
>({
  /** A journey that lets days go by names a site of its own; for all others it would be too late. */
  siteOf: ['everybody', { option: true, scope: 'worker' }],

  site: [
    async ({ siteOf: _ }, use) => {
      const folder = process.env.JOURNEYS_FOLDER!;
      const dataDir = mkdtempSync(join(folder, 'site-'));
      cpSync(join(folder, 'told'), dataDir, { recursive: true });
      const witness = await startWitness();
      const open = async (settings: Record<string, string> = {}) => {
        const started = await startSite(dataDir, { PUBLIC_URL: witness.url, ...settings });
        witness.standBefore(started.address);
        return started;
      };
      let server = await open();
      const later = async (days: number) => {
        await server.stop();
        server = await open({ DAYS_LATER: String(days) });
      };
      await use({ url: witness.url, pages: witness.pages, later, folder });
      await witness.stop();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  inspector: [
    async ({ browser }, use) => {
      const inspector = await openInspector(browser);
      await use(inspector);
      await inspector.context().close();
    },
    { scope: 'worker' },
  ],

  inspected: [
    async ({ site, inspector }, use, testInfo) => {
      site.pages();
      await use();
      const pages = site.pages();
      // Who failed half-way has more urgent news than its looks.
      if (testInfo.status !== testInfo.expectedStatus) return;
      testInfo.setTimeout(testInfo.timeout + 20_000 * pages.length);
      const wrong = await inspectAll(inspector, site.url, site.folder, pages);
      expect(wrong, `What is wrong with the pages of this journey:\n${wrong.join('\n')}`).toEqual([]);
    },
    { auto: true },
  ],

  people: async ({ browser, javaScriptEnabled, playwright, site }, use) => {
    const contexts: BrowserContext[] = [];
    const passersBy: APIRequestContext[] = [];
    const elsewhere: string[] = [];
    const visitor = async () => {
      const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled });
      contexts.push(context);
      context.on('request', (request) => {
        const { origin, protocol, href } = new URL(request.url());
        if (origin !== site.url && protocol !== 'data:') elsewhere.push(href);
      });
      return context.newPage();
    };
    await use({
      visitor,
      as: async (name) => {
        const page = await visitor();
        await signInAs(page, name);
        return page;
      },
      passerBy: async () => {
        const request = await playwright.request.newContext({
          baseURL: site.url,
          extraHTTPHeaders: { origin: site.url },
        });
        passersBy.push(request);
        return request;
      },
    });
    expect(elsewhere, 'no request ever leaves for another origin').toEqual([]);
    await Promise.all(contexts.map((context) => context.close()));
    await Promise.all(passersBy.map((request) => request.dispose()));
  },
});

const signInAs = async (page: Page, name: string): Promise<void> => {
  await page.goto('/demo/inloggen');
  await page
    .getByRole('listitem')
    .filter({ hasText: `${name}@demo.example` })
    .getByRole('button')
    .click();
  await expect(page).toHaveURL('/werk');
};

export { expect };
