import { badInput } from "../../problem";
import { cleanText } from "../../graph/fold";
import { type KeyReader } from "../../graph/marks";

const CPV = /^(\d{8})(-\d)?$/;
const NOTATION = /^[\w.-]{1,20}$/;

/**
 * Reads the notation of a competence. A CPV code may come with or without its check digit; the digit follows no formula, so it is
 * checked by look-up: with it the whole notation must exist.
 */
export const readNotation: KeyReader = (text, argument) => {
  const notation = cleanText(text);
  const [, code, digit] = CPV.exec(notation) ?? [];
  if (code && !digit) return { property: "id", value: `cpv:${code}` };
  if (!NOTATION.test(notation)) throw badInput(argument, "must be a code such as 45000000-7 or 45000000");
  return { property: "notation", value: notation };
};
