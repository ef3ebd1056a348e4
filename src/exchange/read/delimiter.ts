const DELIMITERS = [",", ";", "\t"] as const;

/** What separates the cells of a file: the sign that stands most often in its header. A spreadsheet in Dutch or French writes semicolons. */
export function delimiterOf(text: string): string {
  const header = (/^.*\S.*$/m.exec(text)?.[0] ?? "").replace(/"[^"]*"/g, "");
  const count = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
