import { type Baselines, measureBaselines } from './baselines.ts';
import { openCrowd } from './crowd.ts';
import { inWords, printTable } from './figures.ts';
import { signInAs } from './officer-pages.ts';
import { measureBytes, measurePages, richestDossier } from './pages.ts';
import { plainBrowser } from './plain-browser.ts';
import { roundOfTwelve, surveyOnOnePage } from './rounds.ts';
import { removeFolder, type ServerProcess, startServer } from './server-process.ts';
import {
  checkCounts,
  type Crowding,
  makeRound,
  measureSend,
  measureSubmissions,
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

const printBaselines = ({ hello, durable, fsync, loop }: Baselines): void =>
  printTable(
    'Baselines of this machine, now',
    [`hello/s (${hello.client}, 8 at once)`, 'durable/s', 'fsync/s', 'loop ms'],
    [[inWords(hello.perSecond), inWords(durable), inWords(fsync), inWords(loop)]],
  );

/** P7: from the start of the process to the first page, with code compiled before and without. */
const measureStart = async (first: ServerProcess): Promise<ServerProcess> => {
  await first.stop();
  const again = await startServer(first.dataDir);
  printTable(
    'P7: start-up (bar: 1 s to the first page)',
    ['on an empty folder, the demo told', 'on the same folder'],
    [[inWords(first.firstPageAfterMs, ' ms'), inWords(again.firstPageAfterMs, ' ms')]],
  );
  return again;
};

const printMemory = (server: ServerProcess, when: string): void => {
  const { now, highest } = server.memoryMiB();
  printTable(
    `P7: memory ${when} (bar: 200 MiB)`,
    ['resident now', 'highest'],
    [[inWords(now, ' MiB'), inWords(highest, ' MiB')]],
  );
};

const measure = async (chosen: (part: string) => boolean, nodeArguments: string[]): Promise<string[]> => {
  let server = await startServer(undefined, {}, nodeArguments);
  const crowd = openCrowd();
  try {
    const baselines = await measureBaselines(server.dataDir);
    printBaselines(baselines);
    if (chosen('start')) server = await measureStart(server);
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
    wrong.push(...(await checkCounts(desk, one)));
    const answers = one.confirmed.reduce((sum, many) => sum + many, 0);
    if (chosen('pages')) {
      const visitor = plainBrowser(server.origin);
      const dossier = await richestDossier(visitor);
      await measurePages(
        server,
        crowd,
        [
          { name: `dossier ${dossier.split('/').at(-1)}`, path: dossier, times: 600 },
          {
            name: 'results, 400 answers',
            path: '/raadplegingen/wat-moet-het-wijkteam-voor-u-doen/resultaten',
            times: 600,
          },
          { name: `results, ${answers} answers`, path: `${one.path}/resultaten`, times: 600 },
        ],
        baselines,
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
