import {
  getNullableType,
  isEnumType,
  isNonNullType,
  type GraphQLInputObjectType,
  type GraphQLOutputType,
} from "graphql";
import { fold, folded, foldPart } from "../schema/fold";
import { type FieldMetadata, type Field, metadataOf } from "../schema/field-metadata";
import { type Compilation } from "../compiler/compilation";
import { type Comparison } from "./compare";
import { BEGINNING, END } from "../schema/dates";
import { enumFilter, FloatFilter, IDFilter, IntFilter, PartialDateFilter, TextFilter } from "./operator-inputs";

/** How filters, orders and groups use a stored value. */
export type Value = Readonly<{
  /** The input type with its filter operators. */
  operators: GraphQLInputObjectType;
  comparison: Comparison;
  /** The expression to compare and order by, for the node or relation in a variable. */
  expression: (variable: string, compilation: Compilation) => string;
  /** The expression of the value that clients see. */
  shown: (variable: string, compilation: Compilation) => string;
  /** The stored property, if the expression only reads it: an index may hold it in order. */
  property?: string;
  isRequired: boolean;
  /** Whether the value is of an enum. */
  isEnum: boolean;
}>;

/** Texts are compared in their folded form. Spaces around a part of a text are kept: they mark the beginning or end of a word. */
export const TEXT_COMPARISON: Comparison = {
  read: (text) => fold(text as string),
  readPart: (text) => foldPart(text as string),
};

type Kind = Readonly<{ operators: GraphQLInputObjectType; comparison: Comparison; folds?: true; isEnum?: true }>;

const KINDS: Readonly<Record<string, Kind>> = {
  ID: { operators: IDFilter, comparison: {} },
  String: { operators: TextFilter, comparison: TEXT_COMPARISON, folds: true },
  Int: { operators: IntFilter, comparison: {} },
  Float: { operators: FloatFilter, comparison: {} },
  PartialDate: { operators: PartialDateFilter, comparison: { dates: BEGINNING } },
};

const END_DATE: Kind = { operators: PartialDateFilter, comparison: { dates: END } };

/** The stored value behind a field; undefined if the field is not a single stored value. */
export function storedValue(field: Field): Value | undefined {
  const metadata = metadataOf(field);
  const kind = isStored(field, metadata) ? kindOf(field.type, metadata) : undefined;
  if (!kind) return undefined;
  const { expression } = metadata;
  return {
    operators: kind.operators,
    comparison: kind.comparison,
    isEnum: kind.isEnum ?? false,
    isRequired: isNonNullType(field.type),
    ...(expression ? computedBy(expression) : metadata.ends ? endDateIn(field.name) : storedIn(field.name, kind)),
  };
}

function computedBy(compute: NonNullable<FieldMetadata["expression"]>): Pick<Value, "expression" | "shown"> {
  const expression = (variable: string, { today }: Compilation) => compute(variable, today).text;
  return { expression, shown: expression };
}

function storedIn(name: string, { folds }: Kind): Pick<Value, "expression" | "shown" | "property"> {
  const property = folds ? folded(name) : name;
  return { property, expression: (variable) => `${variable}.${property}`, shown: (variable) => `${variable}.${name}` };
}

const endDateIn = (name: string): Pick<Value, "expression" | "shown"> => ({
  expression: (variable) => END.key(`${variable}.${name}`),
  shown: (variable) => `${variable}.${name}`,
});

/** Whether the field reads the property of its own name, or its metadata hold the expression or the code to compare. */
function isStored(
  { name, args }: Field,
  { edge, node, derive, code, expression, reads = [name] }: FieldMetadata,
): boolean {
  if (edge || node || args.length > 0) return false;
  if (expression || code) return true;
  return !derive && reads.length === 1 && reads[0] === name;
}

function kindOf(type: GraphQLOutputType, { code, ends, spellings }: FieldMetadata): Kind | undefined {
  const nullableType = getNullableType(type);
  if (spellings) return { operators: TextFilter, comparison: { ...TEXT_COMPARISON, spellings }, folds: true };
  if (code) return { operators: IDFilter, comparison: { read: (text) => code(text as string) } };
  if (ends) return END_DATE;
  if (isEnumType(nullableType)) return { operators: enumFilter(nullableType), comparison: {}, isEnum: true };
  return "name" in nullableType ? KINDS[nullableType.name] : undefined;
}
