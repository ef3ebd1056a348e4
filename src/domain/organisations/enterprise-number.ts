import { registerDecorator } from "class-validator";
import { cleanText, hasControlCharacter } from "../../graph/schema/fold";
import { type KeyReader } from "../../graph/schema/field-metadata";
import { badInput } from "../../problem";

/** The separators between digits. Cleaning a text turns every hyphen and dash into one hyphen. */
const SEPARATORS = /[\s.:/-]/g;

/** What people write before the number: the name of the tax or register, then the country. */
const PREFIX = /^(?:(?:BTW|TVA|VAT|MWST|KBO|BCE|CBE)(?:NR)?)?(?:BE)?/i;

/**
 * The ten digits of a Belgian enterprise number (KBO/BCE), from any usual spelling: `BTW BE 0403.227.515`, `0403-227-515`, `403227515`.
 * Any other text is returned unchanged.
 */
export function toEnterpriseNumber(text: string): string {
  if (hasControlCharacter(text)) return text;
  const digits = cleanText(text).replace(SEPARATORS, "").replace(PREFIX, "");
  if (/^\d{9}$/.test(digits)) return `0${digits}`;
  return /^\d{10}$/.test(digits) ? digits : text;
}

/** Ten digits, the first 0 or 1, the last two 97 minus the first eight modulo 97. */
export const isEnterpriseNumber = (digits: unknown): boolean =>
  typeof digits === "string" &&
  /^[01]\d{9}$/.test(digits) &&
  97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8));

/** `0403227515` -> `0403.227.515` */
export const showEnterpriseNumber = (digits: string) => digits.replace(/^(\d{4})(\d{3})(\d{3})$/, "$1.$2.$3");

const WHY =
  "is not an enterprise number. An enterprise number has ten digits, for example 0403.227.515; the last two are check digits";

export const readEnterpriseNumber: KeyReader = (text, argument) => {
  const value = toEnterpriseNumber(text);
  if (!isEnterpriseNumber(value)) throw badInput(argument, WHY);
  return { property: "enterpriseNumber", value };
};

export const IsEnterpriseNumber: PropertyDecorator = (prototype, propertyName) =>
  registerDecorator({
    name: "isEnterpriseNumber",
    target: prototype.constructor,
    propertyName: propertyName as string,
    options: { message: `$property ${WHY}` },
    validator: { validate: isEnterpriseNumber },
  });
