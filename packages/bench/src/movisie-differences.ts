import { movisie } from '@samenspraak/drizzle/seeds/demo/movisie.ts';
import type { ShownOutcome } from './resident-pages.ts';

/** The page offers it beside the published goals; nobody chose it. */
const noOpinion = { text: 'Weet ik niet / geen mening', count: '0', percent: '0 %' };

/** Everything in which the page differs from what was published, in order; a row too many too. */
export const differences = (shown: ShownOutcome, respondents: number): string[] => {
  const goals = movisie.goals.map(({ text, percentage }) => ({
    text,
    count: String((respondents * percentage) / 100),
    percent: `${percentage} %`,
  }));
  const wanted = [...goals, noOpinion];
  const said = (row?: ShownOutcome['rows'][number]) =>
    row ? `${row.text}: ${row.percent} (${row.count})` : 'nothing';
  const places = Array.from({ length: Math.max(wanted.length, shown.rows.length) }, (_, place) => place);
  return [
    ...(shown.respondents === String(respondents)
      ? []
      : [`${respondents} people answered, the page says ${shown.respondents}.`]),
    ...places
      .filter((place) => said(wanted[place]) !== said(shown.rows[place]))
      .map(
        (place) =>
          `Place ${place + 1} should be "${said(wanted[place])}", the page says "${said(shown.rows[place])}".`,
      ),
  ];
};
