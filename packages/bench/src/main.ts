import { type Baselines, measureBaselines } from './baselines.ts';
import { openCrowd } from './crowd.ts';
import { inWords, printTable, shareOf } from './figures.ts';
import { signInAs } from './officer-pages.ts';
import { type Making, measureBytes, measurePages, richestDossier } from './pages.ts';
import { plainBrowser } from './plain-browser.ts';
import { roundOfTwelve, surveyOnOnePage } from './rounds.ts';
import { removeFolder, type ServerProcess, startServer } from './server-process.ts';
import {
  checkCounts,
  type Crowding,
  makeRound,
  measureSend,
  measureSubmissions,
  type Round,
  walkThrough,
} from './submissions.ts';

// Measures the built server on a data folder of its own, beside what the machine does by itself. A figure is only
// worth something together with the baselines of the same run.

const onOnePage: Crowding = [
  { atOnce: 1, people: 150 },
  { atOnce: 8, people: 1000 },
  { atOnce: 64, people: 1000 },
  { atOnce: 256, people: 1024 },
];
const stepByStep: Crowding = [
  { atOnce: 1, people: 50 },
  { atOnce: 8, people: 250 },
  { atOnce: 64, people: 256 },
  { atOnce: 256, people: 512 },
];

/** P3 in small: the same survey with a few answers and with many. */
const few = 100;
const many = 2500;

const answersOf = ({ confirmed }: Round): number => confirmed.reduce((sum, some) => sum + some, 0);

const printBaselines = ({ hello, durable, fsync, loop }: Baselines): void =>
  printTable(
    'Baselines of this machine, now',
    [`hello/s (${hello.client}, 8 at once)`, 'durable/s', 'fsync/s', 'loop ms'],
    [[inWords(hello.perSecond), inWords(durable), inWords(fsync), inWords(loop)]],
  );

/** P7: from the start of the process to the first page, with code compiled before and without. */
const measureStart = async (
  first: ServerProcess,
  nodeArguments: string[],
  { loop }: Baselines,
): Promise<ServerProcess> => {
  await first.stop();
  const again = await startServer(first.dataDir, {}, nodeArguments);
  const row = (when: string, { firstPageAfterMs: ms }: ServerProcess) => [
    when,
    inWords(ms, ' ms'),
    `${inWords(ms / loop)} : 1`,
    shareOf(ms, 1000),
  ];
  printTable(
    'P7: start-up (bar: 1 s to the first page)',
    ['first page', 'after', ': loop', 'of the bar'],
    [row('on an empty folder, the demo told', first), row('on the same folder', again)],
  );
  return again;
};

const printMemory = (server: ServerProcess, when: string): void => {
  const { now, highest } = server.memoryMiB();
  printTable(
    `P7: memory ${when} (bar: 200 MiB)`,
    ['resident', 'MiB', 'of the bar'],
    [
      ['now', inWords(now), shareOf(now, 200)],
      ['highest', inWords(highest), shareOf(highest, 200)],
    ],
  );
};

const measure = async (chosen: (part: string) => boolean, nodeArguments: string[]): Promise<string[]> => {
  let server = await startServer(undefined, {}, nodeArguments);
  const crowd = openCrowd();
  try {
    const baselines = await measureBaselines(server.dataDir);
    printBaselines(baselines);
    if (chosen('start')) server = await measureStart(server, nodeArguments, baselines);
    const desk = plainBrowser(server.origin);
    await signInAs(desk, 'Olga Opsteller');
    console.log(
      '\nMatrix and list questions do not exist yet: five scales and a choice out of twenty stand in for them.',
    );
    const wrong: string[] = [];
    const one = await makeRound(server, desk, surveyOnOnePage);
    await walkThrough(server, crowd, one, { people: 400, atOnce: 8 });
    if (chosen('P1a')) {
      await measureSubmissions(
        'P1a, everything on one page',
        'bar: 5 ms CPU, 300 a second at 8 at once, no faults at 256',
        server,
        crowd,
        one,
        onOnePage,
        baselines,
      );
      printMemory(server, 'after that');
    }
    if (chosen('P1b')) {
      const twelve = await makeRound(server, desk, roundOfTwelve);
      await measureSubmissions(
        'P1b, twelve steps',
        'bar: 20 ms CPU',
        server,
        crowd,
        twelve,
        stepByStep,
        baselines,
      );
      await measureSend(server, crowd, twelve, { atOnce: 64, people: 512 }, baselines);
      printMemory(server, 'after that');
      wrong.push(...(await checkCounts(desk, twelve)));
    }
    if (chosen('pages') && answersOf(one) < many)
      await walkThrough(server, crowd, one, { people: many - answersOf(one), atOnce: 8 });
    wrong.push(...(await checkCounts(desk, one)));
    if (chosen('pages')) {
      const small = await makeRound(server, desk, surveyOnOnePage);
      await walkThrough(server, crowd, small, { people: few - answersOf(small), atOnce: 8 });
      wrong.push(...(await checkCounts(desk, small)));
      const visitor = plainBrowser(server.origin);
      const dossier = await richestDossier(visitor);
      const results = (round: Round) => ({
        name: `results, ${answersOf(round)} answers`,
        path: `${round.path}/resultaten`,
        times: 600,
      });
      const made = await measurePages(
        server,
        crowd,
        [
          { name: `dossier ${dossier.split('/').at(-1)}`, path: dossier, times: 600 },
          results(small),
          results(one),
        ],
        baselines,
      );
      const making = (round: Round) => made.get(results(round).path)!;
      const row = (name: string, what: keyof Making) => {
        const [fewer, more] = [making(small)[what], making(one)[what]];
        return [name, inWords(fewer, ' ms'), inWords(more, ' ms'), inWords(more / fewer)];
      };
      printTable(
        'P3 in small: the results page of the same survey (bar: a ratio of 1.5)',
        ['made each time', `${answersOf(small)} answers`, `${answersOf(one)} answers`, 'ratio'],
        [row('time (p50)', 'p50'), row('CPU', 'cpuMs')],
      );
      await measureBytes(server, visitor, dossier);
    }
    console.log(
      wrong.length === 0
        ? `\nThe public results count what was confirmed, answer by answer: nothing lost, nothing twice.`
        : `\nWRONG COUNTS:\n  ${wrong.join('\n  ')}`,
    );
    return wrong;
  } finally {
    await crowd.close();
    await server.stop();
    removeFolder(server.dataDir);
  }
};

/** Without arguments everything; else the parts named (start, P1a, P1b, pages); --node=… goes to the server's node. */
const parts = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const forNode = process.argv
  .slice(2)
  .flatMap((argument) => (argument.startsWith('--node=') ? [argument.slice(7)] : []));
const wrong = await measure((part) => parts.length === 0 || parts.includes(part), forNode);
process.exit(wrong.length === 0 ? 0 : 1);
