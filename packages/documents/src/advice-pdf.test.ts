import { textToDocument } from '@samenspraak/domain/shared/rich-text.ts';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, describe, expect, test } from 'vitest';
import { renderAdvicePdf, type AdvicePdf } from './advice-pdf.ts';
import { stopPdfWorker, makeAdvicePdf } from './make-advice-pdf.ts';

const advice: AdvicePdf = {
  language: 'nl',
  demo: false,
  number: '2026-003',
  title: 'Advies over het beleidsplan',
  council: { name: 'Participatieraad Beverwijk' },
  municipalities: ['Beverwijk', 'Velsen'],
  addressees: ['College van Beverwijk', 'College van Velsen'],
  tenor: 'Positief, met opmerkingen',
  adoptedOn: '9 november 2026',
  submittedOn: '10 november 2026',
  origin: 'Het college vroeg om dit advies.',
  votes: '7 leden stemden voor, 1 tegen.',
  dossiers: [{ title: 'Beleidsplan', address: 'https://voorbeeld.nl/dossiers/beleidsplan' }],
  questions: ['Sluit het plan aan?', 'Wat mist u?'],
  sections: [
    {
      number: 1,
      heading: 'Samenvatting',
      body: textToDocument('Wij zijn positief.\n\n### Wat goed is\n- Eerder betrekken\n- Eén plan per gezin'),
    },
    { number: 2, heading: 'Wat beter kan', body: textToDocument('1. Wachttijden\n2. Uitleg in gewone taal') },
  ],
  recommendations: [
    {
      number: 1,
      text: 'Maak een vast aanspreekpunt.',
      explanation: textToDocument('Nu zoekt men.\n\n- Te lang.'),
      citations: [{ text: 'Raadpleging, vraag 1: 67 %' }],
    },
    { number: 2, text: 'Schrijf op taalniveau B1.', explanation: textToDocument(''), citations: [] },
  ],
  labels: {
    advice: 'Advies',
    number: 'Nummer',
    addressees: 'Aan',
    tenor: 'Strekking',
    adoptedOn: 'Vastgesteld op',
    submittedOn: 'Uitgebracht op',
    dossiers: 'Waarover dit advies gaat',
    questions: 'Vragen aan de raad',
    recommendations: 'Aanbevelingen',
    recommendation: 'Aanbeveling',
    citations: 'Wij verwijzen naar:',
    page: 'Pagina',
    demo: 'Voorbeeld: dit is geen echt advies',
  },
};

// pdf.js keeps the buffer it is given.
const opened = (pdf: Uint8Array) => getDocumentProxy(pdf.slice());
const wordsOf = async (pdf: Uint8Array) =>
  (await extractText(await opened(pdf), { mergePages: true })).text.replace(/\s+/g, ' ');

type Node = { role?: string; children?: Node[] };
const rolesIn = (node: Node): string[] => [
  ...(node.role ? [node.role] : []),
  ...(node.children ?? []).flatMap((child) => rolesIn(child)),
];

