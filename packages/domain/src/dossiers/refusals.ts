import type { Barrier } from './rules.ts';
import type { Phase } from './vocabulary.ts';

export type DossierRefusals = {
  'version-published-already': { number: number };
  'plain-version-published-already': { number: number };
  'version-has-no-sections': Record<never, never>;
  /** Sections (by number) without a heading or text, and whether "what changed" is missing. */
  'version-incomplete': { sections: number[]; note: boolean };
  'draft-exists-already': { number: number };
  'round-still-open': Record<never, never>;
  'dossier-withdrawn': Record<never, never>;
  'dossier-not-published': Record<never, never>;
  'dossier-published-already': { on: string };
  /** `who`: the authorities that have not recorded their decision. */
  'phase-too-early': { needs: Barrier; who: string[] };
  'phase-not-next': { from: Phase; to: Phase };
};
