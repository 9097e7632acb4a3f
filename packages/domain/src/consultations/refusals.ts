export type ConsultationRefusals = {
  'consultation-not-open-yet': { at: string };
  'consultation-closed': { at: string };
  'consultation-opened-already': { at: string };
  'consultation-still-open': { until: string };
  'consultation-published-already': { at: string };
  'consultation-incomplete': { missing: string[] };
  'too-few-answers': { n: number; needed: number };
  'response-withdrawn': { on: string };
  'code-unknown': Record<never, never>;
};
