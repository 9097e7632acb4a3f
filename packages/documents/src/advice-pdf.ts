import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { RichText } from '@samenspraak/domain/shared/rich-text.ts';
import type * as Typst from '@myriaddreamin/typst-ts-node-compiler';
import { coveredBy, onlyCovered } from './font-coverage.ts';

/** Everything the formal PDF of an advice says, in the order it says it. Sentences and labels come from the texts. */
export type AdvicePdf = {
  language: 'nl' | 'en';
  demo: boolean;
  number: string;
  title: string;
  council: { name: string };
  municipalities: string[];
  addressees: string[];
  /** Null where there was no proposal to judge. */
  tenor: string | null;
  adoptedOn: string;
  submittedOn: string;
  /** Asked by whom, or on the council's own initiative. */
  origin: string;
  votes: string;
  dossiers: { title: string; address: string }[];
  /** The questions of the request; none when unsolicited. */
  questions: string[];
  sections: { number: number; heading: string; body: RichText }[];
  recommendations: { number: number; text: string; explanation: RichText; citations: { text: string }[] }[];
  labels: {
    advice: string;
    number: string;
    addressees: string;
    tenor: string;
    adoptedOn: string;
    submittedOn: string;
    dossiers: string;
    questions: string;
    recommendations: string;
    recommendation: string;
    citations: string;
    page: string;
    demo: string;
  };
};

const require = createRequire(import.meta.url);

type Press = { compiler: Typst.NodeCompiler; template: string; covered: (codePoint: number) => boolean };
let press: Press | undefined;

/** The compiler and the fonts are loaded at the first document: 50 MB of native code that many processes never need. */
function openPress(): Press {
  const typst = require('@myriaddreamin/typst-ts-node-compiler') as typeof Typst;
  const family = dirname(require.resolve('@expo-google-fonts/source-sans-3/package.json'));
  const fonts = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((cut) =>
    readFileSync(join(family, cut, `SourceSans3_${cut}.ttf`)),
  );
  return {
    // The workspace does not exist on purpose: a template can then read no file at all.
    compiler: typst.NodeCompiler.create({ workspace: '/no-files', fontArgs: [{ fontBlobs: fonts }] }),
    template: readFileSync(new URL('./advice.typ', import.meta.url), 'utf8'),
    covered: coveredBy(fonts),
  };
}

/** The first diagnostics of a failed run, for the log of a developer. */
const reasonsOf = (errors: { shortDiagnostics: { message: string }[] } | null): string =>
  errors?.shortDiagnostics.map(({ message }) => message).join('; ') ?? 'unknown reason';

/**
 * The formal PDF of an advice, accessible by PDF/UA-1: Typst refuses to write one that is not.
 * The same data always gives the same words; letters the font does not have are written as their code point.
 */
export function renderAdvicePdf(data: AdvicePdf): Uint8Array {
  press ??= openPress();
  const { compiler, template, covered } = press;
  const printable = JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'string' ? onlyCovered(value, covered) : value,
  );
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data: printable } });
  if (!compiled.result) {
    throw new Error(
      `The advice PDF could not be made: ${reasonsOf(compiled.takeError())}. Check advice.typ against its data.`,
    );
  }
  const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
  // Typst remembers all it ever set, for the life of the process.
  compiler.evictCache(0);
  return new Uint8Array(pdf);
}
