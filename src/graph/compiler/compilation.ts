import { type FragmentDefinitionNode, type GraphQLResolveInfo, type GraphQLSchema } from "graphql";
import { MAX_DEPTH, MAX_STEPS, MAX_LEVEL, tooCostly } from "./statement-limits";
import { type Prepared } from "./preparation";

/** A node that a filter names together with everything below it, and the condition that there is such a node. */
export type Subtree = Readonly<{ exists: string; label: string; id: string; path: string }>;

/** One compilation: the request, and the parameters and variables that the statement has so far. */
export type Compilation = Readonly<{
  schema: GraphQLSchema;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  variables: Readonly<Record<string, unknown>>;
  parameters: Record<string, unknown>;
  names: { taken: number; conditions: number };
  /** The day of the request. */
  today: string;
  /** How many edges lead from the root field to here. */
  depth: number;
  /** How many filters enclose this one. */
  level: number;
  /** The part of a filter that the entry point of the statement ensures already. */
  joined?: object;
  /** What the current list computes before it reads any row. */
  prepared?: Map<string, Prepared>;
  /** The subtrees that the filters of the current list name. */
  subtrees?: Subtree[];
}>;

export const startCompilation = (
  { schema, fragments, variableValues }: GraphQLResolveInfo,
  today: string,
): Compilation => ({
  schema,
  fragments,
  variables: variableValues,
  parameters: {},
  names: { taken: 0, conditions: 0 },
  today,
  depth: 0,
  level: 0,
});

/** Adds a query parameter and returns its placeholder. */
export function addParameter(compilation: Compilation, value: unknown): string {
  const name = `p${Object.keys(compilation.parameters).length}`;
  compilation.parameters[name] = value;
  return `$${name}`;
}

/** Two new variables: for a node and for the relation that leads to it. */
export function nextVariables({ names }: Compilation): [string, string] {
  names.taken += 1;
  if (names.taken > MAX_STEPS)
    throw tooCostly(`more than ${MAX_STEPS} lists, counts and nodes in one question; ask in parts`);
  return [`node${names.taken}`, `relation${names.taken}`];
}

/** The same compilation, one edge further. */
export function oneEdgeDeeper(compilation: Compilation): Compilation {
  if (compilation.depth === MAX_DEPTH)
    throw tooCostly(`more than ${MAX_DEPTH} edges below each other; ask for the rest by id`);
  return { ...compilation, depth: compilation.depth + 1 };
}

/** The same compilation, inside a filter of a filter. */
export function insideFilter(compilation: Compilation): Compilation {
  if (compilation.level === MAX_LEVEL) throw tooCostly(`more than ${MAX_LEVEL} filters inside each other`);
  return { ...compilation, level: compilation.level + 1 };
}
