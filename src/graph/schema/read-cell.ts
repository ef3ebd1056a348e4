const WHOLE = /^-?\d+$/;
const DECIMAL = /^-?\d+[.,]\d+$/;
/** Digits in groups of three. */
const SPACED = /^-?[1-9]\d{0,2}(\s\d{3})+([.,]\d+)?$/;
const DOTTED = /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/;
const WITH_COMMAS = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
/** One separator and three digits after it: 1.234 may mean 1234 or 1 and 234 thousandths. */
const AMBIGUOUS = /^-?[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * A number as people and spreadsheets write it in Belgium: 1234567.5, 1234567,5, 1 234 567,5, 1.234.567,5 or 1,234,567.5.
 * Undefined if it is not a number, or if it is ambiguous.
 */
export function readNumber(text: string): number | undefined {
  if (AMBIGUOUS.test(text)) return undefined;
  const digits = withoutThousands(text);
  return WHOLE.test(digits) || DECIMAL.test(digits) ? Number(digits.replace(",", ".")) : undefined;
}

function withoutThousands(text: string): string {
  if (SPACED.test(text)) return text.replace(/\s/g, "");
  if (DOTTED.test(text)) return text.replaceAll(".", "");
  return WITH_COMMAS.test(text) ? text.replaceAll(",", "") : text;
}

/** Reads a number below ten. It has no thousands, so 0.875 and 1.000 are not ambiguous. */
export const readSmallNumber = (text: string): number | undefined =>
  DECIMAL.test(text) || WHOLE.test(text) ? Number(text.replace(",", ".")) : undefined;

/** Advice for an error message about a text that was not read as a number; empty if there is none. */
export function adviceOn(text: unknown): string {
  if (typeof text !== "string") return "";
  if (AMBIGUOUS.test(text)) return `: ${text} is ambiguous. Write it without a thousands separator`;
  if (/^-?\d[\d.,]*e[+-]?\d+$/i.test(text))
    return `: ${text} has lost digits. Format the spreadsheet column as a number without exponent`;
  return "";
}

export const asNumber = (cell: string) => readNumber(cell) ?? cell;

export const asShare = (cell: string) => readSmallNumber(cell) ?? cell;

/** Rounds cents to whole euros, 50 cents upwards. */
export const asEuros = (cell: string) => {
  const amount = readNumber(cell.replace(/^(€|EUR)\s*|\s*(€|EUR)$/gi, ""));
  return amount === undefined ? cell : Math.round(amount);
};

/** Removes what spreadsheet libraries add: midnight after a day, and `.0` after a year in a column with empty cells. */
export const asDate = (cell: string) =>
  cell.replace(/^(\d{4}-\d{2}-\d{2})[ T]00:00(:00(\.0+)?)?$|^(\d{4})[.,]0$/, "$1$4");

export const asList = (cell: string) => cell.split(";");
