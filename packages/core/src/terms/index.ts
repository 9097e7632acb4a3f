import { everyone } from '@samenspraak/domain/shared/actor.ts';
import { termEnd, termInput } from '@samenspraak/domain/shared/terms.ts';
import { view } from '../foundation/view.ts';

/** On which day a term ends and why (Algemene termijnenwet); a public service, it reads nothing. */
export const termsEnd = view('terms.end', {
  input: termInput,
  permit: everyone,
  run: ({ input }) => Promise.resolve(termEnd(input)),
});
