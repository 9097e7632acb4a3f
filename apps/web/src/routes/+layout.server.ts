import { house } from '#lib/server/locals.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { language, demo, here } }) => ({
  language,
  demo,
  councilWord: here?.councilWord ?? null,
  canonicalOrigin: here && house().publicUrl,
  // A page about another municipality says so itself.
  ...(here && { organisation: { name: here.name, phone: here.phone, email: here.email } }),
});
