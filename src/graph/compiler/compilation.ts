import {
  getArgumentValues,
  getNamedType,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from "graphql";
import { collectSubfields } from "graphql/execution/collectFields";
import { Problem } from "../../problem";
import { type Field } from "../schema/field-metadata";

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

/** The nodes of the document that select one field. */
export type Nodes = readonly FieldNode[];

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

type Prepared = Readonly<{ variable: string; expression: string }>;

/** Lets the current list compute something once, before it reads any row. Returns the variable that holds it. */
export function prepare({ prepared = new Map() }: Compilation, key: string, express: () => Prepared): string {
  const known = prepared.get(key) ?? express();
  prepared.set(key, known);
  return known.variable;
}

/** The variables of what the current list computes first. */
export const preparedIn = ({ prepared }: Compilation) =>
  [...(prepared?.values() ?? [])].map(({ variable }) => variable);

/** The `WITH` of what the current list computes first; empty where that is nothing. */
export function preparation({ prepared }: Compilation): string {
  const all = [...(prepared?.values() ?? [])].map(({ variable, expression }) => `${expression} AS ${variable}`);
  return all.length > 0 ? `WITH ${all.join(", ")} ` : "";
}

/** Planning costs twice as much with every two levels and cannot be stopped, so deeper or longer statements are not sent. */
const MAX_DEPTH = 10;
const MAX_STEPS = 100;

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

const MAX_LEVEL = 10;

/** The same compilation, inside a filter of a filter. */
export function insideFilter(compilation: Compilation): Compilation {
  if (compilation.level === MAX_LEVEL) throw tooCostly(`more than ${MAX_LEVEL} filters inside each other`);
  return { ...compilation, level: compilation.level + 1 };
}

export const tooCostly = (what: string) => new Problem("QUERY_TOO_COSTLY", `This asks for too much at once: ${what}.`);

/** The selected fields by response key, each with its definition; `__typename` is left to graphql-js. */
export function* selectedFields(
  compilation: Compilation,
  type: GraphQLObjectType,
  nodes: Nodes,
): Generator<[string, [Field, Nodes]]> {
  for (const [key, at] of collectSubfields(
    compilation.schema,
    compilation.fragments,
    compilation.variables,
    type,
    nodes,
  )) {
    const field = type.getFields()[at[0]!.name.value];
    if (field) yield [key, [field, at]];
  }
}

/** Whether a field selects another one some steps below it, under any alias; all types on the way are object types. */
export function isSelected(
  { schema, fragments, variableValues, returnType, fieldNodes }: GraphQLResolveInfo,
  path: string[],
) {
  const asks = (type: GraphQLOutputType, nodes: Nodes, [name, ...further]: string[]): boolean => {
    const fields = collectSubfields(schema, fragments, variableValues, getNamedType(type) as GraphQLObjectType, nodes);
    return [...fields.values()]
      .filter(([first]) => first!.name.value === name)
      .some((at) => further.length === 0 || asks(fieldIn(type, name!).type, at, further));
  };
  return asks(returnType, fieldNodes, path);
}

/** The arguments of every selection of a field some steps below this one, under any alias; all types on the way are object types. */
export function argumentsOfSelected(
  { schema, fragments, variableValues, returnType, fieldNodes }: GraphQLResolveInfo,
  path: readonly string[],
): Readonly<Record<string, unknown>>[] {
  const read = (type: GraphQLOutputType, nodes: Nodes, [name, ...further]: readonly string[]): object[] => {
    const fields = collectSubfields(schema, fragments, variableValues, getNamedType(type) as GraphQLObjectType, nodes);
    return [...fields.values()]
      .filter(([first]) => first!.name.value === name)
      .flatMap((at) => {
        const field = fieldIn(type, name!);
        return further.length === 0
          ? [getArgumentValues(field, at[0]!, variableValues)]
          : read(field.type, at, further);
      });
  };
  return read(returnType, fieldNodes, path) as Readonly<Record<string, unknown>>[];
}

const fieldIn = (type: GraphQLOutputType, name: string) => (getNamedType(type) as GraphQLObjectType).getFields()[name]!;
