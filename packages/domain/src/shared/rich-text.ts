import { z } from 'zod';

// A NUL or half a surrogate pair cannot be stored by PostgreSQL, and no reader sees the other control signs.
const controlSigns = /[^\P{Cc}\n]/gu;

const textNode = z.strictObject({
  type: z.literal('text'),
  text: z
    .string()
    .min(1)
    .max(20_000)
    .refine((text) => text.isWellFormed() && text.search(controlSigns) < 0, {
      error: 'Control signs do not belong in a text',
    }),
  marks: z
    .array(z.strictObject({ type: z.enum(['strong', 'em']) }))
    .max(2)
    .optional(),
});
const paragraph = z.strictObject({
  type: z.literal('paragraph'),
  content: z.array(textNode).max(500).optional(),
});
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.literal(3) }),
  content: z.array(textNode).max(50).optional(),
});
const listItem = z.strictObject({ type: z.literal('listItem'), content: z.array(paragraph).length(1) });
const bulletList = z.strictObject({
  type: z.literal('bulletList'),
  content: z.array(listItem).min(1).max(500),
});
const orderedList = z.strictObject({
  type: z.literal('orderedList'),
  content: z.array(listItem).min(1).max(500),
});
const block = z.discriminatedUnion('type', [paragraph, heading, bulletList, orderedList]);

/**
 * The body of a section as document JSON that ProseMirror can read. The schema is what keeps markup out:
 * what it does not name cannot be stored. A line break inside a paragraph is "\n" in its text.
 */
export const richText = z.strictObject({ type: z.literal('doc'), content: z.array(block).max(1_000) });
export type RichText = z.infer<typeof richText>;
export type RichTextBlock = RichText['content'][number];
export type RichTextInline = z.infer<typeof textNode>;

const marker = /^(?:([-*•])|(1)\.|(\d{1,4})\.|(###))[ \t]+/;
// Before a sign that would begin a list or heading, a backslash says that the sign is meant as text.
const escapable = /^\\*(?:[-*•]|\d{1,4}\.|###)[ \t]/;
const escaped = (line: string): string => (escapable.test(line) ? `\\${line}` : line);
const unescaped = (line: string): string =>
  line.startsWith('\\') && escapable.test(line) ? line.slice(1) : line;

const textNodes = (text: string): RichTextInline[] => [{ type: 'text', text }];
const paragraphOf = (text: string) => ({ type: 'paragraph' as const, content: textNodes(text) });

/** Adds a line to the paragraph that is being typed. */
function continueParagraph(open: { content?: RichTextInline[] | undefined }, line: string): void {
  const last = open.content![0]!;
  last.text += `\n${line}`;
}

/**
 * What someone typed in a plain text field, as a document: a blank line begins a paragraph, "- " a list,
 * "1. " a numbered list, "### " a heading. Everything else is taken literally.
 */
export function textToDocument(plain: string): RichText {
  const content: RichTextBlock[] = [];
  // The paragraph a next line may belong to, and whether that line must be indented (in a list).
  let open: { paragraph: ReturnType<typeof paragraphOf>; inList: boolean } | undefined;
  const addItem = (type: 'bulletList' | 'orderedList', text: string) => {
    const paragraph = paragraphOf(text);
    const last = content.at(-1);
    const item = { type: 'listItem' as const, content: [paragraph] };
    if (last?.type === type) last.content.push(item);
    else content.push({ type, content: [item] });
    open = { paragraph, inList: true };
  };
  for (const raw of plain.toWellFormed().split(/\r\n|[\n\r\u2028\u2029]/)) {
    const readable = raw.replace(controlSigns, ' ');
    const line = readable.trim();
    const found = marker.exec(line);
    const rest = found ? unescaped(line.slice(found[0].length)) : '';
    if (line === '') open = undefined;
    else if (found?.[1]) addItem('bulletList', rest);
    else if (found?.[2] || (found?.[3] && content.at(-1)?.type === 'orderedList'))
      addItem('orderedList', rest);
    else if (found?.[4]) {
      content.push({ type: 'heading', attrs: { level: 3 }, content: textNodes(rest) });
      open = undefined;
    } else if (open && (!open.inList || /^ {2}/.test(readable)))
      continueParagraph(open.paragraph, unescaped(line));
    else {
      const paragraph = paragraphOf(unescaped(line));
      content.push(paragraph);
      open = { paragraph, inList: false };
    }
  }
  return { type: 'doc', content };
}

const textOf = (nodes: RichTextInline[] | undefined): string =>
  (nodes ?? []).map((node) => node.text).join('');
const linesOf = (nodes: RichTextInline[] | undefined): string[] =>
  textOf(nodes)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(escaped);

/**
 * A document as the plain text `textToDocument` reads back to the same document. Strong and emphasis
 * have no sign in plain text and are left out.
 */
export function documentToText(document: RichText): string {
  const blocks = document.content.map((each) => {
    if (each.type === 'paragraph') return linesOf(each.content).join('\n');
    if (each.type === 'heading') {
      const title = linesOf(each.content).join(' ');
      return title && `### ${title}`;
    }
    return each.content
      .map((item) => linesOf(item.content[0]?.content).join('\n  '))
      .filter((text) => text !== '')
      .map((text, index) => `${each.type === 'bulletList' ? '-' : `${index + 1}.`} ${text}`)
      .join('\n');
  });
  return blocks.filter((text) => text !== '').join('\n\n');
}
