/** To whom a letter goes, and the name of the website as people type it. */
export type LetterTo = { name: string; email: string; site: string };

/** The words of a letter by mail; `packages/mail` gives them their form. */
export type LetterWords = {
  subject: string;
  preheader?: string;
  heading: string;
  keyFacts: { label: string; value: string }[];
  paragraphs: string[];
  steps?: string[];
  closing: string;
  footer: string;
};
