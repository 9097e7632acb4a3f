export type DossierRefusals = {
  'version-published-already': { number: number };
  'version-has-no-sections': Record<never, never>;
  'draft-exists-already': { number: number };
  'dossier-withdrawn': Record<never, never>;
  'dossier-not-published': Record<never, never>;
};
