/** The text of a file, with line feeds only. `broken` lists the lines that are not UTF-8. */
export type Decoded = Readonly<{ text: string; broken: readonly number[] }>;

const LINE_FEED = 0x0a;

/** Decodes bytes as UTF-8, without a byte order mark. */
export function decode(bytes: Buffer): Decoded {
  const text = new TextDecoder("utf-8").decode(bytes).replace(/\r\n?/g, "\n");
  return { text, broken: isUtf8(bytes) ? [] : brokenLines(bytes) };
}

const SAVE_AS_UTF8 =
  "Save the file as UTF-8: in Excel as ‘CSV UTF-8’, in LibreOffice as ‘Text CSV’ with the character set ‘Unicode (UTF-8)’";

/** Two encodings that are refused: UTF-16, which Excel writes as ‘Unicode text’, and older ones such as Windows-1252. */
export const NOT_UTF8 = `is not UTF-8 text. ${SAVE_AS_UTF8}`;
export const IS_UTF16 = `is UTF-16, not UTF-8 text. ${SAVE_AS_UTF8}`;

/** Whether bytes look like UTF-16: they begin with its byte order mark, or every second byte is zero. */
export function isUtf16([first, second, third, fourth]: Buffer): boolean {
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isMarked || (first === 0 && third === 0) || (second === 0 && fourth === 0);
}

/** The numbers of the lines that are not UTF-8. Only a line feed ends a line here. */
function brokenLines(bytes: Buffer): number[] {
  const broken: number[] = [];
  for (let [start, line] = [0, 1]; start < bytes.length; line++) {
    const lineFeed = bytes.indexOf(LINE_FEED, start);
    const end = lineFeed < 0 ? bytes.length : lineFeed;
    if (!isUtf8(bytes.subarray(start, end))) broken.push(line);
    start = end + 1;
  }
  return broken;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const DELIMITERS = [",", ";", "\t"] as const;

/** The delimiter of a file: the most frequent one in its header. A Dutch or French spreadsheet writes semicolons. */
export function delimiterOf(text: string): string {
  const header = (/^.*\S.*$/m.exec(text)?.[0] ?? "").replace(/"[^"]*"/g, "");
  const count = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
