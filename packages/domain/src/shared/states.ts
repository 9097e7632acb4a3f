/**
 * The life of something as data: in each state the acts that can be done, and the state each leads to. The acts,
 * the desk and the diagrams in the docs all read it.
 */
export type States = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Every act that can be done in some state. */
export type ActOn<S extends States> = { [State in keyof S]: keyof S[State] }[keyof S] & string;

/** Whether this can be done in this state. */
export const can = <S extends States>(states: S, state: keyof S, act: ActOn<S>): boolean =>
  Object.hasOwn(states[state]!, act);

/** What is prepared and then published for good: a version of a proposal, the notes of a session, a finding. */
export const paperStates = {
  draft: { edit: 'draft', publish: 'published' },
  published: {},
} as const satisfies States;

export const canOnPaper = (
  { publishedAt }: { publishedAt: string | null },
  act: ActOn<typeof paperStates>,
): boolean => can(paperStates, publishedAt === null ? 'draft' : 'published', act);