describe('the formal PDF of an advice', () => {
  const pdf = renderAdvicePdf(advice);

  test('declares PDF/UA-1, has a title and names its language', async () => {
    const raw = Buffer.from(pdf).toString('latin1');
    expect(raw.startsWith('%PDF-1.')).toBe(true);
    expect(raw).toMatch(/pdfuaid:part(>|=")1/);
    const document = await opened(pdf);
    const { info, metadata } = await document.getMetadata();
    expect(info).toMatchObject({
      Title: '2026-003: Advies over het beleidsplan',
      Author: 'Participatieraad Beverwijk',
      Language: 'nl-NL',
    });
    expect(metadata.get('dc:title')).toBe('2026-003: Advies over het beleidsplan');
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  });

  test('is tagged with headings, lists and links that a screen reader can walk', async () => {
    const document = await opened(pdf);
    const roles: string[] = [];
    for (let page = 1; page <= document.numPages; page++) {
      roles.push(...rolesIn((await (await document.getPage(page)).getStructTree()) as Node));
    }
    const headings = roles.filter((role) => /^H\d$/.test(role));
    expect(headings[0]).toBe('H1');
    expect(headings.filter((role) => role === 'H1')).toHaveLength(1);
    expect(headings.filter((role) => role === 'H2')).toHaveLength(5);
    expect(headings.filter((role) => role === 'H3')).toHaveLength(3);
    expect(roles).toEqual(expect.arrayContaining(['L', 'LI', 'LBody', 'P', 'Link']));
    expect(roles.filter((role) => role === 'LI')).toHaveLength(9);
  });

  test('says everything, in the order of the advice', async () => {
    const words = await wordsOf(pdf);
    const inOrder = [
      'Participatieraad Beverwijk',
      'Beverwijk, Velsen',
      'Advies over het beleidsplan',
      'Nummer',
      '2026-003',
      'Aan',
      'College van Beverwijk',
      'College van Velsen',
      'Positief, met opmerkingen',
      '9 november 2026',
      '10 november 2026',
      'Het college vroeg om dit advies.',
      '7 leden stemden voor, 1 tegen.',
      'Waarover dit advies gaat',
      'Beleidsplan',
      'https://voorbeeld.nl/dossiers/beleidsplan',
      'Vragen aan de raad',
      'Sluit het plan aan?',
      'Wat mist u?',
      '1. Samenvatting',
      'Wij zijn positief.',
      'Wat goed is',
      'Eerder betrekken',
      'Eén plan per gezin',
      '2. Wat beter kan',
      '1. Wachttijden',
      '2. Uitleg in gewone taal',
      'Aanbevelingen',
      'Aanbeveling 1',
      'Maak een vast aanspreekpunt.',
      'Nu zoekt men.',
      'Te lang.',
      'Wij verwijzen naar:',
      'Raadpleging, vraag 1: 67 %',
      'Aanbeveling 2',
      'Schrijf op taalniveau B1.',
    ];
    let at = -1;
    for (const sentence of inOrder) {
      const found = words.indexOf(sentence, at + 1);
      expect(found, sentence).toBeGreaterThan(at);
      at = found;
    }
    expect(words).toContain(`Advies 2026-003 Pagina 1 / ${(await opened(pdf)).numPages}`);
    expect(words).not.toContain('Voorbeeld');
  });

  test('is the same when it is made again from the same data', () => {
    expect(Buffer.from(renderAdvicePdf(advice)).equals(Buffer.from(pdf))).toBe(true);
  });

  test('says on every page and in the text of a demo that it is no real advice', async () => {
    const long = textToDocument('Een lange alinea over de wijkteams. '.repeat(200));
    const document = await opened(
      renderAdvicePdf({ ...advice, demo: true, sections: [{ number: 1, heading: 'Lang', body: long }] }),
    );
    const { text } = await extractText(document);
    expect(text.length).toBeGreaterThan(1);
    for (const page of text) expect(page).toContain('Voorbeeld: dit is geen echt advies');
  });

  test('of an unsolicited advice without dossier or recommendation leaves those headings out', async () => {
    const words = await wordsOf(
      renderAdvicePdf({
        ...advice,
        language: 'en',
        questions: [],
        dossiers: [],
        recommendations: [],
        municipalities: [],
      }),
    );
    expect(words).not.toMatch(/Vragen aan de raad|Waarover|Aanbeveling/);
    expect(words).toContain('Uitleg in gewone taal');
  });
});

describe('what people write', () => {
  const hostile = [
    '#read("/etc/passwd") #let x = 1; #panic("nee")',
    '$x^2$ *vet* _schuin_ `code` = Kop - lijst + lijst / term: x',
    '[inhoud] @verwijzing <label> \\ ~ -- --- ... "aanhaling" \'enkel\' // commentaar /* blok */',
    '#sys.inputs ${1} {{2}} %s \\u{41} https://voorbeeld.nl#anker',
  ];

  test('comes out literally, wherever it stands', async () => {
    const pdf = renderAdvicePdf({
      ...advice,
      title: hostile[0]!,
      council: { name: hostile[1]! },
      addressees: hostile,
      questions: hostile,
      dossiers: [{ title: hostile[2]!, address: 'javascript:alert(1)' }],
      sections: [{ number: 1, heading: hostile[3]!, body: textToDocument(hostile.join('\n\n')) }],
      recommendations: hostile.map((text, index) => ({
        number: index + 1,
        text,
        explanation: textToDocument(text),
        citations: [{ text }],
      })),
    });
    // Where a line was wrapped says nothing about the words.
    const dense = (await wordsOf(pdf)).replace(/ /g, '');
    const count = (sentence: string) => dense.split(sentence.replace(/ /g, '')).length - 1;
    expect(hostile.map(count)).toEqual([
      1 + 2 + 1 + 3, // title, addressee and question, body, recommendation with explanation and citation
      1 + 2 + 1 + 3 + ((await opened(pdf)).numPages - 1), // the council's name is also in the header of later pages
      1 + 2 + 1 + 3,
      1 + 2 + 1 + 3,
    ]);
    const { info } = await (await opened(pdf)).getMetadata();
    expect(info).toMatchObject({ Title: `2026-003: ${hostile[0]}`, Author: hostile[1] });
  });

  test('may hold signs the font does not have: these become their code point, emoji and invisible ones nothing', async () => {
    const body = textToDocument('🚌 Top 👩🏽‍🦽 🇳🇱🎉 en 中\u200d\ufeff en\u00a0e\u0301\u00e9n ﷽ \ufffe eind');
    const words = await wordsOf(
      renderAdvicePdf({ ...advice, sections: [{ number: 1, heading: 'Ⅷ \u0000 \ud800', body }] }),
    );
    expect(words).toContain('Top en [U+4E2D] en één [U+FDFD] [U+FFFE] eind');
  });

  test('may hold strong and emphasised words', async () => {
    const marked = (text: string, ...marks: ('strong' | 'em')[]) => ({
      type: 'text' as const,
      text,
      marks: marks.map((type) => ({ type })),
    });
    const pdf = renderAdvicePdf({
      ...advice,
      sections: [
        {
          number: 1,
          heading: 'Nadruk',
          body: {
            type: 'doc',
            content: [
              { type: 'paragraph' },
              {
                type: 'paragraph',
                content: [
                  marked('Dit is '),
                  marked('echt', 'strong'),
                  marked(' en heus', 'em'),
                  marked(' waar', 'strong', 'em'),
                ],
              },
            ],
          },
        },
      ],
    });
    expect(await wordsOf(pdf)).toContain('Dit is echt en heus waar');
    expect(Buffer.from(pdf).toString('latin1')).toContain('SourceSans3-BoldItalic');
  });
});

describe('the process that makes PDFs', () => {
  afterAll(stopPdfWorker);

  test('makes several at once, the same as would be made in place', async () => {
    const made = await Promise.all([makeAdvicePdf(advice), makeAdvicePdf({ ...advice, number: '2026-004' })]);
    expect(Buffer.from(made[0]).equals(Buffer.from(renderAdvicePdf(advice)))).toBe(true);
    expect(await wordsOf(made[1])).toContain('2026-004');
  });

  test('reports data it cannot print, and goes on with the next', async () => {
    const broken = { ...advice, sections: undefined } as unknown as AdvicePdf;
    await expect(makeAdvicePdf(broken)).rejects.toThrow('The advice PDF could not be made');
    expect((await makeAdvicePdf(advice)).length).toBeGreaterThan(1000);
  });

  test('starts again after it was stopped, and says so to who was waiting', async () => {
    const interrupted = makeAdvicePdf(advice);
    const stopped = expect(interrupted).rejects.toThrow('The PDF worker stopped');
    stopPdfWorker();
    await stopped;
    expect((await makeAdvicePdf(advice)).length).toBeGreaterThan(1000);
  });
});
