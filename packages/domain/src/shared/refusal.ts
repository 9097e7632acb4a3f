import type { AccountRefusals } from '../accounts/refusals.ts';
import type { AdviceRefusals } from '../advice/refusals.ts';
import type { ConsultationRefusals } from '../consultations/refusals.ts';
import type { CouncilRefusals } from '../councils/refusals.ts';
import type { DossierRefusals } from '../dossiers/refusals.ts';
import type { OrganisationRefusals } from '../organisations/refusals.ts';
import type { ThemeTableRefusals } from '../theme-tables/refusals.ts';
import type { Problem } from './problems.ts';

type SharedRefusals = {
  'not-found': Record<never, never>;
  'sign-in-needed': Record<never, never>;
  'not-allowed': Record<never, never>;
  'invalid-input': { problems: Problem[] };
  /** Somebody else saved in the meantime: `theirs` is what stands there now, `revision` its number or fingerprint. */
  'changed-meanwhile': { revision: number | string; theirs: Record<string, unknown> };
  /** What is about to be sent off is not what was read: it stands on the page as it is now. */
  'changed-since-read': Record<never, never>;
  /** This form was sent before, and what it did was undone or changed since: sent once more, it is done again. */
  'done-before': Record<never, never>;
};

/** Every reason why an act can be refused, with its parameters. The sentences are in `texts`. */
export type RefusalParameters = SharedRefusals &
  AccountRefusals &
  OrganisationRefusals &
  CouncilRefusals &
  DossierRefusals &
  ThemeTableRefusals &
  ConsultationRefusals &
  AdviceRefusals;

export type RefusalCode = keyof RefusalParameters;

/** Recognise one by its `code`, never by `instanceof`: two bundles may each have their own class. */
export class Refusal<C extends RefusalCode = RefusalCode> extends Error {
  readonly code: C;
  readonly parameters: RefusalParameters[C];

  constructor(code: C, parameters: RefusalParameters[C]) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.parameters = parameters;
  }
}

type Rest<C extends RefusalCode> = keyof RefusalParameters[C] extends never ? [] : [RefusalParameters[C]];

/** `throw refuse('consultation-closed', { at })`, or return it from a permission. */
export const refuse = <C extends RefusalCode>(code: C, ...[parameters]: Rest<C>): Refusal<C> =>
  new Refusal(code, (parameters ?? {}) as RefusalParameters[C]);

export const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && error.name === 'Refusal' && 'code' in error && 'parameters' in error;
