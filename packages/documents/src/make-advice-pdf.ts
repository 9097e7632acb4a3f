import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { AdvicePdf } from './advice-pdf.ts';
import type { PdfJob, PdfResult } from './pdf-worker.ts';

type Waiting = { resolve(pdf: Uint8Array): void; reject(error: Error): void };

const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let lastId = 0;
/** In milliseconds; a document takes about one second. A compiler that hangs must not hold up the mail behind it. */
const patience = 60_000;

// By its package name, not beside this file: in a bundle this file is elsewhere, the worker and its fonts are not.
const workerFile = () => createRequire(import.meta.url).resolve('@samenspraak/documents/pdf-worker.ts');

function startWorker(): Worker {
  const started = new Worker(workerFile());
  started.on('message', (result: PdfResult) => {
    const job = waiting.get(result.id);
    waiting.delete(result.id);
    // A process that has nothing else to do may end while the worker is idle.
    if (waiting.size === 0) started.unref();
    if ('pdf' in result) job?.resolve(result.pdf);
    else job?.reject(new Error(result.error));
  });
  const lost = (why: string) => {
    if (worker === started) worker = undefined;
    for (const job of waiting.values()) job.reject(new Error(`The PDF worker stopped: ${why}. Ask again.`));
    waiting.clear();
  };
  started.on('error', (error) => lost(String(error)));
  started.on('exit', (code) => lost(`exit code ${code}`));
  return started;
}

/**
 * Makes the formal PDF of an advice in a thread of its own, so that pages go on while Typst works.
 * The thread, and with it the native compiler, starts at the first document.
 */
export function makeAdvicePdf(data: AdvicePdf): Promise<Uint8Array> {
  worker ??= startWorker();
  const id = ++lastId;
  worker.ref();
  worker.postMessage({ id, data } satisfies PdfJob);
  const asked = worker;
  return new Promise<Uint8Array>((resolve, reject) => {
    const clock = setTimeout(() => void asked.terminate(), patience);
    const ended = () => clearTimeout(clock);
    waiting.set(id, {
      resolve: (pdf) => (ended(), resolve(pdf)),
      reject: (error) => (ended(), reject(error)),
    });
  });
}

/** Stops the thread, when the process closes. */
export async function closePdfWorker(): Promise<void> {
  await worker?.terminate();
  worker = undefined;
}
