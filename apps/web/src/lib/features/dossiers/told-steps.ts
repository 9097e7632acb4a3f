import type { TrailStep } from '@samenspraak/domain/dossiers/trail.ts';
import { addresses } from '@samenspraak/domain/shared/addresses.ts';

/** What tells better than the change of phase that goes with it on the same day. */
const tells: Record<string, TrailStep['kind'][]> = {
  advice: ['request-sent'],
  response: ['advice-submitted'],
  decision: ['response-completed', 'decision-recorded'],
  carryingOut: ['decision-recorded'],
};

/** The steps a reader is told: a phase that follows from something else that day, or lasted no day, is left out. */
export const toldSteps = (steps: readonly TrailStep[]): TrailStep[] =>
  steps.filter((step, index) => {
    // Where it began stays in sight, however soon it went on.
    if (step.kind !== 'phase' || step.note !== '' || step.phase === 'idea') return true;
    const sameDay = steps.filter((other) => other.on === step.on && other !== step);
    if (sameDay.some(({ kind }) => tells[step.phase]?.includes(kind))) return false;
    return !steps.slice(index + 1).some((later) => later.kind === 'phase' && later.on === step.on);
  });

/** Where the thing itself can be read, if it has a page or a place on this one. */
export const openAt = (step: TrailStep, slug: string): string | null => {
  switch (step.kind) {
    case 'version-published':
      return addresses.version(slug, step.number);
    case 'table-session':
    case 'finding':
      return addresses.themeTable(step.table.slug);
    case 'consultation-opened':
    case 'consultation-closed':
    case 'consultation-withdrawn':
      return addresses.consultation(step.consultation.slug);
    case 'results-published':
      return addresses.consultationResults(step.consultation.slug);
    case 'advice-submitted':
    case 'advice-linked':
      return addresses.advice(step.number);
    default:
      return null;
  }
};

/** The anchor of the advice with its answers, further down the page of the dossier. */
export const adviceAnchor = (number: string): string => `advies-${number}`;
