import { type FragmentDefinitionNode, type GraphQLResolveInfo, type GraphQLSchema } from "graphql";
import { type Prepared } from "./preparation";
import { checkStatementLimit } from "./statement-limits";

/** A node that a filter names together with everything below it, and the condition that there is such a node. */
export type Subtree = Readonly<{ exists: string; label: string; id: string; path: string }>;

/** What the compiler reads of a request. `variables` are the values of the client's variables. */
type RequestPart = Readonly<{
  schema: GraphQLSchema;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  variables: Readonly<Record<string, unknown>>;
  /** The day of the request. */
  today: string;
}>;

/** What the statement has so far: its query parameters, and how much of what is limited. */
type StatementPart = Readonly<{
  parameters: Record<string, unknown>;
  counts: { steps: number; comparisons: number };
}>;

/** Where in the statement the compiler is. */
type Position = Readonly<{
  /** How many edges lead from the root field to here. */
  depth: number;
  /** How many filters enclose this one. */
  filterDepth: number;
  /** The part of a filter that the entry point of the statement ensures already. */
  ensured?: object;
  /** What the current list computes before it reads any row. */
  prepared?: Map<string, Prepared>;
  /** The subtrees that the filters of the current list name. */
  subtrees?: Subtree[];
}>;

/** One compilation of a request into a statement. All positions in it share the request and the statement. */
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
  counts: { steps: 0, comparisons: 0 },
  depth: 0,
  filterDepth: 0,
});

/** A copy to compile something in that is not sent: it leaves no parameter and no variable behind. */
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

/** Two new variables: for a node and for the relation that leads to it. */
export function nextVariables({ counts }: Compilation): [string, string] {
  counts.steps += 1;
  checkStatementLimit("steps", counts.steps);
  return [`node${counts.steps}`, `relation${counts.steps}`];
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
