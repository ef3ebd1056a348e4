import { type FragmentDefinitionNode, type GraphQLResolveInfo, type GraphQLSchema } from "graphql";
import { type Prepared } from "./preparation";
import { checkStatementLimit } from "./statement-limits";

/** The argument `under` of a filter: a node of a hierarchy and all nodes below it. `exists` is the condition that the node exists. */
export type Subtree = Readonly<{ exists: string; label: string; id: string; path: string }>;

/** What the compiler needs of a request. `variables` are the values of the client's variables. */
type RequestPart = Readonly<{
  schema: GraphQLSchema;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  variables: Readonly<Record<string, unknown>>;
  /** The day of the request. */
  today: string;
}>;

/** The state of the statement: its query parameters, and the counters that {@link checkStatementLimit} compares with the limits. `matches`
 * counts the lists, counts and nodes. */
type StatementPart = Readonly<{
  parameters: Record<string, unknown>;
  counts: { matches: number; comparisons: number };
}>;

/** The current position of the compiler in the statement. */
type Position = Readonly<{
  /** The number of edges between the root field and this position. */
  depth: number;
  /** The number of filters around this one. */
  filterDepth: number;
  /** The part of a filter that is always true here, because the statement begins at the nodes that it names. */
  alwaysTruePart?: object;
  /** Expressions that the current list computes once, before it reads rows. */
  prepared?: Map<string, Prepared>;
  /** The subtrees that filters of the current list name with `under`. */
  subtrees?: Subtree[];
}>;

/** The compilation of a root field, or a batch of look-ups, into one statement. The copies for its positions share the request and the statement. */
export type Compilation = RequestPart & StatementPart & Position;

export const startCompilation = (
  { schema, fragments, variableValues }: GraphQLResolveInfo,
  today: string,
): Compilation => ({
  schema,
  fragments,
  variables: variableValues,
  today,
  parameters: {},
  counts: { matches: 0, comparisons: 0 },
  depth: 0,
  filterDepth: 0,
});

/** A copy for compiling something that is not sent, such as for a check. Its parameters and variables do not reach the statement. */
export const discardedCompilation = (compilation: Compilation): Compilation => ({
  ...compilation,
  parameters: {},
  counts: { ...compilation.counts },
  prepared: new Map(),
  subtrees: [],
});

/** Adds a query parameter and returns its placeholder. */
export function addParameter({ parameters }: Compilation, value: unknown): string {
  const name = `p${Object.keys(parameters).length}`;
  parameters[name] = value;
  return `$${name}`;
}

/** Names for two new Cypher variables: a node, and the relation that leads to it. Counts one match; throws if there are too many. */
export function countedVariables({ counts }: Compilation): [string, string] {
  counts.matches += 1;
  checkStatementLimit("matches", counts.matches);
  return [`node${counts.matches}`, `relation${counts.matches}`];
}

/** Counts a comparison of a filter. */
export function countComparison({ counts }: Compilation): void {
  counts.comparisons += 1;
  checkStatementLimit("comparisons", counts.comparisons);
}

/** The same compilation, one edge further. */
export function oneEdgeDeeper(compilation: Compilation): Compilation {
  const depth = compilation.depth + 1;
  checkStatementLimit("depth", depth);
  return { ...compilation, depth };
}

/** The same compilation, inside a filter of a filter. */
export function insideFilter(compilation: Compilation): Compilation {
  const filterDepth = compilation.filterDepth + 1;
  checkStatementLimit("filterDepth", filterDepth);
  return { ...compilation, filterDepth };
}
