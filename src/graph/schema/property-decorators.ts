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

/** A property decorator made of others: the field of the schema, what is accepted, how it is stored. Written once. */
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
 * @property dimension lists can be grouped by it (a date: by its year), beside the closed lists of words and the relations to one
 * @property summed statistics can add it up
 * @property ends a date on which something ends
 * @property otherNames the localised field that holds other names of the same: filters compare those too
 * @property spellings the stored values that an operand of a filter may stand for
 */
type PropertyOptions = Options &
  Pick<FieldMetadata, "dimension" | "summed" | "ends" | "otherNames" | "spellings"> &
  Pick<StoredProperty, "folds" | "isIndexed">;

const asIs = (cell: string) => cell;

const field = (type: () => unknown, description: string, { optional }: Options) =>
  Field(type as () => StringConstructor, { description, nullable: optional });

/** Plain text in no particular language: a name, a note. Lists are ordered by those that every node has. */
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

/** An amount in whole euros. More than two billion is beyond what GraphQL takes for a whole number. */
export const Amount = (description: string, options: Options = {}) =>
  property(
    field(() => Float, description, options),
    [isWhole(), Min(0), Max(MAX_AMOUNT)],
    { ...options, summed: true, isIndexed: true },
    asEuros,
  );

/** More than a state spends in a year; and far from where numbers lose their last digits. */
const MAX_AMOUNT = 1_000_000_000_000;

/** A number from 0 to 1. */
export const Share = (description: string, options: Options = {}) =>
  property(
    field(() => Float, description, options),
    [IsNumber(), Min(0), Max(1)],
    { ...options, isIndexed: true },
    asShare,
  );

/** One of a closed list of words. */
export const Choice = (values: Record<string, string>, description: string, options: Options = {}) =>
  property(
    field(() => values, description, options),
    [IsIn(Object.values(values))],
    { ...options, isIndexed: true },
    asIs,
  );

/**
 * A date as precise as its source.
 * @param options.endOf the property with the date on which that begins which ends on this one
 */
export const When = (description: string, { endOf, ...options }: Options & { dimension?: true; endOf?: string } = {}) =>
  property(
    field(() => PartialDate, description, options),
    [
      ValidateBy(
        { name: "isPartialDate", validator: { validate: isPartialDate } },
        { message: `$property ${DATE_SHAPE}; in a spreadsheet, format the column as text` },
      ),
      ...(endOf ? [notBefore(endOf)] : []),
    ],
    { ...options, ...(endOf ? { ends: true } : { isIndexed: true }) },
    asDate,
  );

/** The address of a page. */
export const Link = (description: string, options: Options = {}) =>
  property(
    field(() => String, description, options),
    [
      IsUrl(
        { require_tld: true, require_protocol: true, protocols: ["http", "https"] },
        { message: "$property must be the address of a page, beginning with http:// or https://" },
      ),
      MaxLength(500),
    ],
    { ...options, folds: true },
    asIs,
  );

/** A value with rules of its own: `read` brings every accepted spelling to the stored one, `show` to the shown one. */
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

/** The id of another node, read as that node: the source that a fact names. */
export const Reference =
  (edge: Edge, type: () => Class, description: string, options: Options = {}): Decorate =>
  (prototype, name) => {
    setFieldMetadata(prototype, name, { edge });
    Field(type, { nullable: true, description })(prototype, name);
    store(prototype, name, [IsString()], options, asIs, { refers: edge.to });
  };
