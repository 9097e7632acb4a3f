import { expect, type Page } from '@playwright/test';
import type { Problem, ProblemKind } from '@samenspraak/domain/shared/problems.ts';
import type { RefusalCode, RefusalParameters } from '@samenspraak/domain/shared/refusal.ts';
import { problemSentence, refusalSentence, texts } from '@samenspraak/texts/index.ts';

/** Fills fields by the name under which they are posted; axe sees to it that each has a label. */
export const fill = async (page: Page, values: Record<string, string>): Promise<void> => {
  for (const [name, value] of Object.entries(values)) await page.locator(`[name="${name}"]`).fill(value);
};

/** Chooses one of a group, by the name and value under which it is posted. */
export const choose = (page: Page, name: string, value: string): Promise<void> =>
  page.locator(`[name="${name}"][value="${value}"]`).check();

/** What stands in these fields now. */
export const typed = async (page: Page, names: readonly string[]): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, await page.locator(`[name="${name}"]`).inputValue()] as const),
    ),
  );

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

export const follow = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('link', { name }).first().click();

/** Along the links of the work space, not those of the site. */
export const atDesk = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('navigation', { name: texts('nl').accounts.desk.label })
    .getByRole('link', { name, exact: true })
    .click();

/** Acts that cannot be undone stand behind a disclosure that says so. */
export const unfold = (page: Page, summary: string): Promise<void> =>
  page.locator('summary').filter({ hasText: summary }).first().click();

/** A form was refused: the title says so, and above the form stands what to do, as links to the fields. */
export const expectRefused = async (page: Page, sentence: string): Promise<void> => {
  await expect(page).toHaveTitle(/^Fout: /);
  await expect(page.getByRole('alert')).toContainText(sentence);
};

/** What the page says about one field: `problem('missing', 'title')`. */
export const problem = (kind: ProblemKind, path: string, more: Partial<Problem> = {}): string =>
  problemSentence('nl', { kind, path, ...more });

/** What the page says when the whole was refused. */
export const refusal = <Code extends RefusalCode>(code: Code, parameters: RefusalParameters[Code]): string =>
  refusalSentence('nl', code, parameters);

export const expectHeading = (page: Page, name: string | RegExp): Promise<void> =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
