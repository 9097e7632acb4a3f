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
export const test = base.extend<{ people: People; inspected: void }, { site: Site; inspector: Page }>({
  site: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const folder = process.env.JOURNEYS_FOLDER!;
      const dataDir = mkdtempSync(join(folder, 'site-'));
      cpSync(join(folder, 'told'), dataDir, { recursive: true });
      const witness = await startWitness();
      const server = await startSite(dataDir, { PUBLIC_URL: witness.url });
      witness.standBefore(server.address);
      await use({ url: witness.url, pages: witness.pages, folder });
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
