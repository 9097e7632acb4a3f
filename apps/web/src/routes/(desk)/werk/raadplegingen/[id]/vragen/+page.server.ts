import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { arrangedQuestions } from '#lib/features/consultations/question-rows.ts';
import { formAction, inputOf, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  round: await shown(event, event.locals.api.consultations.forWork({ id: event.params.id })),
});

export const actions = {
  /** Adds, removes or moves a question: the form comes back with everything typed, nothing is saved yet. */
  arrange: async ({ request }) => {
    const input = inputOf(await request.formData());
    return {
      arranged: { ...input, questions: arrangedQuestions(input.questions, String(input.arrange ?? '')) },
    };
  },
  save: formAction(
    ({ locals, params }, input) =>
      locals.api.consultations.saveQuestions({
        id: String(params.id),
        revision: input.revision,
        questions: input.questions ?? [],
      }),
    ({ id }) => addresses.workConsultation(id),
  ),
} satisfies Actions;
