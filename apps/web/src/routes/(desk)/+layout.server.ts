import type { LayoutServerLoad } from './$types';

/** Guards nothing: each act and view asks its own permission. */
export const load: LayoutServerLoad = async ({ locals }) => ({
  /** Who is signed in, with the offices and seats of today; null for a visitor. */
  me: locals.actor.kind === 'person' ? await locals.api.accounts.me({}) : null,
  /** A creating form carries it in a hidden field, so that posting it twice makes one thing. */
  once: crypto.randomUUID(),
});
