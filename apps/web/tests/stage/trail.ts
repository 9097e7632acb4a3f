import { expect, type Locator, type Page } from '@playwright/test';
import type { Trail, TrailStep } from '@samenspraak/domain/dossiers/trail.ts';
import { texts } from '@samenspraak/texts/index.ts';

const t = texts('nl').dossiers;

/** What anyone gets from the public query, through the link on the page of the dossier. */
export const trailAsData = async (page: Page): Promise<Trail> => {
  const link = await page.getByRole('link', { name: t.page.asData }).getAttribute('href');
  const answer = await page.request.get(link!);
  expect(answer.status()).toBe(200);
  return ((await answer.json()) as { result: { data: Trail } }).result.data;
};

/** The steps on the page that tell this one: by its sentence, and by its day, since two may be told alike. */
export const toldOnPage = (page: Page, { dossier }: Trail, step: TrailStep): Locator => {
  const municipality = t.organisation(dossier.organisation.name, dossier.organisation.kind);
  // Each sentence takes its own kind of step; which one it is, TypeScript cannot follow through the index.
  const sentence = (t.page.steps[step.kind] as (step: TrailStep, who: string) => string)(step, municipality);
  return page
    .locator('.trail__step')
    .filter({ has: page.getByRole('heading', { name: sentence, exact: true }) })
    .filter({ has: page.locator(`time[datetime="${step.on}"]`) });
};
