export type AccountRefusals = {
  'code-wrong-or-expired': { triesLeft?: number };
  'too-many-tries': { seconds: number };
  'person-already-invited': { email: string };
};
