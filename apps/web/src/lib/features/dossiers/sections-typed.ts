export type TypedSection = { key: string; heading: string; text: string };

const sectionOf = (value: unknown): TypedSection => {
  const { key, heading, text } = (value ?? {}) as Partial<Record<keyof TypedSection, unknown>>;
  return { key: String(key ?? ''), heading: String(heading ?? ''), text: String(text ?? '') };
};

const listOf = (values: unknown): TypedSection[] => (Array.isArray(values) ? values.map(sectionOf) : []);

/** The sections as they stand in the form, or as they are saved. */
export const sectionsTyped = ({ sections }: { sections?: unknown }): readonly TypedSection[] =>
  listOf(sections);

/** The sections that somebody else saved meanwhile. */
export const theirSections = (theirs: Record<string, unknown>): TypedSection[] => listOf(theirs.sections);
