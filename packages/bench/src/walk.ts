import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import type { RoundPlan } from './officer-pages.ts';
import { plainBrowser } from './plain-browser.ts';
import { type Entries, posted } from './plain-form.ts';

/** One request of a resident on the way through a round, and how to see that it went right. */
export type Step = {
  name: 'page' | 'answers' | 'check' | 'send' | 'confirmation';
  path: string;
  /** What is posted, one for each kind of person; without it the page is only read. */
  bodies?: readonly string[];
  /** Where a post must lead. */
  leadsTo?: string;
  /** What a page must hold. */
  holds?: string;
};

export type Walk = { slug: string; steps: readonly Step[] };

/** What a person of this kind fills in at each question, by the names of the fields. */
export type Person = readonly Entries[];

/**
 * Learns the way through a round by walking it once for each kind of person with a browser that reads the forms,
 * so that what is repeated afterwards is what real pages ask for. Each of these walks sends one response.
 */
export const learnWalk = async (
  origin: string,
  path: string,
  paging: RoundPlan['paging'],
  people: readonly Person[],
): Promise<Walk> => {
  const slug = path.split('/').at(-1)!;
  const whole: { path: string; bodies: string[]; leadsTo: string }[] = [];
  const post = (place: number, action: string, body: string, leadsTo: string) => {
    whole[place] ??= { path: action, bodies: [], leadsTo };
    whole[place].bodies.push(body);
  };
  let sendTo = '';
  for (const person of people) {
    const browser = plainBrowser(origin);
    const steps = paging === 'allOnOnePage' ? [Object.assign({}, ...person) as Entries] : person;
    let page = await browser.visit(
      paging === 'allOnOnePage' ? path : addresses.consultationQuestion(slug, 1),
    );
    for (const [place, entries] of steps.entries()) {
      const form = page.form({ fields: Object.keys(entries) });
      const { action, body } = posted(form, entries);
      page = await browser.send(form, entries);
      post(place, action, body, page.path);
    }
    const check = page.form({ action: '?/send' });
    sendTo = check.action;
    await browser.send(check);
  }
  const questionPage = (place: number): Step[] =>
    paging === 'allOnOnePage'
      ? []
      : [
          {
            name: 'page',
            path: addresses.consultationQuestion(slug, place + 1),
            holds: `name="v${place + 1}`,
          },
        ];
  return {
    slug,
    steps: [
      { name: 'page', path, holds: paging === 'allOnOnePage' ? 'name="v1' : '/vraag/1' },
      ...whole.flatMap(({ path: to, bodies, leadsTo }, place): Step[] => [
        ...questionPage(place),
        { name: 'answers', path: to, bodies, leadsTo },
      ]),
      { name: 'check', path: addresses.consultationCheck(slug), holds: '?/send' },
      { name: 'send', path: sendTo, bodies: [''], leadsTo: addresses.consultationSent(slug) },
      // And the respondent's own code, which the crowd knows.
      { name: 'confirmation', path: addresses.consultationSent(slug) },
    ],
  };
};
