import { type SettingKind, settingKinds } from '@samenspraak/domain/councils/vocabulary.ts';
import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { error } from '@sveltejs/kit';
import { formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const kind = event.params.kind as SettingKind;
  const council = await shown(event, event.locals.api.councils.forAdministration({ id: event.params.id }));
  if (!settingKinds.includes(kind)) error(404);
  const today = dayOf(new Date().toISOString());
  // The form starts with the rule that holds today: most changes change one thing.
  const holding = council.settings.find((setting) => setting.kind === kind && setting.from <= today);
  const revision = council.settings.find((setting) => setting.kind === kind)?.revision;
  return { council, kind, today, holding: holding ?? null, revision };
};

export const actions = {
  default: formAction(
    ({ locals, params }, input) =>
      locals.api.councils.set({
        ...input,
        value: input.value ?? {},
        councilId: String(params.id),
        kind: String(params.kind),
      } as never),
    ({ councilId }: { councilId: string }) => addresses.adminCouncil(councilId),
  ),
} satisfies Actions;
