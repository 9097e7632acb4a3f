import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentToText, richText, textToDocument, type RichText, type RichTextBlock } from './rich-text.ts';

const text = (value: string) => [{ type: 'text', text: value }];
const paragraph = (value: string) => ({ type: 'paragraph', content: text(value) });
const item = (value: string) => ({ type: 'listItem', content: [paragraph(value)] });

describe('typed text becomes a document', () => {
  test('with paragraphs, lists, numbered lists and headings', () => {
    const typed = [
      'Wij adviseren positief.',
      'Met drie punten.',
      '',
      '### Wat kan beter',
      '- Eerder betrekken',
      '  en vaker',
      '* Duidelijker schrijven',
      '',
      '- Terugkoppelen',
      'Daarna:',
      '1. Vragen',
      '2. Antwoorden',
    ].join('\r\n');
    const document = textToDocument(typed);
    expect(document).toEqual({
      type: 'doc',
      content: [
        paragraph('Wij adviseren positief.\nMet drie punten.'),
        { type: 'heading', attrs: { level: 3 }, content: text('Wat kan beter') },
        {
          type: 'bulletList',
          content: [item('Eerder betrekken\nen vaker'), item('Duidelijker schrijven'), item('Terugkoppelen')],
        },
        paragraph('Daarna:'),
        { type: 'orderedList', content: [item('Vragen'), item('Antwoorden')] },
      ],
    });
    expect(richText.parse(document)).toEqual(document);
    expect(documentToText(document)).toBe(
      'Wij adviseren positief.\nMet drie punten.\n\n### Wat kan beter\n\n- Eerder betrekken\n  en vaker\n- Duidelijker schrijven\n- Terugkoppelen\n\nDaarna:\n\n1. Vragen\n2. Antwoorden',
    );
  });

  test('and signs that only look like markup stay text', () => {
    const typed = '22. november is te vroeg\n<b>nee</b> **ja** #1 -5 graden ##';
    expect(textToDocument(typed)).toEqual({ type: 'doc', content: [paragraph(typed)] });
    expect(textToDocument('\\- geen lijst')).toEqual({ type: 'doc', content: [paragraph('- geen lijst')] });
    expect(textToDocument(' \n\t\n')).toEqual({ type: 'doc', content: [] });
  });
});

describe('whatever was typed', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc
      .tuple(
        fc.constantFrom(
          '',
          '- ',
          '* ',
          '• ',
          '1. ',
          '2. ',
          '17. ',
          '### ',
          '\\',
          '\\\\- ',
          '  ',
          '\t',
          '-',
          '###',
          '\u0000',
          '\ud800',
        ),
        fc.constantFrom('', '- ', '1. ', '### ', '\\- ', '  '),
        fc.constantFrom('', 'advies', 'raad & daad', 'één', '\\'),
      )
      .map((parts) => parts.join('')),
  );
  const typed = fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\u2028')), { maxLength: 12 })
    .map((lines) => lines.flat().join(''));

  test('becomes a document that fits the schema and reads back to the same document', () => {
    fc.assert(
      fc.property(typed, (plain) => {
        const document = textToDocument(plain);
        expect(richText.parse(document)).toEqual(document);
        expect(textToDocument(documentToText(document))).toEqual(document);
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps every readable sign', () => {
    const readable = (plain: string) => plain.toWellFormed().replace(/[\p{Cc}\s\d.•*#\\-]/gu, '');
    fc.assert(
      fc.property(typed, (plain) => {
        expect(readable(documentToText(textToDocument(plain)))).toBe(readable(plain));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('every document without marks', () => {
  const words = fc
    .array(fc.constantFrom('- ', '1. ', '12. ', '### ', '\\', 'raad', '* advies', '<i>', ' en ', '•', '#'), {
      minLength: 1,
      maxLength: 5,
    })
    .map((parts) => parts.join('').trim())
    .filter((value) => value !== '');
  const lines = fc.array(words, { minLength: 1, maxLength: 3 }).map((each) => each.join('\n'));
  const list = (type: 'bulletList' | 'orderedList') =>
    fc.array(lines.map(item), { minLength: 1, maxLength: 4 }).map((content) => ({ type, content }));
  const document = fc
    .array(
      fc.oneof(
        lines.map(paragraph),
        words.map((value) => ({ type: 'heading', attrs: { level: 3 }, content: text(value) })),
        list('bulletList'),
        list('orderedList'),
      ),
      { maxLength: 6 },
    )
    // Two lists of one kind with nothing between them are one list in plain text.
    .map((blocks) =>
      blocks.filter((each, index) => !each.type.endsWith('List') || blocks[index - 1]?.type !== each.type),
    )
    .map((content) => ({ type: 'doc', content: content as RichTextBlock[] }) as RichText);

  test('comes back from its plain text unchanged', () => {
    fc.assert(
      fc.property(document, (each) => {
        expect(richText.parse(each)).toEqual(each);
        expect(textToDocument(documentToText(each))).toEqual(each);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the schema refuses', () => {
  const doc = (content: unknown) => ({ type: 'doc', content: [content] });
  test.each([
    [
      'a link',
      doc({ type: 'paragraph', content: [{ type: 'text', text: 'klik', marks: [{ type: 'link' }] }] }),
    ],
    ['an image', doc({ type: 'image', attrs: { src: 'https://example.org/x.png' } })],
    ['a heading of another level', doc({ type: 'heading', attrs: { level: 1 }, content: text('Titel') })],
    ['an attribute it does not know', doc({ ...paragraph('a'), attrs: { onclick: 'x' } })],
    ['a NUL', doc(paragraph('a\u0000b'))],
    ['half a sign', doc(paragraph('\ud83d'))],
    ['an empty list', doc({ type: 'bulletList', content: [] })],
    [
      'a list in a list',
      doc({
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'bulletList', content: [item('a')] }] }],
      }),
    ],
  ])('%s', (_, wrong) => {
    expect(richText.safeParse(doc(paragraph('goed'))).success).toBe(true);
    expect(richText.safeParse(wrong).success).toBe(false);
  });

  test('nothing of strong and emphasised text, which plain text leaves out', () => {
    const strong = doc({
      type: 'paragraph',
      content: [...text('wel '), { type: 'text', text: 'doen', marks: [{ type: 'strong' }, { type: 'em' }] }],
    });
    expect(documentToText(richText.parse(strong))).toBe('wel doen');
  });
});
