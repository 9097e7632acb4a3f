import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import type { PlainBrowser } from './plain-browser.ts';
import type { Entries } from './plain-form.ts';

/**
 * A resident answers a round that stands on one page: reads it, fills it in, checks the answers, sends them and
 * gets the confirmation. An error when it does not come.
 */
export const answerOnOnePage = async (
  browser: PlainBrowser,
  path: string,
  entries: Entries,
): Promise<void> => {
  const start = await browser.visit(path);
  const check = await browser.send(start.form({ fields: Object.keys(entries) }), entries);
  const sent = await browser.send(check.form({ action: '?/send' }));
  const confirmation = addresses.consultationSent(path.split('/').at(-1)!);
  if (sent.path !== confirmation)
    throw new Error(`Sending the answers led to ${sent.path}, not to ${confirmation}.`);
};

/** What a public results page says of its first question: how many answered, and each row of the table. */
export type ShownOutcome = {
  respondents: string;
  rows: { text: string; count: string; percent: string }[];
};

export const shownOutcome = async (browser: PlainBrowser, path: string): Promise<ShownOutcome> => {
  const { document } = await browser.visit(`${path}/resultaten`);
  const words = (text: string) => text.replace(/\s+/g, ' ').trim();
  return {
    respondents: /[\d.]+(?= mensen antwoordden)/.exec(words(document.textContent))?.[0] ?? 'nobody',
    rows: document.querySelectorAll('main table tbody tr').map((row) => {
      const [text = '', count = '', percent = ''] = row
        .querySelectorAll('th, td')
        .map((cell) => words(cell.textContent));
      return { text, count, percent };
    }),
  };
};
