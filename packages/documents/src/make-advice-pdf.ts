import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import type { AdvicePdf } from './advice-pdf.ts';
import type { PdfJob, PdfResult } from './pdf-worker.ts';

/** In milliseconds; a document takes about one second. A compiler that hangs must not hold up the mail behind it. */
const patience = 60_000;
/** In milliseconds. Documents are rare, and the compiler takes about 60 MB: it is not kept for the next one. */
const idleTime = 10_000;

// By its package name, not beside this file: in a bundle this file is elsewhere, the worker and its fonts are not.
const workerFile = () => createRequire(import.meta.url).resolve('@samenspraak/documents/pdf-worker.ts');

/** Whom documents are asked of now; nobody before the first, nor when none was asked for lately. */
let current: PdfWorker | undefined;
let lastId = 0;

class PdfWorker {
  // A process and not a thread: a native compiler that hangs can only be ended from outside, and takes its memory along.
  readonly #process: ChildProcess = fork(workerFile(), { execArgv: [], serialization: 'advanced' });
  readonly #waiting = new Map<number, { resolve(pdf: Uint8Array): void; reject(error: Error): void }>();
  #idle: NodeJS.Timeout | undefined;

  constructor() {
    this.#process.on('message', (result: PdfResult) => {
      const job = this.#waiting.get(result.id);
      this.#waiting.delete(result.id);
      if (this.#waiting.size === 0) this.#rest();
      if ('pdf' in result) job?.resolve(result.pdf);
      else job?.reject(new Error(result.error));
    });
    this.#process.on('error', (error) => this.#lost(String(error)));
    this.#process.on('exit', (code, signal) => this.#lost(signal ?? `exit code ${code}`));
  }

  make(data: AdvicePdf): Promise<Uint8Array> {
    clearTimeout(this.#idle);
    this.#process.ref();
    this.#process.channel?.ref();
    const id = ++lastId;
    this.#process.send({ id, data } satisfies PdfJob);
    return new Promise<Uint8Array>((resolve, reject) => {
      const clock = setTimeout(() => this.stop(), patience);
      const ended = () => clearTimeout(clock);
      this.#waiting.set(id, {
        resolve: (pdf) => (ended(), resolve(pdf)),
        reject: (error) => (ended(), reject(error)),
      });
    });
  }

  /** Who is waiting is told; the next document starts another. */
  stop(): void {
    if (current === this) current = undefined;
    this.#process.kill('SIGKILL');
  }

  // A process that has nothing else to do may end meanwhile.
  #rest() {
    this.#process.unref();
    this.#process.channel?.unref();
    this.#idle = setTimeout(() => this.stop(), idleTime).unref();
  }

  #lost(why: string) {
    if (current === this) current = undefined;
    clearTimeout(this.#idle);
    for (const job of this.#waiting.values())
      job.reject(new Error(`The PDF worker stopped: ${why}. Ask again.`));
    this.#waiting.clear();
  }
}

/**
 * Makes the formal PDF of an advice in a process of its own, so that pages go on while Typst works. The process
 * starts at the first document and ends when none is asked for.
 */
export const makeAdvicePdf = (data: AdvicePdf): Promise<Uint8Array> =>
  (current ??= new PdfWorker()).make(data);

/** Stops making documents; who is waiting for one is told. */
export const stopPdfWorker = (): void => current?.stop();
