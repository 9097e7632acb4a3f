import { codeInWords, readCode } from '@samenspraak/domain/consultations/codes.ts';
import type { Agent } from 'node:http';
import { parentPort } from 'node:worker_threads';
import { atOnce } from './at-once.ts';
import { acceptsCompressed, exchange, openLine, type Reply, textOf } from './plain-http.ts';
import type { Step, Walk } from './walk.ts';

// The crowd lives in a thread of its own, so that what it costs is not on the account of what is measured.

export type Errand =
  | {
      kind: 'walk';
      origin: string;
      walk: Walk;
      people: number;
      atOnce: number;
      steps: [from: number, to: number];
      fresh: boolean;
    }
  | {
      kind: 'read';
      origin: string;
      path: string;
      times: number;
      atOnce: number;
      headers: Record<string, string>;
      status: number;
    };

export type Outcome = {
  seconds: number;
  /** In ms: of whole walks (or readings), and of each step by its name. */
  whole: number[];
  steps: Partial<Record<Step['name'], number[]>>;
  faults: string[];
  /** How many people of each kind were confirmed. */
  confirmed: number[];
};

type Resident = { kind: number; cookie: string; failed: boolean };
let residents: Resident[] = [];

const headersOf = (origin: string, { cookie }: Resident): Record<string, string> => ({
  accept: 'text/html',
  'accept-encoding': acceptsCompressed,
  origin,
  'content-type': 'application/x-www-form-urlencoded',
  ...(cookie ? { cookie } : {}),
});

const wrongWith = (step: Step, reply: Reply, resident: Resident): string | null => {
  if (step.bodies) {
    if (reply.status !== 303) return `${step.name}: answered ${reply.status}`;
    if (reply.headers.location !== step.leadsTo) return `${step.name}: led to ${reply.headers.location}`;
    return null;
  }
  if (reply.status !== 200) return `${step.name}: answered ${reply.status}`;
  const holds = step.holds ?? codeInWords(readCode(resident.cookie.split('=')[1] ?? '') ?? '-');
  return textOf(reply).includes(holds) ? null : `${step.name}: the page does not hold "${holds}"`;
};

const takeStep = async (
  line: Agent,
  origin: string,
  step: Step,
  resident: Resident,
): Promise<string | null> => {
  try {
    const { cookie: _, ...reading } = headersOf(origin, resident);
    const headers = step.bodies || resident.cookie ? headersOf(origin, resident) : reading;
    const reply = await exchange(line, origin, step.path, {
      headers,
      ...(step.bodies ? { method: 'POST', body: step.bodies[resident.kind % step.bodies.length]! } : {}),
    });
    const [given] = reply.headers['set-cookie'] ?? [];
    if (given) resident.cookie = given.split(';')[0]!;
    return wrongWith(step, reply, resident);
  } catch (error) {
    return `${step.name}: ${(error as Error).message}`;
  }
};

const walkAll = async (errand: Errand & { kind: 'walk' }): Promise<Outcome> => {
  const { origin, walk, people, steps } = errand;
  if (errand.fresh)
    residents = Array.from({ length: people }, (_, kind) => ({ kind, cookie: '', failed: false }));
  const line = openLine(errand.atOnce);
  const outcome: Outcome = { seconds: 0, whole: [], steps: {}, faults: [], confirmed: [] };
  const kinds = Math.max(...walk.steps.map((step) => step.bodies?.length ?? 1));
  outcome.confirmed = Array.from({ length: kinds }, () => 0);
  const start = performance.now();
  await atOnce(
    errand.atOnce,
    residents.map((resident) => async () => {
      const begun = performance.now();
      for (const step of walk.steps.slice(...steps)) {
        if (resident.failed) return;
        const asked = performance.now();
        const wrong = await takeStep(line, origin, step, resident);
        (outcome.steps[step.name] ??= []).push(performance.now() - asked);
        if (wrong === null && step.name === 'confirmation') outcome.confirmed[resident.kind % kinds]! += 1;
        if (wrong === null) continue;
        resident.failed = true;
        outcome.faults.push(wrong);
      }
      outcome.whole.push(performance.now() - begun);
    }),
  );
  outcome.seconds = (performance.now() - start) / 1000;
  line.destroy();
  return outcome;
};

const readAll = async (errand: Errand & { kind: 'read' }): Promise<Outcome> => {
  const { origin, path, times, headers, status } = errand;
  const line = openLine(errand.atOnce);
  const outcome: Outcome = { seconds: 0, whole: [], steps: {}, faults: [], confirmed: [] };
  const start = performance.now();
  await atOnce(
    errand.atOnce,
    Array.from({ length: times }, () => async () => {
      const asked = performance.now();
      const reply = await exchange(line, origin, path, {
        headers: { accept: 'text/html', 'accept-encoding': acceptsCompressed, ...headers },
      }).catch((error: Error) => error);
      outcome.whole.push(performance.now() - asked);
      if (reply instanceof Error) outcome.faults.push(reply.message);
      else if (reply.status !== status) outcome.faults.push(`${path} answered ${reply.status}`);
    }),
  );
  outcome.seconds = (performance.now() - start) / 1000;
  line.destroy();
  return outcome;
};

parentPort?.on('message', (errand: Errand) => {
  void (errand.kind === 'walk' ? walkAll(errand) : readAll(errand)).then((outcome) =>
    parentPort!.postMessage(outcome),
  );
});
