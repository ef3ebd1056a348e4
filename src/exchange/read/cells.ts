import { validateSync, type ValidationError } from "class-validator";
import { type ImportFile } from "../../domain/slice";
import { type RuleContext } from "../../graph/schema/property-rules";
import { type StoredProperty } from "../../graph/schema/stored-properties";

/** Spaces and invisible characters: control characters, zero-width characters, direction marks. */
const INVISIBLE = /^[\s\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** A cell without spaces at its ends. A cell of invisible characters is empty. */
export const trimCell = (cell: string) => (INVISIBLE.test(cell) ? "" : cell.trim());

/** Formula errors of Excel (English, Dutch, French, German) and LibreOffice. */
const FORMULA_ERROR = new RegExp(
  `^(#(${[
    ...["N/A", "N/A N/A", "REF!", "VALUE!", "NAME\\?", "DIV/0!", "NULL!", "NUM!", "SPILL!", "CALC!", "GETTING_DATA"],
    ...["N/B", "VERW!", "WAARDE!", "NAAM\\?", "DEEL/0!", "LEEG!", "GETAL!", "OVERLOOP!"],
    ...["VALEUR!", "NOM\\?", "NUL!", "NOMBRE!", "NV", "BEZUG!", "WERT!", "ZAHL!"],
  ].join("|")})|Err:\\d{3})$`,
  "i",
);

const TOO_NARROW = /^#{3,}$/;
const LOST_LETTER = "\ufffd";

/** Says why a cell holds no real value: a spreadsheet or a conversion replaced it. */
export function faultOfCell(cell: string): Omit<CellFault, "column"> | undefined {
  const error = partsOfCell(cell).find((part) => FORMULA_ERROR.test(part));
  if (error) return { reason: `${error} ${FORMULA_FAULT}`, kind: FORMULA_FAULT };
  if (TOO_NARROW.test(cell))
    return {
      reason:
        "contains only #, because the spreadsheet column was too narrow. Widen the column and export the file again",
    };
  if (cell.includes(LOST_LETTER))
    return { reason: "contains U+FFFD in place of a lost character. Enter the character again" };
  return undefined;
}

const FORMULA_FAULT = "is the error value of a spreadsheet formula. Correct the formula or empty the cell";

/** `prefLabelNl` -> `pref_label_nl` */
export const columnName = (property: string) => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A column whose cell cannot be imported, and why. */
export type CellFault = Readonly<{ column: string; reason: string; kind?: string }>;

/** The parts of a cell with a list, without empty parts and without spaces around them. */
export const partsOfCell = (cell: string) =>
  [...new Set(cell.split(";").map((part) => part.trim()))].filter((part) => part !== "");

/** The value of a property in a cell; null for an empty cell. */
export function valueOfCell({ read }: StoredProperty, cell: string): unknown {
  const value = cell === "" ? null : read(cell);
  if (!Array.isArray(value)) return value;
  const parts = partsOfCell(value.join(";"));
  return parts.length > 0 ? parts : null;
}

type Values = Readonly<Record<string, unknown>>;

/** The values that break a rule of the details class. A missing required value is reported elsewhere. */
export function* wrongValues(
  declared: ImportFile,
  values: Values,
  properties: readonly StoredProperty[],
): Generator<CellFault> {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  const object = Object.assign(Object.create(declared.details.prototype as object) as object, given);
  const skipUndefinedProperties = "node" in declared && declared.extends === true;
  for (const error of validateSync(object, { skipUndefinedProperties, forbidUnknownValues: false })) {
    const property = propertyOf(error, properties);
    if (!property || (property.required && values[property.name] === null)) continue;
    yield { column: columnName(property.name), ...reasonOf(error) };
  }
}

/** The property of an error. A rule over several properties, such as `titleInSomeLanguage`, is reported for the first of them. */
const propertyOf = ({ property }: ValidationError, properties: readonly StoredProperty[]) =>
  properties.find(({ name }) => name === property) ??
  properties.find(({ name }) => name.startsWith(property.replace(/InSomeLanguage$/, "")));

/** The most useful of the broken rules. A word instead of a number is "not a number" rather than "too small". */
function reasonOf({ constraints = {}, contexts = {}, property }: ValidationError): Omit<CellFault, "column"> {
  const rules = Object.keys(constraints);
  const rule = rules.find((name) => /^is/.test(name)) ?? rules[0]!;
  const reason = constraints[rule]!.replace(/^\w+ must/, "must").replace(`${property} is`, "is");
  return { reason, ...(contexts[rule] as RuleContext | undefined) };
}
