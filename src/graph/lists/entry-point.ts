import { type GraphQLInputObjectType } from "graphql";
import { type Edge } from "../schema/edges";
import { type Compilation } from "../compiler/compilation";
import { type InputObject } from "./compare";
import { type ListElement } from "./condition";

/** Hints of a filter field on where a statement can begin: the relation that it follows, or the enum property that it compares. */
export type EntryPointHints = Readonly<{ relation?: Relation; enumProperty?: string }>;

/** A relation of the nodes that are filtered. */
export type Relation = Readonly<{
  edge: Edge;
  /** The conditions of the filter on an element of the relation from the node in `from`. */
  conditions: (
    compilation: Compilation,
    from: string,
    element: ListElement,
    input: InputObject,
    path: string,
  ) => string[];
}>;

/** Nodes that a filter names by id or with `under`, and the edge from the filtered nodes to them. */
export type EntryPoint = Readonly<{
  edge: Edge;
  /** The part of the filter that names them. It is always true for nodes that are reached from them. */
  filterPart: object;
  conditions: (compilation: Compilation, from: string, element: ListElement) => string[];
}>;

/**
 * The named nodes that every node passing the filter is related to. The statement begins there, and reads their neighbours instead of a whole
 * label. Of several such parts of a filter, the one with the fewest ids is taken.
 */
export function entryPointOf(filter: GraphQLInputObjectType, input: InputObject): EntryPoint | undefined {
  const entryPoints = conjuncts(input, "where").flatMap(([part, path]) =>
    Object.entries(part).flatMap(([name, operand]) =>
      entryPointsOf(entryPointHintsOf(filter, name), operand as OneFilter & ManyFilter, `${path}.${name}`),
    ),
  );
  return entryPoints.sort((a, b) => a.ids - b.ids)[0];
}

type OneFilter = InputObject &
  Readonly<{ id?: { eq?: string; in?: string[] } | null; under?: string | null; node?: OneFilter }>;

/** The assumed number of nodes below `under`, to compare it with a number of ids. */
const SUBTREE_SIZE = 25;
type ManyFilter = InputObject & Readonly<{ some?: OneFilter }>;

function entryPointsOf(
  { relation }: EntryPointHints,
  input: (OneFilter & ManyFilter) | null,
  path: string,
): (EntryPoint & { ids: number })[] {
  const filterPart = relation?.edge.many ? input?.some : input;
  const { id, under } = filterPart?.node ?? filterPart ?? {};
  const ids = id?.eq ? 1 : (id?.in?.length ?? (under ? SUBTREE_SIZE : 0));
  if (!relation || !input || !filterPart || ids === 0 || "isNull" in input) return [];
  return [
    {
      edge: relation.edge,
      filterPart,
      ids,
      conditions: (compilation, from, element) => relation.conditions(compilation, from, element, input, path),
    },
  ];
}

/** The property for which a filter allows one enum value. An index on (property, id) then holds the rows together, in the order of their ids. */
export function enumPropertyOf(filter: GraphQLInputObjectType, input: InputObject): string | undefined {
  for (const [part] of conjuncts(input, "where"))
    for (const [name, operand] of Object.entries(part)) {
      const { enumProperty } = entryPointHintsOf(filter, name);
      if (enumProperty && (operand as { eq?: string } | null)?.eq) return enumProperty;
    }
  return undefined;
}

/** Whether a filter only compares enum values. Such a filter usually keeps a large part of a label. */
export const comparesOnlyEnums = (filter: GraphQLInputObjectType, input: InputObject): boolean =>
  conjuncts(input, "where").every(([part]) =>
    Object.keys(part).every((name) => entryPointHintsOf(filter, name).enumProperty),
  );

const entryPointHintsOf = (filter: GraphQLInputObjectType, name: string): EntryPointHints =>
  filter.getFields()[name]?.extensions ?? {};

/** The parts of a filter that must all be true, with their paths. Errors are not reported here, but where the filter is compiled. */
function conjuncts(input: InputObject, path: string): [InputObject, string][] {
  const { and, ...own } = input;
  const nested = Array.isArray(and) ? (and as InputObject[]) : [];
  return [[own, path], ...nested.flatMap((part, index) => conjuncts(part, `${path}.and[${index}]`))];
}
