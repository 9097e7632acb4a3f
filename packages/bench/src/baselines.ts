import Database from 'better-sqlite3';
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { atOnce } from './at-once.ts';
import { exchange, openLine } from './plain-http.ts';

/** What the machine does by itself, in the same minute: figures without these say more of the machine than of the site. */
export type Baselines = {
  /** Requests a second of a bare node:http server in a process of its own, and who asked. */
  hello: { perSecond: number; client: string };
  /** Transactions of one row a second: SQLite, WAL, synchronous=FULL. */
  durable: number;
  /** Times a second that 4 KiB is written and flushed. */
  fsync: number;
  /** A fixed loop of arithmetic, in ms. */
  loop: number;
};

const connections = 8;
const seconds = 2;

const bareServer = `
  const server = require('node:http').createServer((req, res) => res.end('hello'));
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

const askWithWrk = (url: string): number | null => {
  const { status, stdout } = spawnSync('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, url]);
  const found = status === 0 ? /Requests\/sec:\s+([\d.]+)/.exec(String(stdout)) : null;
  return found ? Number(found[1]) : null;
};

const askWithNode = async (origin: string): Promise<number> => {
  const line = openLine(connections);
  const start = performance.now();
  let done = 0;
  const askOn = async () => {
    for (; performance.now() - start < seconds * 1000; done += 1) await exchange(line, origin, '/');
  };
  await atOnce(
    connections,
    Array.from({ length: connections }, () => askOn),
  );
  line.destroy();
  return (done * 1000) / (performance.now() - start);
};

const hello = async (): Promise<Baselines['hello']> => {
  const child = spawn(process.execPath, ['-e', bareServer], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const port = await new Promise<string>((resolve) =>
      child.stdout.once('data', (data) => resolve(String(data).trim())),
    );
    const origin = `http://127.0.0.1:${port}`;
    const withWrk = askWithWrk(`${origin}/`);
    return withWrk === null
      ? { perSecond: await askWithNode(origin), client: 'a node client' }
      : { perSecond: withWrk, client: 'wrk' };
  } finally {
    child.kill();
  }
};

/** How often the work fits in a second. */
const perSecond = (work: () => void): number => {
  const start = performance.now();
  let times = 0;
  for (; performance.now() - start < 1000; times += 1) work();
  return (times * 1000) / (performance.now() - start);
};

const durable = (folder: string): number => {
  const database = new Database(join(folder, 'baseline.db'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE one (id INTEGER PRIMARY KEY, text TEXT)');
  const insert = database.prepare("INSERT INTO one (text) VALUES ('a single row')");
  const figure = perSecond(() => insert.run());
  database.close();
  return figure;
};

const fsync = (folder: string): number => {
  const file = openSync(join(folder, 'baseline.bin'), 'w');
  const page = Buffer.alloc(4096, 1);
  const figure = perSecond(() => {
    writeSync(file, page, 0, page.length, 0);
    fsyncSync(file);
  });
  closeSync(file);
  return figure;
};

const loop = (): number => {
  const turn = () => {
    let sum = 0;
    for (let number = 0; number < 50_000_000; number += 1) sum = (sum + number * 7) % 1_000_003;
    return sum;
  };
  // Once to let the compiler settle.
  turn();
  const start = performance.now();
  turn();
  return performance.now() - start;
};

export const measureBaselines = async (folder: string): Promise<Baselines> => ({
  hello: await hello(),
  durable: durable(folder),
  fsync: fsync(folder),
  loop: loop(),
});
