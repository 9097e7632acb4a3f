/** What a municipality calls its participation council; Dutch sentences are made with it. */
export type OwnWords = {
  /** "adviesraad" */
  council: string;
  /** "Adviesraad", where a sentence begins. */
  Council: string;
  /** "adviesraden" */
  councils: string;
  /** "Adviesraden" */
  Councils: string;
};

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** The forms of a word like "adviesraad sociaal domein"; every such word ends in "raad", so its plural is known. */
export const ownWords = (councilWord: string | null): OwnWords => {
  const council = councilWord ?? 'participatieraad';
  const councils = council.replace(/raad(?!\p{L})/iu, 'raden');
  return { council, councils, Council: capital(council), Councils: capital(councils) };
};
