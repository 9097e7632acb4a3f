import { expect, test } from 'vitest';
import { renderLetter, type Letter } from './message.ts';

const letter: Letter = {
  to: 'fenna@voorbeeld.nl',
  subject: 'Geef uw advies over het\nbeleidsplan vóór 4 januari 2027',
  preheader: 'De gemeente Velsen vraagt uw raad om advies.',
  heading: 'Adviesaanvraag Beleidsplan <Sociaal> Domein',
  keyFacts: [
    { label: 'Nummer', value: 'A-2026-7' },
    { label: 'Uiterlijk', value: 'maandag 4 januari 2027' },
  ],
  paragraphs: ['Jeugd & gezin: "samen" is niet \'alleen\'.', 'Regel een\nRegel twee'],
  steps: ['Ga naar samenspraak.voorbeeld.nl.', 'Kies Inloggen.'],
  closing: 'Met vriendelijke groet,\nGemeente Velsen',
  footer: 'Hulp nodig? Bel 14 0255.',
  language: 'nl',
};

const plain = (html: string) =>
  html
    .replace(/<title>.*<\/title>/, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
const words = (text: string) => text.replace(/\s+/g, ' ').trim();

test('the text part says exactly what the HTML says', () => {
  const { html, text } = renderLetter(letter);
  expect(words(plain(html))).toBe(words(text.replace(/^\d\. /gm, '')));
  expect(text).toContain('Uiterlijk: maandag 4 januari 2027\n');
  expect(text).toContain('1. Ga naar samenspraak.voorbeeld.nl.\n2. Kies Inloggen.');
});

test('what people wrote is escaped and cannot add markup', () => {
  const { html } = renderLetter({ ...letter, heading: '<script>alert(1)</script>', language: 'en' });
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).not.toContain('<script');
  expect(html).toContain('<html lang="en">');
});

test('a letter has no links, tables, images or outside files', () => {
  expect(renderLetter(letter).html).not.toMatch(/<(a|table|img|link|style)\b|https?:|url\(/);
});

test('the subject stays on one line', () => {
  expect(renderLetter(letter).subject).toBe('Geef uw advies over het beleidsplan vóór 4 januari 2027');
});

test('a letter without facts, steps or opening line leaves no empty blocks', () => {
  const { html, text } = renderLetter({ ...letter, keyFacts: [], steps: [], preheader: undefined });
  expect(html).not.toMatch(/<ol|<div[^>]*>\s*<\/div>/);
  expect(text).not.toMatch(/\n\n\n/);
  expect(text.startsWith('Adviesaanvraag')).toBe(true);
});
