const WHOLE = /^-?\d+$/;
const DECIMAL = /^-?\d+[.,]\d+$/;
/** Thousands in groups of three. */
const SPACED = /^-?[1-9]\d{0,2}(\s\d{3})+([.,]\d+)?$/;
const DOTTED = /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/;
const WITH_COMMAS = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
/** One sign and three digits behind it: 1.234 is 1234 to some, and less than two to others. */
const EITHER = /^-?[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * A number as people and spreadsheets write it in Belgium: 1234567.5, 1234567,5, 1 234 567,5, 1.234.567,5 or 1,234,567.5.
 * Undefined where it is none, or may be two.
 */
export function readNumber(text: string): number | undefined {
  if (EITHER.test(text)) return undefined;
  const bare = withoutThousands(text);
  return WHOLE.test(bare) || DECIMAL.test(bare) ? Number(bare.replace(",", ".")) : undefined;
}

function withoutThousands(text: string): string {
  if (SPACED.test(text)) return text.replace(/\s/g, "");
  if (DOTTED.test(text)) return text.replaceAll(".", "");
  return WITH_COMMAS.test(text) ? text.replaceAll(",", "") : text;
}

/** Below ten there are no thousands: 0.875 and 1.000 are as they stand. */
export const readSmallNumber = (text: string): number | undefined =>
  DECIMAL.test(text) || WHOLE.test(text) ? Number(text.replace(",", ".")) : undefined;

/** What to do about a text that was not read as a number; empty where it was. */
export function adviceOn(text: unknown): string {
  if (typeof text !== "string") return "";
  if (EITHER.test(text)) return `: ${text} may be read in two ways; write it without a sign between its thousands`;
  if (/^-?\d[\d.,]*e[+-]?\d+$/i.test(text))
    return `: ${text} has lost digits; format the column of the spreadsheet as a number without exponent`;
  return "";
}

export const asNumber = (cell: string) => readNumber(cell) ?? cell;

export const asShare = (cell: string) => readSmallNumber(cell) ?? cell;

/** Cents are rounded, half a euro upwards. */
export const asEuros = (cell: string) => {
  const amount = readNumber(cell.replace(/^(€|EUR)\s*|\s*(€|EUR)$/gi, ""));
  return amount === undefined ? cell : Math.round(amount);
};

/** Libraries write a column of days with midnight behind them, and years beside empty cells as decimals. */
export const asDate = (cell: string) =>
  cell.replace(/^(\d{4}-\d{2}-\d{2})[ T]00:00(:00(\.0+)?)?$|^(\d{4})[.,]0$/, "$1$4");

export const asList = (cell: string) => cell.split(";");
