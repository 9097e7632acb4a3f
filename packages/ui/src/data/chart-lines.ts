/**
 * Breaks a label into lines at spaces: svg text does not wrap by itself. Thirty-two characters at 16 px beside the value
 * fit a phone of 320 px; `after` keeps room for what follows the last word, the count in brackets.
 */
export function chartLines(label: string, after = 0, most = 32): string[] {
  const lines: string[] = [];
  const words = label.trim().split(/\s+/);
  for (const [index, word] of words.entries()) {
    const last = lines.at(-1);
    const room = index === words.length - 1 ? most - after : most;
    if (last !== undefined && last.length + 1 + word.length <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
