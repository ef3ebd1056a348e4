import { type GraphQLInputObjectType } from "graphql";
import { type Edge } from "../schema/edges";
import { type Compilation } from "../compiler/compilation";
import { type Operators } from "./compare";
import { type At } from "./condition";

/** What a field of a filter tells about where a statement can begin: the relation that it follows, or the enum property that it compares. */
export type NarrowingMetadata = Readonly<{ relation?: Relation; choice?: string }>;

/** A relation of the nodes that are filtered. */
export type Relation = Readonly<{
  edge: Edge;
  /** The conditions of the filter on an element of the relation from the node in `from`. */
  inside: (compilation: Compilation, from: string, at: At, said: Operators, path: string) => string[];
}>;

/** Nodes that a filter names by id or with `under`, and the edge from the filtered nodes to them. */
export type EntryPoint = Readonly<{
  edge: Edge;
  /** The part of the filter that names them. It is always true for nodes that are reached from them. */
  by: object;
  conditions: (compilation: Compilation, from: string, at: At) => string[];
}>;

/**
 * The named nodes that every node passing the filter is related to. The statement begins there, and reads their neighbours instead of a whole
 * label. Of several such parts of a filter, the one with the fewest ids is taken.
 */
export function entryPointOf(filter: GraphQLInputObjectType, said: Operators): EntryPoint | undefined {
  const found = conjuncts(said, "where").flatMap(([part, path]) =>
    Object.entries(part).flatMap(([name, operand]) =>
      entryPointsOf(narrowsOf(filter, name), operand as OneFilter & ManyFilter, `${path}.${name}`),
    ),
  );
  return found.sort((a, b) => a.ids - b.ids)[0];
}

type OneFilter = Operators &
  Readonly<{ id?: { eq?: string; in?: string[] } | null; under?: string | null; node?: OneFilter }>;

/** The assumed number of nodes below `under`, to compare it with a number of ids. */
const SUBTREE_SIZE = 25;
type ManyFilter = Operators & Readonly<{ some?: OneFilter }>;

function entryPointsOf(
  { relation }: NarrowingMetadata,
  said: (OneFilter & ManyFilter) | null,
  path: string,
): (EntryPoint & { ids: number })[] {
  const by = relation?.edge.many ? said?.some : said;
  const { id, under } = by?.node ?? by ?? {};
  const ids = id?.eq ? 1 : (id?.in?.length ?? (under ? SUBTREE_SIZE : 0));
  if (!relation || !said || !by || ids === 0 || "isNull" in said) return [];
  return [
    {
      edge: relation.edge,
      by,
      ids,
      conditions: (compilation, from, at) => relation.inside(compilation, from, at, said, path),
    },
  ];
}

/** The property for which a filter allows one enum value. An index on (property, id) then holds the rows together, in the order of their ids. */
export function choiceIn(filter: GraphQLInputObjectType, said: Operators): string | undefined {
  for (const [part] of conjuncts(said, "where"))
    for (const [name, operand] of Object.entries(part)) {
      const { choice } = narrowsOf(filter, name);
      if (choice && (operand as { eq?: string } | null)?.eq) return choice;
    }
  return undefined;
}

/** Whether a filter only compares enum values. Such a filter usually keeps a large part of a label. */
export const isOnlyChoices = (filter: GraphQLInputObjectType, said: Operators): boolean =>
  conjuncts(said, "where").every(([part]) => Object.keys(part).every((name) => narrowsOf(filter, name).choice));

const narrowsOf = (filter: GraphQLInputObjectType, name: string): NarrowingMetadata =>
  filter.getFields()[name]?.extensions ?? {};

/** The parts of a filter that must all be true, with their paths. Errors are not reported here, but where the filter is compiled. */
function conjuncts(said: Operators, path: string): [Operators, string][] {
  const { and, ...here } = said;
  const within = Array.isArray(and) ? (and as Operators[]) : [];
  return [[here, path], ...within.flatMap((part, index) => conjuncts(part, `${path}.and[${index}]`))];
}
