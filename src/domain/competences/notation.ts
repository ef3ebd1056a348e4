import { badInput } from "../../problem";
import { cleanText, hasControlCharacter } from "../../graph/schema/fold";
import { type KeyReader } from "../../graph/schema/field-metadata";

const CPV = /^(\d{8})(?:-(\d))?$/;
const NOTATION = /^[\w.-]{1,20}$/;
const CHECK_DIGITS = [..."0123456789"];

/** The parts of a CPV code; undefined if the text is not one. No formula gives the check digit, so only the vocabulary can confirm it. */
export function readCpv(text: string): Readonly<{ code: string; checkDigit?: string }> | undefined {
  if (hasControlCharacter(text)) return undefined;
  const [, code, checkDigit] = CPV.exec(cleanText(text)) ?? [];
  return code === undefined ? undefined : { code, checkDigit };
}

/** Every stored notation that a text may mean. A CPV code without a check digit may have any. */
export function notationsFor(text: string): string[] {
  const { code, checkDigit } = readCpv(text) ?? {};
  if (!code) return [text];
  return checkDigit ? [`${code}-${checkDigit}`] : [code, ...CHECK_DIGITS.map((digit) => `${code}-${digit}`)];
}

/** Reads the notation of a competence. The check digit of a CPV code may be left out. If it is given, it must be right. */
export const readNotation: KeyReader = (text, argument) => {
  const { code, checkDigit } = readCpv(text) ?? {};
  if (code && !checkDigit) return { property: "id", value: `cpv:${code}` };
  const notation = code ? `${code}-${checkDigit}` : cleanText(text);
  if (hasControlCharacter(text) || !NOTATION.test(notation))
    throw badInput(argument, "must be a code such as 45000000-7 or 45000000");
  return { property: "notation", value: notation };
};
