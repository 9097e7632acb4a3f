import { wijkteams } from '@samenspraak/drizzle/seeds/demo/wijkteams.ts';
import type { Baselines } from './baselines.ts';
import type { Crowd } from './crowd.ts';
import type { Outcome } from './crowd-worker.ts';
import { faultsInWords, inWords, latency, percentile, printTable, shareOf } from './figures.ts';
import { openRoundOn, publishRound, type RoundPlan } from './officer-pages.ts';
import type { PlainBrowser } from './plain-browser.ts';
import { peopleFor } from './rounds.ts';
import type { ServerProcess } from './server-process.ts';
import { learnWalk, type Walk } from './walk.ts';

export type Round = { id: string; path: string; plan: RoundPlan; walk: Walk; confirmed: number[] };

const kinds = 5;

/** Makes a round through the pages and learns how residents walk through it. */
export const makeRound = async (
  server: ServerProcess,
  desk: PlainBrowser,
  plan: RoundPlan,
): Promise<Round> => {
  const { id, path } = await openRoundOn(desk, wijkteams.dossier.title, plan);
  const walk = await learnWalk(server.origin, path, plan.paging, peopleFor(plan, kinds));
  // Learning sent one response of each kind.
  return { id, path, plan, walk, confirmed: Array.from({ length: kinds }, () => 1) };
};

const count = (round: Round, outcome: Outcome): void => {
  for (const [kind, many] of outcome.confirmed.entries()) round.confirmed[kind]! += many;
};

/** Lets people walk the whole way, and answers what the server spent on it. */
export const walkThrough = async (
  server: ServerProcess,
  crowd: Crowd,
  round: Round,
  { people, atOnce }: { people: number; atOnce: number },
): Promise<Outcome & { cpuMsEach: number }> => {
  const before = server.cpuMs();
  const { walk } = round;
  const outcome = await crowd.send({
    kind: 'walk',
    origin: server.origin,
    walk,
    people,
    atOnce,
    steps: [0, walk.steps.length],
    fresh: true,
  });
  count(round, outcome);
  return { ...outcome, cpuMsEach: (server.cpuMs() - before) / people };
};

export type Crowding = readonly { atOnce: number; people: number }[];

/** P1a and P1b: whole submissions at several degrees of crowding. */
export const measureSubmissions = async (
  name: string,
  bar: string,
  server: ServerProcess,
  crowd: Crowd,
  round: Round,
  crowding: Crowding,
  baselines: Baselines,
): Promise<void> => {
  const rows: string[][] = [];
  const faults: string[] = [];
  for (const size of crowding) {
    const outcome = await walkThrough(server, crowd, round, size);
    const done = size.people - outcome.faults.length;
    const rate = done / outcome.seconds;
    rows.push([
      `${size.atOnce} at once`,
      String(size.people),
      inWords(rate),
      `1 : ${inWords(baselines.hello.perSecond / rate)}`,
      latency(outcome),
      inWords(outcome.cpuMsEach),
      shareOf(outcome.cpuMsEach, baselines.loop),
      String(outcome.faults.length),
    ]);
    faults.push(...outcome.faults);
  }
  printTable(
    `${name} (${bar})`,
    [
      'whole submissions',
      'people',
      'per second',
      ': hello',
      'p50 / p99 ms',
      'CPU ms each',
      'of the loop',
      'faults',
    ],
    rows,
  );
  if (faults.length > 0) console.log(`Faults: ${faultsInWords(faults)}`);
};

/** The final send by itself: everybody is brought to the check page first, then all send. */
export const measureSend = async (
  server: ServerProcess,
  crowd: Crowd,
  round: Round,
  { atOnce, people }: { atOnce: number; people: number },
  baselines: Baselines,
): Promise<void> => {
  const { walk } = round;
  const send = walk.steps.findIndex(({ name }) => name === 'send');
  const errand = { kind: 'walk', origin: server.origin, walk, people, atOnce } as const;
  const brought = await crowd.send({ ...errand, steps: [0, send], fresh: true });
  const before = server.cpuMs();
  const sent = await crowd.send({ ...errand, steps: [send, send + 1], fresh: false });
  const cpuMs = (server.cpuMs() - before) / people;
  const confirmed = await crowd.send({ ...errand, steps: [send + 1, walk.steps.length], fresh: false });
  count(round, confirmed);
  const rate = people / sent.seconds;
  const faults = [...brought.faults, ...sent.faults, ...confirmed.faults];
  printTable(
    'The final send alone (bar: 1.5 ms CPU, p99 250 ms at 64 at once)',
    ['sends', 'people', 'per second', ': durable', 'p50 / p99 ms', 'CPU ms each', 'of the loop', 'faults'],
    [
      [
        `${atOnce} at once`,
        String(people),
        inWords(rate),
        `1 : ${inWords(baselines.durable / rate)}`,
        `${inWords(percentile(sent.whole, 0.5))} / ${inWords(percentile(sent.whole, 0.99))}`,
        inWords(cpuMs),
        shareOf(cpuMs, baselines.loop),
        String(faults.length),
      ],
    ],
  );
  if (faults.length > 0) console.log(`Faults: ${faultsInWords(faults)}`);
};

const method = {
  methodWhoWasAsked: 'Niemand: dit is een meting, de antwoorden zijn gemaakt.',
  methodInvitedNote: 'Er is niemand uitgenodigd.',
  methodHow: 'Een programma stuurde de antwoorden door de echte bladzijden.',
  methodLimits: 'De antwoorden zeggen niets over wat mensen vinden.',
  conclusion: '',
};

/** What each choice of each question should count, from who was confirmed. */
const expectedCounts = ({ plan, confirmed }: Round): number[][] =>
  plan.questions.map((question, place) => {
    const people = peopleFor(plan, kinds);
    const options = question.kind === 'scale' ? 5 : (question.options?.length ?? 0);
    return Array.from({ length: options }, (_, option) =>
      people.reduce((sum, person, kind) => {
        const [entry] = Object.values(person[place]!);
        return [entry].flat().includes(String(option + 1)) ? sum + confirmed[kind]! : sum;
      }, 0),
    );
  });

/**
 * Publishes the round and compares what the public page says with who was confirmed: no answer lost, none
 * doubled. Answers what differs.
 */
export const checkCounts = async (desk: PlainBrowser, round: Round): Promise<string[]> => {
  await publishRound(desk, round.id, method);
  const { document } = await desk.visit(`${round.path}/resultaten`);
  const tables = document.querySelectorAll('main table').map((table) =>
    table.querySelectorAll('tbody tr').map((row) => {
      const [text = '', people = ''] = row.querySelectorAll('th, td').map((cell) => cell.textContent.trim());
      return { text, count: Number(people.replaceAll('.', '')) };
    }),
  );
  const expected = expectedCounts(round);
  return round.plan.questions
    .map((question, place) => ({ question, place }))
    .filter(({ question }) => question.kind !== 'openText')
    .flatMap(({ question, place }, order) =>
      expected[place]!.flatMap((wanted, option) => {
        const rows = tables[order] ?? [];
        // A scale stands in its own order, choices with the most chosen first.
        const row = question.options
          ? rows.find(({ text }) => text === question.options![option])
          : rows[option];
        return row?.count === wanted
          ? []
          : [
              `Question ${place + 1}, answer ${option + 1}: ${wanted} people were confirmed, the page counts ${row?.count}.`,
            ];
      }),
    );
};
