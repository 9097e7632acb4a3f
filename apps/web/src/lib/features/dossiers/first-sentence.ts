/** The first sentence of a text, or as much of it as fits in `most` characters, cut between words. */
export const firstSentence = (text: string, most = 180): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  const sentence = /^.{20,}?[.!?](?= |$)/.exec(line)?.[0] ?? line;
  if (sentence.length <= most) return sentence;
  const cut = sentence.slice(0, most);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[,;:]$/, '')} …`;
};
