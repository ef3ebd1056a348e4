import { IsOptional } from "class-validator";
import { fold, folded } from "./fold";

/** A property as the graph stores it. A column of an import file has its name in snake_case. */
export type StoredProperty = Readonly<{
  name: string;
  required: boolean;
  /** The label of the node whose id it holds. */
  refers?: string;
  /** Converts a cell of a file, never empty, to the stored value. It returns a wrong cell unchanged; the validators then refuse it. */
  read: (cell: string) => unknown;
  /** For a text, or a list of texts: its folded form is stored too. */
  folds?: boolean;
  /** Whether there is an index, so that a list can be read in its order, or by one of its values, without reading all rows. */
  isIndexed?: boolean;
}>;

const declared = new Map<object, StoredProperty[]>();

/** The stored properties of a details class, those of its ancestors first. */
export function propertiesOf(details: object): readonly StoredProperty[] {
  const parent = Object.getPrototypeOf(details) as object | null;
  return [...(parent ? propertiesOf(parent) : []), ...ownPropertiesOf(details)];
}

/** The stored properties that a class declares itself, without those of its ancestors. */
export const ownPropertiesOf = (details: object): readonly StoredProperty[] => declared.get(details) ?? [];

/** Whether a property may be left out. */
export type Options = Readonly<{ optional?: boolean }>;

/** A decorator of one property. */
export type Decorate = (prototype: object, name: string) => void;

/** Declares a stored property: its validators, and how a cell of a file is read. */
export function store(
  prototype: object,
  name: string,
  accept: PropertyDecorator[],
  { optional = false }: Options,
  read: StoredProperty["read"],
  extra: Pick<StoredProperty, "refers" | "folds" | "isIndexed"> = {},
) {
  if (optional) IsOptional()(prototype, name);
  accept.forEach((decorate) => decorate(prototype, name));
  const list = declared.get(prototype.constructor) ?? [];
  declared.set(prototype.constructor, [...list, { name, required: !optional, read, ...extra }]);
}

/** The folded forms of the texts among these properties; null for a text that is null. */
export function foldedOf(properties: Readonly<Record<string, unknown>>, stored: readonly StoredProperty[]) {
  const texts = stored.filter(({ name, folds }) => folds && name in properties);
  return Object.fromEntries(texts.map(({ name }) => [folded(name), foldValue(properties[name])]));
}

const foldValue = (value: unknown): unknown =>
  typeof value === "string" ? fold(value) : Array.isArray(value) ? value.map(foldValue) : null;
