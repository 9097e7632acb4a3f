import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { roundAtDesk } from '#lib/features/consultations/dress.ts';
import { arrangedQuestions } from '#lib/features/consultations/question-rows.ts';
import { arranging, formAction } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = roundAtDesk;

export const actions = {
  /** Adds, removes or moves a question: the form comes back with everything typed, nothing is saved yet. */
  arrange: arranging((typed) => ({
    ...typed,
    questions: arrangedQuestions(typed.questions, String(typed.arrange ?? '')),
  })),
  save: formAction(
    ({ locals, params }, input) =>
      locals.api.consultations.saveQuestions({
        id: String(params.id),
        revision: input.revision,
        questions: input.questions ?? [],
        ...{ once: input.once },
      }),
    ({ id }) => addresses.workConsultation(id),
  ),
} satisfies Actions;
