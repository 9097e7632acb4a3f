/** The code points one TrueType font has signs for, from its `cmap` table (OpenType specification, formats 4 and 12). */
function codePointsOf(font: Buffer): Set<number> {
  const points = new Set<number>();
  const tables = font.readUInt16BE(4);
  for (let t = 0; t < tables; t++) {
    if (font.toString('latin1', 12 + t * 16, 16 + t * 16) !== 'cmap') continue;
    const cmap = font.readUInt32BE(12 + t * 16 + 8);
    for (let s = 0; s < font.readUInt16BE(cmap + 2); s++) {
      addSubtable(font, cmap + font.readUInt32BE(cmap + 4 + s * 8 + 4), points);
    }
  }
  return points;
}

function addSubtable(font: Buffer, at: number, points: Set<number>): void {
  const format = font.readUInt16BE(at);
  if (format === 12) {
    for (let g = 0; g < font.readUInt32BE(at + 12); g++) {
      const group = at + 16 + g * 12;
      for (let point = font.readUInt32BE(group); point <= font.readUInt32BE(group + 4); point++)
        points.add(point);
    }
  }
  if (format === 4) {
    const doubled = font.readUInt16BE(at + 6);
    for (let s = 0; s < doubled; s += 2) {
      const end = font.readUInt16BE(at + 14 + s);
      const start = font.readUInt16BE(at + 16 + doubled + s);
      for (let point = start; point <= end && point < 0xffff; point++) points.add(point);
    }
  }
}

/** Whether all of these fonts have a sign for a code point. */
export function coveredBy(fonts: Buffer[]): (codePoint: number) => boolean {
  const [first, ...others] = fonts.map(codePointsOf);
  return (point) => first!.has(point) && others.every((points) => points.has(point));
}

/** The frame of a keycap too: the number in it says it all. */
const invisible = /[\p{Default_Ignorable_Code_Point}\u20e3]/u;
const picture = /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]/u;
/** Stands for a picture until the space beside it has gone too; no text has this sign. */
const gone = '\0';

/**
 * The text with only signs that can be printed: PDF/UA forbids a sign without a shape, and one emoji must not
 * stop a formal advice. Another space becomes a space, an invisible sign or emoji nothing, any other its code point.
 */
export function onlyCovered(text: string, covered: (codePoint: number) => boolean): string {
  return Array.from(text.toWellFormed().normalize('NFC'), (sign) => {
    const point = sign.codePointAt(0)!;
    if (invisible.test(sign)) return '';
    if (sign === '\n' || covered(point)) return sign;
    if (/[\s\p{Cc}]/u.test(sign)) return ' ';
    if (picture.test(sign)) return gone;
    return `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`;
  })
    .join('')
    .replace(/^\0+ ?| ?\0+/g, '');
}
