type State = {
  error(path: string): string | undefined;
  summary: readonly { href?: string; text: string }[];
};

/**
 * A refusal that is about the whole, such as "no quorum", shown at the field that mends it. `fields` says which
 * field that is, by the refusal's code.
 */
export const atField = <S extends State>(state: S, form: unknown, fields: Record<string, string>): S => {
  const refusal = (form as { refusal?: { code: string; sentence: string } } | null)?.refusal;
  const field = refusal && fields[refusal.code];
  if (!field) return state;
  return {
    ...state,
    error: (path: string) => state.error(path) ?? (path === field ? refusal.sentence : undefined),
    summary: [{ href: `#${field}`, text: refusal.sentence }],
  };
};
