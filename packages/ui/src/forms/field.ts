/** What every field takes, whatever its control. */
export interface FieldProps {
  /** The name that is posted; also the id of the (first) control, so that an error can link to it. */
  name: string;
  label: string;
  /** One or two sentences between the label and the control. */
  description?: string;
  /** What is wrong and how to put it right; the same words stand in the error summary. */
  error?: string;
  /** "niet verplicht": its presence makes the field optional; without it the field gets aria-required. */
  optional?: string;
  /** Level of a heading around the label: 1 where the question is the title of the page. */
  heading?: 1 | 2 | 3;
  id?: string;
}

/** The ids of the texts that belong to a control, for aria-describedby. */
export const describedBy = (
  id: string,
  field: { description?: string; error?: string },
  ...more: (string | false)[]
) =>
  [field.description && `${id}-uitleg`, field.error && `${id}-fout`, ...more].filter(Boolean).join(' ') ||
  undefined;
