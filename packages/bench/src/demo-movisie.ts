import { movisie, movisieRound, simulatedChoices } from '@samenspraak/drizzle/seeds/demo/movisie.ts';
import { wijkteams } from '@samenspraak/drizzle/seeds/demo/wijkteams.ts';
import { readLock } from '../../toolchain/lock.mjs';
import { atOnce } from './at-once.ts';
import { openRoundOn, publishRound, signInAs } from './officer-pages.ts';
import { plainBrowser } from './plain-browser.ts';
import { openLine } from './plain-http.ts';
import { differences } from './movisie-differences.ts';
import { answerOnOnePage, shownOutcome } from './resident-pages.ts';

// Against the running demo: asks Movisie's question anew, lets 400 people answer it through the real pages, and
// compares what the public page then says with what Movisie published.

const officer = 'Olga Opsteller';
const crowd = 8;

/** Where the demo is: as told by HOST and PORT, else what the server wrote in the data folder. */
const findDemo = (): string => {
  const { HOST = '127.0.0.1', PORT, DATA_DIR = 'data' } = process.env;
  const told = PORT ? `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}` : null;
  return told ?? readLock(DATA_DIR)?.address ?? 'http://127.0.0.1:3000';
};

const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const start = performance.now();
  process.stdout.write(`${name} … `);
  const result = await work();
  process.stdout.write(`${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  return result;
};

const answerAll = async (origin: string, path: string): Promise<void> => {
  const line = openLine(crowd);
  const start = performance.now();
  const all = simulatedChoices();
  let done = 0;
  const speed = () => `${Math.round((done * 1000) / (performance.now() - start))} respondents a second`;
  await atOnce(
    crowd,
    all.map((choices) => async () => {
      await answerOnOnePage(plainBrowser(origin, line), path, { 'v1[]': choices.map(String) });
      done += 1;
      if (process.stdout.isTTY) process.stdout.write(`\r${done} of ${all.length} have answered, ${speed()} `);
      else if (done % 100 === 0) console.log(`${done} of ${all.length} have answered, ${speed()}`);
    }),
  );
  if (process.stdout.isTTY) process.stdout.write('\n');
  const seconds = (performance.now() - start) / 1000;
  console.log(`${done} respondents in ${seconds.toFixed(1)} s, ${crowd} at once: ${speed()}.`);
  line.destroy();
};

const main = async (): Promise<number> => {
  const origin = findDemo();
  const desk = plainBrowser(origin);
  await signInAs(desk, officer).catch((cause: unknown) => {
    throw new Error(
      `There is no demo at ${origin}. Start it with \`npm start\`, or say where it is with PORT.`,
      { cause },
    );
  });
  console.log(`Asking Movisie's question anew at ${origin}, as ${officer}.`);
  const { method, ...texts } = movisieRound;
  const { id, path } = await step('Making the round through the pages', () =>
    openRoundOn(desk, wijkteams.dossier.title, {
      ...texts,
      paging: 'allOnOnePage',
      questions: [
        {
          kind: 'chooseUpTo',
          text: movisie.question,
          explanation: movisie.explanation,
          required: true,
          maxChoices: movisie.chooseUpTo,
          options: movisie.goals.map(({ text }) => text),
        },
      ],
    }),
  );
  await answerAll(origin, path);
  await step('Closing and publishing', () => publishRound(desk, id, method));

  const shown = await shownOutcome(plainBrowser(origin), path);
  for (const { text, count, percent } of shown.rows)
    console.log(`  ${percent.padStart(5)}  ${text} (${count})`);
  const wrong = differences(shown, simulatedChoices().length);
  if (wrong.length === 0) {
    console.log(`What ${origin}${path}/resultaten says is what Movisie published, in the same order.`);
    return 0;
  }
  console.error(`DIFFERENT from what Movisie published:\n  ${wrong.join('\n  ')}`);
  return 1;
};

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(`FAILED: ${error instanceof Error ? error.message : String(error)}`);
    if (error instanceof Error && error.cause instanceof Error)
      console.error(`  because: ${error.cause.message}`);
    process.exit(1);
  },
);
