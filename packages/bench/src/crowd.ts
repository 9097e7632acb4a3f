import { Worker } from 'node:worker_threads';
import type { Errand, Outcome } from './crowd-worker.ts';

/** The crowd, in its own thread: it does one errand at a time and tells how that went. */
export const openCrowd = () => {
  const worker = new Worker(new URL('./crowd-worker.ts', import.meta.url));
  return {
    send: (errand: Errand): Promise<Outcome> =>
      new Promise((resolve, reject) => {
        worker.once('error', reject);
        worker.once('message', (outcome: Outcome) => {
          worker.off('error', reject);
          resolve(outcome);
        });
        worker.postMessage(errand);
      }),
    close: () => worker.terminate(),
  };
};

export type Crowd = ReturnType<typeof openCrowd>;
