import { parentPort } from 'node:worker_threads';
import { renderAdvicePdf, type AdvicePdf } from './advice-pdf.ts';

/** A document to make, and what comes back. */
export type PdfJob = { id: number; data: AdvicePdf };
export type PdfResult = { id: number; pdf: Uint8Array } | { id: number; error: string };

parentPort?.on('message', ({ id, data }: PdfJob) => {
  try {
    const pdf = renderAdvicePdf(data);
    parentPort!.postMessage({ id, pdf } satisfies PdfResult, [pdf.buffer as ArrayBuffer]);
  } catch (error) {
    parentPort!.postMessage({
      id,
      error: error instanceof Error ? error.message : String(error),
    } satisfies PdfResult);
  }
});
