import {
  ArrayMaxSize,
  IsIn,
  IsNotEmpty,
  IsNumber,
  IsString,
  IsUrl,
  Max,
  MaxLength,
  Min,
  ValidateBy,
} from "class-validator";
import { Field, Float, Int } from "type-graphql";
import { type Class } from "./connection";
import { type Edge } from "./edges";
import { setFieldMetadata } from "./field-decorators";
import { asNumber, asShare, asEuros, asDate, asList } from "./read-cell";
import { DATE_SHAPE, isPartialDate, PartialDate } from "./dates";
import { type FieldMetadata, type ResultRow } from "./field-metadata";
import { store, type Decorate, type Options, type StoredProperty } from "./stored-properties";
import { isWhole, notBefore } from "./property-rules";

/** Combines the decorators of one property: the field of the schema, the validators, and how it is stored. */
const property =
  (field: PropertyDecorator, accept: PropertyDecorator[], options: PropertyOptions, read: StoredProperty["read"]) =>
  (prototype: object, name: string) => {
    const { dimension, summed, ends, otherNames, spellings } = options;
    if (dimension || summed || ends || otherNames || spellings)
      setFieldMetadata(prototype, name, { dimension, summed, ends, otherNames, spellings });
    field(prototype, name);
    store(prototype, name, accept, options, read, { folds: options.folds, isIndexed: options.isIndexed });
  };

/**
 * @property dimension lists can be grouped by it (a date: by its year); by enums and relations to one they always can
 * @property summed statistics can add it up
 * @property ends a date when something ends
 * @property otherNames the localised field with other names: filters compare those too
 * @property spellings the stored values that an operand of a filter may mean
 */
type PropertyOptions = Options &
  Pick<FieldMetadata, "dimension" | "summed" | "ends" | "otherNames" | "spellings"> &
  Pick<StoredProperty, "folds" | "isIndexed">;

const asIs = (cell: string) => cell;

const field = (type: () => unknown, description: string, { optional }: Options) =>
  Field(type as () => StringConstructor, { description, nullable: optional });

/** Plain text in no particular language: a name, a note. A required one has an index for the order of lists. */
export const Text = (
  description: string,
  {
    maxLength = 200,
    ...options
  }: Options & { maxLength?: number } & Pick<FieldMetadata, "dimension" | "otherNames" | "spellings"> = {},
) =>
  property(
    field(() => String, description, options),
    [IsString(), IsNotEmpty(), MaxLength(maxLength)],
    { ...options, folds: true, isIndexed: !options.optional },
    asIs,
  );

/** Several plain texts; separated by semicolons in a file. Never null: none is an empty list. */
export const Texts =
  (description: string): Decorate =>
  (prototype, name) => {
    setFieldMetadata(prototype, name, { reads: [name], derive: (row) => row[name] ?? [] });
    Field(() => [String], { description })(prototype, name);
    const accept = [IsString({ each: true }), MaxLength(200, { each: true }), ArrayMaxSize(100)];
    store(prototype, name, accept, { optional: true }, asList, { folds: true });
  };

/** A whole number. */
export const Whole = (
  description: string,
  { min, max, ...options }: Options & { min: number; max: number; dimension?: true; summed?: true },
) =>
  property(
    field(() => Int, description, options),
    [isWhole(), Min(min), Max(max)],
    { ...options, isIndexed: true },
    asNumber,
  );

/** An amount in whole euros. The type is `Float`, because `Int` of GraphQL ends at two billion. */
export const Amount = (description: string, options: Options = {}) =>
  property(
    field(() => Float, description, options),
    [isWhole(), Min(0), Max(MAX_AMOUNT)],
    { ...options, summed: true, isIndexed: true },
    asEuros,
  );

/** More than a state spends in a year, and small enough that a JavaScript number is exact. */
const MAX_AMOUNT = 1_000_000_000_000;

/** A number from 0 to 1. */
export const Share = (description: string, options: Options = {}) =>
  property(
    field(() => Float, description, options),
    [IsNumber(), Min(0), Max(1)],
    { ...options, isIndexed: true },
    asShare,
  );

/** A value of an enum. */
export const Choice = (values: Record<string, string>, description: string, options: Options = {}) =>
  property(
    field(() => values, description, options),
    [IsIn(Object.values(values))],
    { ...options, isIndexed: true },
    asIs,
  );

/**
 * A date as precise as its source.
 * @param options.endOf the property with the date when the same thing begins
 */
export const When = (description: string, { endOf, ...options }: Options & { dimension?: true; endOf?: string } = {}) =>
  property(
    field(() => PartialDate, description, options),
    [
      ValidateBy(
        { name: "isPartialDate", validator: { validate: isPartialDate } },
        { message: `$property ${DATE_SHAPE}. In a spreadsheet, format the column as text` },
      ),
      ...(endOf ? [notBefore(endOf)] : []),
    ],
    { ...options, ...(endOf ? { ends: true } : { isIndexed: true }) },
    asDate,
  );

/** The address of a web page. */
export const Link = (description: string, options: Options = {}) =>
  property(
    field(() => String, description, options),
    [
      IsUrl(
        { require_tld: true, require_protocol: true, protocols: ["http", "https"] },
        { message: "$property must be a web address that starts with http:// or https://" },
      ),
      MaxLength(500),
    ],
    { ...options, folds: true },
    asIs,
  );

/** A code with its own rules: `read` converts every accepted spelling to the stored one, `show` the stored one to the one that clients see. */
export const Code =
  (
    description: string,
    accept: PropertyDecorator[],
    read: (cell: string) => string,
    { show, ...options }: Options & { show: (stored: string) => string },
  ): Decorate =>
  (prototype, name) => {
    const derive = (row: ResultRow) => (typeof row[name] === "string" ? show(row[name]) : null);
    setFieldMetadata(prototype, name, { reads: [name], derive, code: read });
    property(
      field(() => String, description, options),
      accept,
      options,
      read,
    )(prototype, name);
  };

/** The id of another node, such as the source of a fact. The field returns that node. */
export const Reference =
  (edge: Edge, type: () => Class, description: string, options: Options = {}): Decorate =>
  (prototype, name) => {
    setFieldMetadata(prototype, name, { edge });
    Field(type, { nullable: true, description })(prototype, name);
    store(prototype, name, [IsString()], options, asIs, { refers: edge.to });
  };
