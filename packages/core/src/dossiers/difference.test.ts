import { textToDocument } from '@samenspraak/domain/shared/rich-text.ts';
import { describe, expect, test } from 'vitest';
import { differenceBetween } from './difference.ts';

const section = (key: string, text: string, heading = key) => ({ key, heading, body: textToDocument(text) });
const marked = (before: string, after: string) =>
  differenceBetween([section('s', before)], [section('s', after)])[0]!.paragraphs.map(({ parts }) =>
    parts.map(({ kind, text }) => ({ same: text, added: `+${text}+`, removed: `-${text}-` })[kind]).join(''),
  );

describe('the difference between two versions', () => {
  test('marks words inside a paragraph that was edited', () => {
    expect(
      marked('Het buurthuis is open tot 22 uur.', 'Het buurthuis is op werkdagen open tot 23 uur.'),
    ).toEqual(['Het buurthuis is +op werkdagen +open tot -22-+23+ uur.']);
  });

  test('reads a time or two words that changed together as one change', () => {
    expect(marked('De taxi rijdt tot 22.00 uur.', 'De taxi rijdt tot 23.30 uur.')).toEqual([
      'De taxi rijdt tot -22.00-+23.30+ uur.',
    ]);
    expect(marked('Boek een dag van tevoren uw rit.', 'Boek twee uur van tevoren uw rit.')).toEqual([
      'Boek -een dag-+twee uur+ van tevoren uw rit.',
    ]);
  });

  test('shows a paragraph that was rewritten as gone and come, not word through word', () => {
    expect(marked('Wij sluiten om tien uur.', 'Jongeren mogen zelf kiezen wanneer.')).toEqual([
      '-Wij sluiten om tien uur.-',
      '+Jongeren mogen zelf kiezen wanneer.+',
    ]);
  });

  test('shows a new item of a list as one addition', () => {
    expect(marked('- een\n- drie', '- een\n- twee\n- drie')).toEqual(['een', '+twee+', 'drie']);
  });

  test('notices that text became a list', () => {
    const [only] = differenceBetween([section('s', 'een')], [section('s', '- een')]);
    expect(only).toMatchObject({
      kind: 'changed',
      paragraphs: [
        { block: 'paragraph', parts: [{ kind: 'removed', text: 'een' }] },
        { block: 'bulletList', parts: [{ kind: 'added', text: 'een' }] },
      ],
    });
  });

  test('follows a section by its key through a new heading and another place', () => {
    const before = [section('a', 'Tekst a.', 'Doel'), section('b', 'Tekst b.'), section('c', 'Tekst c.')];
    const after = [
      section('c', 'Tekst c.'),
      section('a', 'Tekst a.', 'Doel en aanleiding'),
      section('d', 'Nieuw.'),
    ];
    const rows = differenceBetween(before, after);
    expect(rows.map(({ key, kind }) => `${key} ${kind}`)).toEqual([
      'c same',
      'a changed',
      'b removed',
      'd added',
    ]);
    expect(rows[1]!.heading).toEqual([
      { kind: 'same', text: 'Doel' },
      { kind: 'added', text: ' en aanleiding' },
    ]);
  });

  test('says of a section that only moved that it moved, and of its neighbours nothing', () => {
    const [a, b, c, gone] = ['a', 'b', 'c', 'weg'].map((key) => section(key, `tekst van ${key}`));
    const kinds = (after: (typeof a)[]) =>
      differenceBetween(
        [a!, b!, gone!, c!],
        after.map((one) => one!),
      ).map(({ key, kind }) => `${key} ${kind}`);
    expect(kinds([c, a, b])).toEqual(['c moved', 'a same', 'b same', 'weg removed']);
    expect(kinds([a, b, c])).toEqual(['a same', 'b same', 'weg removed', 'c same']);
  });

  test('of a version with itself is nothing', () => {
    const version = [section('a', 'Een.\n\n### Kop\n\n1. stap'), section('b', '')];
    const rows = differenceBetween(version, version);
    expect(
      rows
        .flatMap(({ paragraphs }) => paragraphs.flatMap(({ parts }) => parts))
        .every(({ kind }) => kind === 'same'),
    ).toBe(true);
    expect(rows.map(({ kind }) => kind)).toEqual(['same', 'same']);
  });

  test('of two long texts without a word in common still comes within a second', () => {
    const words = (letter: string) => Array.from({ length: 4_000 }, (_, n) => `${letter}${n}`).join(' ');
    const start = performance.now();
    expect(marked(words('a'), words('b'))).toHaveLength(2);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
