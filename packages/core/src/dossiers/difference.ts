import type { RichText, RichTextBlock } from '@samenspraak/domain/shared/rich-text.ts';
import { diffArrays, diffWordsWithSpace } from 'diff';

export type DifferencePart = { kind: 'same' | 'added' | 'removed'; text: string };
export type ParagraphDifference = { block: RichTextBlock['type']; parts: DifferencePart[] };
export type SectionDifference = {
  key: string;
  /** `moved`: only its place changed. */
  kind: 'same' | 'moved' | 'changed' | 'added' | 'removed';
  heading: DifferencePart[];
  paragraphs: ParagraphDifference[];
};

type Section = { key: string; heading: string; body: RichText };
type Paragraph = { block: RichTextBlock['type']; text: string };

const textOf = (nodes: { text: string }[] | undefined) => (nodes ?? []).map(({ text }) => text).join('');

/** A list counts as one paragraph for each of its items, so that one new item is one addition. */
const paragraphsOf = ({ content }: RichText): Paragraph[] =>
  content.flatMap((block): Paragraph[] =>
    block.type === 'bulletList' || block.type === 'orderedList'
      ? block.content.map((item) => ({ block: block.type, text: textOf(item.content[0]?.content) }))
      : [{ block: block.type, text: textOf(block.content) }],
  );

const whole = (kind: DifferencePart['kind'], text: string): DifferencePart[] =>
  text === '' ? [] : [{ kind, text }];

// Two texts that share less than this part of the shorter are easier to read one after the other than through each other.
const alike = 0.5;

/** "22.00" that became "23.30" is one change, not two around the same point; so are words with a space between. */
const readable = (parts: DifferencePart[]): DifferencePart[] => {
  const rows: DifferencePart[] = [];
  let gone = '';
  let came = '';
  const close = () => {
    if (gone !== '') rows.push({ kind: 'removed', text: gone });
    if (came !== '') rows.push({ kind: 'added', text: came });
    gone = came = '';
  };
  for (const [index, { kind, text }] of parts.entries()) {
    if (kind === 'removed') gone += text;
    else if (kind === 'added') came += text;
    else if (/^[\s.,:;-]*$/.test(text) && gone !== '' && came !== '' && index < parts.length - 1) {
      gone += text;
      came += text;
    } else {
      close();
      rows.push({ kind, text });
    }
  }
  close();
  return rows;
};

/** What changed between two lines, by words; null when they have too little in common to read it so. */
const wordsBetween = (before: string, after: string): DifferencePart[] | null => {
  if (before === after) return whole('same', after);
  // The time-out keeps a text that was made to be slow from holding up the process.
  const parts = diffWordsWithSpace(before, after, { timeout: 250 });
  if (!parts) return null;
  const kept = parts.reduce(
    (sum, { added, removed, value }) => (added || removed ? sum : sum + value.length),
    0,
  );
  if (kept < alike * Math.min(before.length, after.length)) return null;
  return readable(
    parts.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })),
  );
};

/** A run of paragraphs that went and a run that came in its place: read as edits where they resemble. */
const replaced = (before: Paragraph[], after: Paragraph[]): ParagraphDifference[] => {
  const rows: ParagraphDifference[] = [];
  for (let index = 0; index < Math.max(before.length, after.length); index += 1) {
    const [old, now] = [before[index], after[index]];
    const edited = old && now && old.block === now.block ? wordsBetween(old.text, now.text) : null;
    if (edited) rows.push({ block: now!.block, parts: edited });
    else {
      if (old) rows.push({ block: old.block, parts: whole('removed', old.text) });
      if (now) rows.push({ block: now.block, parts: whole('added', now.text) });
    }
  }
  return rows;
};

const paragraphsBetween = (before: Paragraph[], after: Paragraph[]): ParagraphDifference[] => {
  const runs = diffArrays(before, after, {
    comparator: (one, other) => one.block === other.block && one.text === other.text,
  });
  const rows: ParagraphDifference[] = [];
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index]!;
    if (!run.added && !run.removed)
      rows.push(...run.value.map(({ block, text }) => ({ block, parts: whole('same', text) })));
    else {
      const next = runs[index + 1];
      const pair = next && (next.added || next.removed) ? next : undefined;
      if (pair) index += 1;
      const gone = run.removed ? run.value : pair?.removed ? pair.value : [];
      const came = run.added ? run.value : pair?.added ? pair.value : [];
      rows.push(...replaced(gone, came));
    }
  }
  return rows;
};

const betweenSections = (before: Section | undefined, after: Section | undefined): SectionDifference => {
  const [old, now] = [before?.heading ?? '', after?.heading ?? ''];
  const heading =
    before && after
      ? (wordsBetween(old, now) ?? [...whole('removed', old), ...whole('added', now)])
      : [...whole('removed', old), ...whole('added', now)];
  const paragraphs = paragraphsBetween(
    before ? paragraphsOf(before.body) : [],
    after ? paragraphsOf(after.body) : [],
  );
  const changed = [heading, ...paragraphs.map(({ parts }) => parts)]
    .flat()
    .some(({ kind }) => kind !== 'same');
  return {
    key: (after ?? before)!.key,
    kind: !before ? 'added' : !after ? 'removed' : changed ? 'changed' : 'same',
    heading,
    paragraphs,
  };
};

/**
 * What changed between two versions, section by section (matched by key, so a moved or renamed section is
 * still itself). In the order of the newer; a section that went stands where it used to stand.
 */
export const differenceBetween = (before: Section[], after: Section[]): SectionDifference[] => {
  const old = new Map(before.map((section) => [section.key, section]));
  const kept = new Set(after.map(({ key }) => key));
  const order = (sections: Section[]) =>
    sections.flatMap(({ key }) => (kept.has(key) && old.has(key) ? [key] : []));
  const moved = new Set(
    diffArrays(order(before), order(after)).flatMap(({ added, value }) => (added ? value : [])),
  );
  const rows = after.map((section) => {
    const row = betweenSections(old.get(section.key), section);
    return row.kind === 'same' && moved.has(row.key) ? { ...row, kind: 'moved' as const } : row;
  });
  for (const [index, section] of before.entries()) {
    if (kept.has(section.key)) continue;
    const previous = before[index - 1]?.key;
    const place = previous === undefined ? 0 : rows.findIndex(({ key }) => key === previous) + 1;
    rows.splice(place, 0, betweenSections(section, undefined));
  }
  return rows;
};
