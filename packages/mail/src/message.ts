/** A letter by mail as people read it: what it is about, the facts, what to do. Sentences come from the texts. */
export type Letter = {
  to: string;
  /** States the action and the deadline. */
  subject: string;
  /** The line a mail program shows beside the subject: it opens the letter, so that nothing is hidden. */
  preheader?: string;
  heading: string;
  keyFacts: { label: string; value: string }[];
  paragraphs: string[];
  /** The route in words: no letter carries a link that signs someone in. */
  steps?: string[];
  closing: string;
  footer: string;
  language: 'nl' | 'en';
};

type Block =
  | { kind: 'heading' | 'lead' | 'paragraph' | 'footer'; text: string }
  | { kind: 'facts'; facts: Letter['keyFacts'] }
  | { kind: 'steps'; steps: string[] };

/** Both forms are rendered from this one list, so that they cannot say different things. */
function blocksOf(letter: Letter): Block[] {
  const blocks: (Block | false)[] = [
    !!letter.preheader && { kind: 'lead', text: letter.preheader },
    { kind: 'heading', text: letter.heading },
    letter.keyFacts.length > 0 && { kind: 'facts', facts: letter.keyFacts },
    ...letter.paragraphs.map((text) => ({ kind: 'paragraph', text }) as const),
    !!letter.steps?.length && { kind: 'steps', steps: letter.steps },
    { kind: 'paragraph', text: letter.closing },
    { kind: 'footer', text: letter.footer },
  ];
  return blocks.filter((block) => block !== false);
}

function asText(block: Block): string {
  if (block.kind === 'facts') return block.facts.map(({ label, value }) => `${label}: ${value}`).join('\n');
  if (block.kind === 'steps') return block.steps.map((step, index) => `${index + 1}. ${step}`).join('\n');
  return block.text;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities[sign]!).replace(/\r?\n/g, '<br>\n');

const styles = {
  body: 'margin:0;padding:24px;background:#ffffff;color:#1a1a1a;font-family:Arial,Helvetica,sans-serif;font-size:18px;line-height:1.5',
  sheet: 'max-width:600px;margin:0 auto',
  heading: 'font-size:26px;line-height:1.25;margin:0 0 20px',
  lead: 'margin:0 0 12px;color:#4a4a4a',
  facts: 'margin:0 0 20px;padding:12px 16px;background:#f2f4f7;border-left:4px solid #3a5a8c',
  paragraph: 'margin:0 0 16px',
  steps: 'margin:0 0 16px;padding-left:28px',
  footer: 'margin:28px 0 0;padding-top:12px;border-top:1px solid #c4c4c4;font-size:16px;color:#4a4a4a',
};

function asHtml(block: Block): string {
  if (block.kind === 'facts') {
    const facts = block.facts.map(
      ({ label, value }) => `<p style="margin:0"><strong>${escaped(label)}:</strong> ${escaped(value)}</p>`,
    );
    return `<div style="${styles.facts}">\n${facts.join('\n')}\n</div>`;
  }
  if (block.kind === 'steps') {
    return `<ol style="${styles.steps}">\n${block.steps.map((step) => `<li>${escaped(step)}</li>`).join('\n')}\n</ol>`;
  }
  const tag = block.kind === 'heading' ? 'h1' : 'p';
  return `<${tag} style="${styles[block.kind]}">${escaped(block.text)}</${tag}>`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A letter as subject, HTML and text: the text part says exactly what the HTML says. */
export function renderLetter(letter: Letter): { subject: string; html: string; text: string } {
  const blocks = blocksOf(letter);
  const subject = oneLine(letter.subject);
  return {
    subject,
    text: `${blocks.map(asText).join('\n\n')}\n`,
    html: `<!doctype html>
<html lang="${letter.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(subject)}</title>
</head>
<body style="${styles.body}">
<div style="${styles.sheet}">
${blocks.map(asHtml).join('\n')}
</div>
</body>
</html>
`,
  };
}
