import type { LayoutServerLoad } from './$types';

/** Guards nothing: each act and view asks its own permission. */
export const load: LayoutServerLoad = async ({ locals }) => {
  /** Who is signed in, with the offices and seats of today; null for a visitor. */
  const me = locals.actor.kind === 'person' ? await locals.api.accounts.me({}) : null;
  return {
    me,
    // At one's desk the words are those of one's own place.
    councilWord: (me ?? locals.here)?.councilWord ?? null,
    /** A creating form carries it in a hidden field, so that posting it twice makes one thing. */
    once: crypto.randomUUID(),
  };
};
