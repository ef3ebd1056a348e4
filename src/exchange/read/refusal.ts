/** Why something in a directory cannot be loaded, and where it stands. */
export type Refusal = Readonly<{
  file: string;
  /** In the file; the header is line 1. */
  line?: number;
  column?: string;
  reason: string;
  /** The reason without what differs from row to row: refusals of one kind are told together. The reason itself by default. */
  kind?: string;
  /** The file as a whole is at fault: no row can be left out instead. */
  whole?: true;
}>;

/** Where a row stands, as a key. */
export const lineKey = ({ file, line }: Readonly<{ file: string; line?: number }>) => `${file}:${line ?? ""}`;

/** `seed/needs.csv, line 3, column text_nl` */
export const formatPosition = ({ file, line, column }: Refusal) =>
  [file, ...(line ? [`line ${line}`] : []), ...(column ? [`column ${column}`] : [])].join(", ");

/** `seed/needs.csv, line 3, column text_nl: is empty` */
export const formatRefusal = (refusal: Refusal) => `${formatPosition(refusal)}: ${refusal.reason}`;

/** `a Cluster`, `an Organisation` */
export const withArticle = (label: string) => `${/^[AEIOU]/.test(label) ? "an" : "a"} ${label}`;
