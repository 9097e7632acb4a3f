/**
 * Signs of a respondent's code: for paper and for reading aloud, so without 0 and O, 1, I and L, and without
 * vowels, which could spell a word. 12 of 28 signs: 57 bits.
 */
export const codeSigns = 'BCDFGHJKMNPQRSTVWXYZ23456789';
export const codeLength = 12;

/** A code as people type it, to the form that is kept: capitals without spaces and dashes. Null when it is none. */
export const readCode = (typed: string): string | null => {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._/]+/gu, '');
  return code.length === codeLength && [...code].every((sign) => codeSigns.includes(sign)) ? code : null;
};

/** "BCDF-GHJK-MNPQ": as it is shown and printed. */
export const codeInWords = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code;

/** A code out of random bytes; bytes that would make some signs likelier are passed over. */
export const codeFrom = (bytes: Uint8Array): string | null => {
  const fair = Math.floor(256 / codeSigns.length) * codeSigns.length;
  const signs = [...bytes].filter((byte) => byte < fair).map((byte) => codeSigns[byte % codeSigns.length]!);
  return signs.length < codeLength ? null : signs.slice(0, codeLength).join('');
};
