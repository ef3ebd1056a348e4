import { getNamedType, type GraphQLInputObjectType, type GraphQLResolveInfo } from "graphql";
import { createParameterDecorator } from "type-graphql";
import { notFound } from "../../problem";
import { type Statement } from "../driver/cypher";
import { startCompilation, type Compilation, type Subtree } from "../compiler/compilation";
import { type InputObject } from "./compare";
import { condition } from "./condition";
import { preparation } from "../compiler/preparation";

/** The value of an argument `where` that a field other than a list takes. */
export type FilterArgument = Readonly<{ type: GraphQLInputObjectType; input: InputObject; info: GraphQLResolveInfo }>;

/** The argument `where` of a field with the metadata `filteredBy`; undefined if it is absent. */
export const WhereArgument = () =>
  createParameterDecorator(({ args, info }): FilterArgument | undefined => {
    const { where } = args as { where?: InputObject | null };
    const field = info.parentType.getFields()[info.fieldName]!;
    const type = getNamedType(field.args.find(({ name }) => name === "where")!.type) as GraphQLInputObjectType;
    return where ? { type, input: where, info } : undefined;
  });

/** Several filters on one variable, as parts of a statement. For each row, a number selects the filter that applies. */
export type CompiledFilters = Readonly<{
  parameters: Record<string, unknown>;
  /** Expressions that are computed once, at the beginning of the statement. */
  preparation: Statement;
  condition: Statement;
  /** Whether each node that the filter names with `under` exists, in the order of `subtrees`. */
  exist: Statement;
  subtrees: readonly (readonly Subtree[])[];
}>;

/**
 * @param variable the variable of the filtered node, the same for all filters
 * @param filterNumber the Cypher expression with the number of the filter; null for no filter
 */
export function compileFilters(
  filters: readonly FilterArgument[],
  variable: string,
  filterNumber: string,
  today: string,
): CompiledFilters {
  if (filters.length === 0)
    return {
      parameters: {},
      preparation: { text: "" },
      condition: { text: "true" },
      exist: { text: "[]" },
      subtrees: [],
    };
  const compilation: Compilation = { ...startCompilation(filters[0]!.info, today), prepared: new Map() };
  const compiled = filters.map(({ type, input }) => {
    const subtrees: Subtree[] = [];
    const text = condition({ ...compilation, subtrees }, type, { node: variable }, input, "where");
    return { text, exist: `[${subtrees.map(({ exists }) => exists).join(", ")}]`, subtrees };
  });
  const choose = (texts: readonly string[], otherwise: string): Statement => ({
    text: `CASE ${filterNumber} ${texts.map((text, number) => `WHEN ${number} THEN ${text}`).join(" ")} ELSE ${otherwise} END`,
  });
  return {
    parameters: compilation.parameters,
    preparation: { text: preparation(compilation) },
    condition: choose(
      compiled.map(({ text }) => text),
      "true",
    ),
    exist: choose(
      compiled.map(({ exist }) => exist),
      "[]",
    ),
    subtrees: compiled.map(({ subtrees }) => subtrees),
  };
}

/** Throws a problem that names the wrong argument. */
export const checkFilter = (filter: FilterArgument, today: string): void =>
  void compileFilters([filter], "node", "0", today);

/** Throws if a filter names a node with `under` that does not exist. */
export function checkSubtreesExist(subtrees: readonly Subtree[], exist: readonly boolean[]): void {
  const missing = subtrees.find((_, index) => exist[index] === false);
  if (missing) throw notFound(missing.path, missing.label.toLowerCase(), missing.id);
}
