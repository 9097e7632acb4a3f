import { renderAdvicePdf, type AdvicePdf } from './advice-pdf.ts';

/** A document to make, and what comes back. */
export type PdfJob = { id: number; data: AdvicePdf };
export type PdfResult = { id: number; pdf: Uint8Array } | { id: number; error: string };

const answer = (result: PdfResult) => process.send?.(result);

process.on('message', ({ id, data }: PdfJob) => {
  try {
    answer({ id, pdf: renderAdvicePdf(data) });
  } catch (error) {
    answer({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
