import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { civilDay, optional } from '@samenspraak/domain/shared/fields.ts';
import { problemSentence } from '@samenspraak/texts/index.ts';
import { redirect } from '@sveltejs/kit';
import { localized } from '#lib/localized.ts';
import { formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

/** The day asked for in the address decides who could be present. */
export const load: PageServerLoad = async (event) => {
  const { advice: api } = event.locals.api;
  const { id } = event.params;
  const advice = await shown(event, api.forWork({ id }));
  // Whose form came too late stays here with what was typed.
  if (advice.number && event.request.method === 'GET')
    redirect(303, localized(event.locals.language, addresses.advice(advice.number)));
  const asked = event.url.searchParams.get('dag') ?? '';
  const eligible = await shown(event, api.eligibleOn({ id, on: asked }));
  const kind = !optional(civilDay()).safeParse(asked).success
    ? ('not-a-day' as const)
    : eligible.on > eligible.today
      ? ('in-the-future' as const)
      : null;
  return {
    advice,
    asked,
    eligible,
    dayProblem: kind ? problemSentence(event.locals.language, { path: 'on', kind }) : undefined,
  };
};

export const actions = {
  default: formAction(
    ({ locals: { api }, params }, input) =>
      api.advice.recordAdoption({ ...input, id: String(params.id) } as Parameters<
        typeof api.advice.recordAdoption
      >[0]),
    ({ id }) => addresses.workSubmission(id),
  ),
} satisfies Actions;
