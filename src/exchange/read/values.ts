import { validateSync, type ValidationError } from "class-validator";
import { type ImportFile } from "../../domain/slice";
import { type RuleContext } from "../../graph/schema/property-decorators";
import { type StoredProperty } from "../../graph/schema/stored-properties";

/** `prefLabelNl` -> `pref_label_nl` */
export const columnName = (property: string) => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A cell that cannot stay as it is. */
export type Complaint = Readonly<{ column: string; reason: string; kind?: string }>;

/** The parts of a cell with a list; spaces around them and empty ones do not count. */
export const partsOfCell = (cell: string) =>
  [...new Set(cell.split(";").map((part) => part.trim()))].filter((part) => part !== "");

/** What a cell says of a property; null: nothing. */
export function valueOfCell({ read }: StoredProperty, cell: string): unknown {
  const value = cell === "" ? null : read(cell);
  if (!Array.isArray(value)) return value;
  const parts = partsOfCell(value.join(";"));
  return parts.length > 0 ? parts : null;
}

type Values = Readonly<Record<string, unknown>>;

/** The values that the rules of the details class refuse. Required ones that are absent are somebody else's. */
export function* wrongValues(
  declared: ImportFile,
  values: Values,
  properties: readonly StoredProperty[],
): Generator<Complaint> {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  const object = Object.assign(Object.create(declared.details.prototype as object) as object, given);
  const skipUndefinedProperties = "node" in declared && declared.extends === true;
  for (const error of validateSync(object, { skipUndefinedProperties, forbidUnknownValues: false })) {
    const property = propertyOf(error, properties);
    if (!property || (property.required && values[property.name] === null)) continue;
    yield { column: columnName(property.name), ...reasonOf(error) };
  }
}

/** A rule over several properties, `titleInSomeLanguage`, speaks of the first of them. */
const propertyOf = ({ property }: ValidationError, properties: readonly StoredProperty[]) =>
  properties.find(({ name }) => name === property) ??
  properties.find(({ name }) => name.startsWith(property.replace(/InSomeLanguage$/, "")));

/** The most telling of the rules that a value breaks: a word where a number is meant is no number, rather than too small. */
function reasonOf({ constraints = {}, contexts = {}, property }: ValidationError): Omit<Complaint, "column"> {
  const rules = Object.keys(constraints);
  const rule = rules.find((name) => /^is/.test(name)) ?? rules[0]!;
  const reason = constraints[rule]!.replace(/^\w+ must/, "must").replace(`${property} is`, "is");
  return { reason, ...(contexts[rule] as RuleContext | undefined) };
}
