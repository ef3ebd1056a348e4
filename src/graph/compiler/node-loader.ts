import DataLoader from "dataloader";
import { getNamedType, isAbstractType, type GraphQLCompositeType, type GraphQLResolveInfo } from "graphql";
import { runCompiledPart } from "../driver/client";
import { type ResultRow } from "../schema/field-metadata";
import { encodeRow, encodeRows, type CompiledPart } from "./row-codec";
import { nextVariables, addParameter, startCompilation, type Compilation } from "./compilation";
import { selectedProperties, compileSelection } from "./select";
import { type Graph } from "../driver/graph";
import { type FieldNodes } from "./selection";

/** A node that is known by a key: its label, the stored property, the value. */
export type NodeKey = Readonly<{ label: string; property: string; value: string }>;

type RequestedNode = NodeKey & Readonly<{ info: GraphQLResolveInfo }>;

/** Finds nodes by key, with what is selected below the asking field. Gives undefined where there is no such node. */
export type FindNode = (key: NodeKey, info: GraphQLResolveInfo) => Promise<ResultRow | undefined>;

/** A node as a statement brought it whole: all its properties. */
export type LoadedNode = ResultRow & Readonly<{ id: string; labels: readonly string[] }>;

/** The nodes that one request finds by key, and those that it knows already. */
export type NodeLoader = Readonly<{ findNode: FindNode; knowNodes: (nodes: readonly LoadedNode[]) => void }>;

/** Everything that one request asks by key in the same moment becomes one statement. What is known and asks no more than properties needs none. */
export function createNodeLoader(graph: () => Graph, today: string): NodeLoader {
  const known = new Map<string, LoadedNode>();
  const loader = new DataLoader<RequestedNode, ResultRow | undefined, object>(
    async (requested) => findAll(graph(), requested, today),
    {
      cache: false,
    },
  );
  return {
    findNode: async (key, info) => rowOfKnown(known.get(key.value), key, info, today) ?? loader.load({ ...key, info }),
    knowNodes: (nodes) => nodes.forEach((node) => known.set(node.id, node)),
  };
}

/** What is selected of a known node; undefined where that is more than its properties. */
function rowOfKnown(
  node: LoadedNode | undefined,
  { label, property }: NodeKey,
  info: GraphQLResolveInfo,
  today: string,
) {
  if (property !== "id" || !node?.labels.includes(label)) return undefined;
  const promised = typeBehind(info, label);
  const type = isAbstractType(promised)
    ? info.schema.getPossibleTypes(promised).find(({ name }) => node.labels.includes(name))
    : promised;
  const names = type && selectedProperties(startCompilation(info, today), type, info.fieldNodes);
  return names && { __typename: type.name, ...Object.fromEntries(names.map((name) => [name, node[name] ?? null])) };
}

async function findAll(
  graph: Graph,
  wanted: readonly RequestedNode[],
  today: string,
): Promise<(ResultRow | undefined | Error)[]> {
  const compilation = startCompilation(wanted[0]!.info, today);
  const groups = groupBySelection(wanted).map((group, index) => ({
    name: `g${index}`,
    group,
    list: listOf(compilation, group),
  }));
  const lists = groups.flatMap(({ name, list }) => (list instanceof Error ? [] : [{ name, ...list }]));
  const result = lists.length > 0 ? await runCompiledPart(graph, encodeRow(lists), compilation.parameters) : {};
  const rows = groups.map(({ name, group, list }) => ({
    group,
    list,
    nodes: byKey((result as Record<string, KeyedRow[]>)[name] ?? []),
  }));
  return wanted.map((each) => {
    const { list, nodes } = rows.find(({ group: [first] }) => isSameSelection(first, each))!;
    return list instanceof Error ? list : nodes.get(each.value);
  });
}

/** What is asked for one group, or why there is none: a fault in one selection is no fault of the others. */
function listOf(
  compilation: Compilation,
  [{ label, property, info }, keys]: [RequestedNode, Set<string>],
): CompiledPart | Error {
  try {
    const type = typeBehind(info, label);
    return compileKeyedNodes(compilation, { label, property, keys: [...keys], type, nodes: info.fieldNodes });
  } catch (fault) {
    return fault as Error;
  }
}

type KeyedRow = Readonly<{ key: string; node: ResultRow }>;
const byKey = (found: KeyedRow[]) => new Map(found.map(({ key, node }) => [key, node]));

/** What one selection asks of one label, with the distinct keys. */
function groupBySelection(wanted: readonly RequestedNode[]): [RequestedNode, Set<string>][] {
  const groups: [RequestedNode, Set<string>][] = [];
  for (const each of wanted) {
    const group = groups.find(([one]) => isSameSelection(one, each));
    if (group) group[1].add(each.value);
    else groups.push([each, new Set([each.value])]);
  }
  return groups;
}

const isSameSelection = (a: RequestedNode, b: RequestedNode) =>
  a.info.fieldNodes === b.info.fieldNodes && a.label === b.label && a.property === b.property;

type KeyedNodesQuery = Readonly<{
  label: string;
  property: string;
  keys: readonly string[];
  type: GraphQLCompositeType;
  nodes: FieldNodes;
}>;

/** FieldNodes that are known by a key, whatever told it: rows of `key` and `node`. */
function compileKeyedNodes(compilation: Compilation, asked: KeyedNodesQuery): CompiledPart {
  const [to] = nextVariables(compilation);
  const match = `MATCH (${to}:${asked.label} {${asked.property}: key})`;
  const found = encodeRow([
    { name: "key", text: "key" },
    { name: "node", ...compileSelection(compilation, asked.type, to, asked.nodes, true) },
  ]);
  return encodeRows(
    `COLLECT { UNWIND ${addParameter(compilation, asked.keys)} AS key ${match} RETURN ${found.text} }`,
    found.read,
  );
}

/** The type to select from: what the field promises, or the label's own type where that tells more. */
function typeBehind({ returnType, schema }: GraphQLResolveInfo, label: string): GraphQLCompositeType {
  const promised = getNamedType(returnType) as GraphQLCompositeType;
  return (promised.name === "Node" ? schema.getType(label) : promised) as GraphQLCompositeType;
}
