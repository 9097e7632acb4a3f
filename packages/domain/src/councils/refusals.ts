export type CouncilRefusals = {
  'already-a-member': Record<never, never>;
  'setting-missing': { kind: string; day: string };
};
