import DataLoader from "dataloader";
import { getNamedType, isAbstractType, type GraphQLCompositeType, type GraphQLResolveInfo } from "graphql";
import { runCompiledPart } from "../driver/client";
import { type ResultRow } from "../schema/field-metadata";
import { encodeRow, encodeRows, type CompiledPart } from "./row-codec";
import { countedVariables, addParameter, startCompilation, type Compilation } from "./compilation";
import { selectedProperties, compileSelection } from "./select";
import { type Graph } from "../driver/graph";
import { type FieldNodes } from "./selection";

/** The key of a node: its label, a stored property, and the value of the property. */
export type NodeKey = Readonly<{ label: string; property: string; value: string }>;

type RequestedNode = NodeKey & Readonly<{ info: GraphQLResolveInfo }>;

/** Reads a node by its key, with the selection of the field in `info`. Resolves to undefined if there is no such node. */
export type FindNode = (key: NodeKey, info: GraphQLResolveInfo) => Promise<ResultRow | undefined>;

/** A node with all its properties, as a statement returned it. */
export type LoadedNode = ResultRow & Readonly<{ id: string; labels: readonly string[] }>;

/** Reads the nodes of one request by key. `rememberNodes` adds nodes that the request has read already. */
export type NodeLoader = Readonly<{ findNode: FindNode; rememberNodes: (nodes: readonly LoadedNode[]) => void }>;

/** All look-ups that a request starts in the same tick become one statement. A known node needs none if only its properties are selected. */
export function createNodeLoader(graph: () => Graph, today: string): NodeLoader {
  const known = new Map<string, LoadedNode>();
  const loader = new DataLoader<RequestedNode, ResultRow | undefined, object>(
    async (requested) => findRequested(graph(), requested, today),
    {
      cache: false,
    },
  );
  return {
    findNode: async (key, info) => rowOfKnown(known.get(key.value), key, info, today) ?? loader.load({ ...key, info }),
    rememberNodes: (nodes) => nodes.forEach((node) => known.set(node.id, node)),
  };
}

/** The selected properties of a known node; undefined if it is not known, or if the selection also follows an edge. */
function rowOfKnown(
  node: LoadedNode | undefined,
  { label, property }: NodeKey,
  info: GraphQLResolveInfo,
  today: string,
) {
  if (property !== "id" || !node?.labels.includes(label)) return undefined;
  const fieldType = selectedType(info, label);
  const type = isAbstractType(fieldType)
    ? info.schema.getPossibleTypes(fieldType).find(({ name }) => node.labels.includes(name))
    : fieldType;
  const names = type && selectedProperties(startCompilation(info, today), type, info.fieldNodes);
  return names && { __typename: type.name, ...Object.fromEntries(names.map((name) => [name, node[name] ?? null])) };
}

async function findRequested(
  graph: Graph,
  requested: readonly RequestedNode[],
  today: string,
): Promise<(ResultRow | undefined | Error)[]> {
  const compilation = startCompilation(requested[0]!.info, today);
  const groups = groupBySelection(requested).map((group, index) => ({
    name: `g${index}`,
    group,
    list: compileGroup(compilation, group),
  }));
  const lists = groups.flatMap(({ name, list }) => (list instanceof Error ? [] : [{ name, ...list }]));
  const result = lists.length > 0 ? await runCompiledPart(graph, encodeRow(lists), compilation.parameters) : {};
  const rows = groups.map(({ name, group, list }) => ({
    group,
    list,
    nodes: byKey((result as Record<string, KeyedRow[]>)[name] ?? []),
  }));
  return requested.map((each) => {
    const { list, nodes } = rows.find(({ group: [first] }) => isSameSelection(first, each))!;
    return list instanceof Error ? list : nodes.get(each.value);
  });
}

/** The statement part for one group of look-ups, or the error of its selection: the other groups still get their nodes. */
function compileGroup(
  compilation: Compilation,
  [{ label, property, info }, keys]: [RequestedNode, Set<string>],
): CompiledPart | Error {
  try {
    const type = selectedType(info, label);
    return compileKeyedNodes(compilation, { label, property, keys: [...keys], type, nodes: info.fieldNodes });
  } catch (fault) {
    return fault as Error;
  }
}

type KeyedRow = Readonly<{ key: string; node: ResultRow }>;
const byKey = (rows: KeyedRow[]) => new Map(rows.map(({ key, node }) => [key, node]));

/** Groups look-ups of the same label, property and selection, each group with its distinct keys. */
function groupBySelection(requested: readonly RequestedNode[]): [RequestedNode, Set<string>][] {
  const groups: [RequestedNode, Set<string>][] = [];
  for (const each of requested) {
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

/** Reads nodes by key: rows of `key` and `node`. */
function compileKeyedNodes(compilation: Compilation, query: KeyedNodesQuery): CompiledPart {
  const [to] = countedVariables(compilation);
  const match = `MATCH (${to}:${query.label} {${query.property}: key})`;
  const row = encodeRow([
    { name: "key", text: "key" },
    { name: "node", ...compileSelection(compilation, query.type, to, query.nodes, true) },
  ]);
  return encodeRows(
    `COLLECT { UNWIND ${addParameter(compilation, query.keys)} AS key ${match} RETURN ${row.text} }`,
    row.read,
  );
}

/** The type to select from: the type of the field, or the type of the label if the field promises no more than `Node`. */
function selectedType({ returnType, schema }: GraphQLResolveInfo, label: string): GraphQLCompositeType {
  const fieldType = getNamedType(returnType) as GraphQLCompositeType;
  return (fieldType.name === "Node" ? schema.getType(label) : fieldType) as GraphQLCompositeType;
}
