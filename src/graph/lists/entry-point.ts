import { type GraphQLInputObjectType } from "graphql";
import { type Edge } from "../schema/edges";
import { type Compilation } from "../compiler/compilation";
import { type Operators } from "./compare";
import { type At } from "./condition";

/** What a field of a filter says of where to begin: the relation that it follows, or the stored word of a closed list that it compares. */
export type NarrowingMetadata = Readonly<{ relation?: Relation; choice?: string }>;

/** A relation of what a filter is about. */
export type Relation = Readonly<{
  edge: Edge;
  /** What the filter says of a place to which the relation leads from the node in `from`. */
  inside: (compilation: Compilation, from: string, at: At, said: Operators, path: string) => string[];
}>;

/** Nodes that a filter names by their ids, or by what they stand under, and how what passes the filter is joined to them. */
export type EntryPoint = Readonly<{
  edge: Edge;
  /** The part of the filter that names them. Where they are joined, it holds. */
  by: object;
  conditions: (compilation: Compilation, from: string, at: At) => string[];
}>;

/**
 * The named nodes to which everything that passes a filter is joined: there the database begins, and looks at their neighbours instead of
 * at a whole label. One id before several.
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

/** How many nodes a subtree is taken to have: a filter that names a few nodes by their ids is the better beginning. */
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

/** A property for which a filter allows one word of a closed list: its rows stand together in the index that has the word, then the id. */
export function choiceIn(filter: GraphQLInputObjectType, said: Operators): string | undefined {
  for (const [part] of conjuncts(said, "where"))
    for (const [name, operand] of Object.entries(part)) {
      const { choice } = narrowsOf(filter, name);
      if (choice && (operand as { eq?: string } | null)?.eq) return choice;
    }
  return undefined;
}

/** Whether a filter says no more than words of closed lists: most often it leaves much of a label. */
export const isOnlyChoices = (filter: GraphQLInputObjectType, said: Operators): boolean =>
  conjuncts(said, "where").every(([part]) => Object.keys(part).every((name) => narrowsOf(filter, name).choice));

const narrowsOf = (filter: GraphQLInputObjectType, name: string): NarrowingMetadata =>
  filter.getFields()[name]?.extensions ?? {};

/** The parts of a filter that must all hold, with their paths. Nothing is checked here: what is wrong is refused where it is compiled. */
function conjuncts(said: Operators, path: string): [Operators, string][] {
  const { and, ...here } = said;
  const within = Array.isArray(and) ? (and as Operators[]) : [];
  return [[here, path], ...within.flatMap((part, index) => conjuncts(part, `${path}.and[${index}]`))];
}
