import {
  getArgumentValues,
  getNamedType,
  isAbstractType,
  type GraphQLCompositeType,
  type GraphQLObjectType,
} from "graphql";
import { groupSimilarTypes, caseByType, typenameEntry } from "./possible-types";
import { type Edge } from "../schema/edges";
import { type ListElement } from "../lists/condition";
import { groupsOf } from "../statistics/groups";
import { dimensionOf, readListArguments, type List } from "../lists/list-arguments";
import { toConnection, cursorKeys, pageInfoOf, selectsCursors } from "../lists/to-connection";
import { existsBeforePage, compilePage } from "../lists/page-query";
import { withSubtreeCheck } from "../lists/hierarchy";
import { resultKey, groupsResultKey, type ResultRow, type Field, metadataOf } from "../schema/field-metadata";
import { pageSize } from "../lists/page-arguments";
import { encodeRow, encodeRows, type RowEntry, type CompiledPart } from "./row-codec";
import { oneEdgeDeeper, countedVariables, type Compilation } from "./compilation";
import { countOf } from "../lists/list-query";
import { selectedFields, type FieldNodes } from "./selection";

/**
 * Compiles the selection of the node in `variable`. Rows of an abstract type hold `__typename`.
 * @param needsTypename the type of the field may be more general than `type`, so rows hold `__typename` too
 */
export function compileSelection(
  compilation: Compilation,
  type: GraphQLCompositeType,
  variable: string,
  nodes: FieldNodes,
  needsTypename = false,
): CompiledPart {
  if (!isAbstractType(type)) {
    const objectType = type as GraphQLObjectType;
    return encodeRow([
      ...(needsTypename ? [typenameEntry(variable, [objectType])] : []),
      ...entries(compilation, objectType, variable, nodes),
    ]);
  }
  const variants = groupSimilarTypes(compilation, type, nodes).map((types) => {
    const rowEntries = [typenameEntry(variable, types), ...entries(compilation, types[0]!, variable, nodes)];
    return { types, ...encodeRow(rowEntries) };
  });
  return variants.length === 1 ? variants[0]! : caseByType(variable, variants);
}

/** The entries for the selection of a node or a relation: properties by name, followed edges by response key. */
function entries(compilation: Compilation, type: GraphQLObjectType, variable: string, nodes: FieldNodes): RowEntry[] {
  const properties = new Set<string>();
  const followed: RowEntry[] = [];
  for (const [key, [field, fieldNodes]] of selectedFields(compilation, type, nodes)) {
    const { edge, reads = [field.name], node, relations, ids } = metadataOf(field);
    if (edge)
      followed.push({ name: resultKey(key), ...follow(oneEdgeDeeper(compilation), edge, variable, field, fieldNodes) });
    else if (!node && !relations && !ids) reads.forEach((name) => properties.add(name));
  }
  return [...[...properties].map((name) => ({ name, text: `${variable}.${name}` })), ...followed];
}

/** The properties that a selection reads of a node; undefined if it also follows an edge. */
export function selectedProperties(
  compilation: Compilation,
  type: GraphQLObjectType,
  nodes: FieldNodes,
): string[] | undefined {
  const selectedMetadata = [...selectedFields(compilation, type, nodes)].map(([, [field]]) => ({
    reads: [field.name],
    ...metadataOf(field),
  }));
  return selectedMetadata.some(({ edge }) => edge) ? undefined : selectedMetadata.flatMap(({ reads }) => reads);
}

/** Compiles a field that follows an edge: a connection for an edge to many, the node or null for an edge to one. */
function follow(compilation: Compilation, edge: Edge, from: string, field: Field, nodes: FieldNodes): CompiledPart {
  if (edge.many) return compileConnection(compilation, readListArguments(compilation, edge, from, field, nodes), nodes);
  const type = getNamedType(field.type) as GraphQLCompositeType;
  const [to, relation] = countedVariables(compilation);
  const { text, read } = compileSelection(compilation, type, to, nodes);
  const subquery = `MATCH ${edge.match(from, relation, to)} WITH ${to} ORDER BY ${to}.id LIMIT 1 RETURN ${text}`;
  return { text: `head(COLLECT { ${subquery} })`, read };
}

/** Compiles a connection: the rows of each `edges` and `nodes` field, or only keys if just `pageInfo` is selected; the count; the groups. */
export function compileConnection(outer: Compilation, list: List, nodes: FieldNodes): CompiledPart {
  const compilation = { ...outer, subtrees: [] };
  const parts: RowEntry[] = [];
  const fields = [...selectedFields(compilation, list.type, nodes)];
  const { isSelected, hasPrecedingRows, hasCursors } = pageInfoOf(compilation, list, fields);
  for (const [key, [field, fieldNodes]] of fields) {
    const metadata = metadataOf(field);
    if (metadata.edges)
      parts.push({ name: resultKey(key), ...edgesOf(compilation, list, field, fieldNodes, hasCursors) });
    if (metadata.nodes)
      parts.push({ name: resultKey(key), ...nodesOf(compilation, list, field, fieldNodes, hasCursors) });
  }
  if (isSelected && parts.length === 0)
    parts.push({
      name: resultKey(""),
      ...compilePage(compilation, list, list.page, (_, keys) => encodeRow(cursorKeys(keys, hasCursors))),
    });
  if (hasPrecedingRows) parts.push({ name: "hasPrecedingRows", text: existsBeforePage(compilation, list, list.page) });
  for (const [key, [field, fieldNodes]] of fields)
    if (metadataOf(field).groups)
      parts.push({ name: groupsResultKey(key), ...groups(compilation, list, field, fieldNodes) });
  if (fields.some(([, [field]]) => field.name === "totalCount"))
    parts.push({ name: "totalCount", text: countOf(compilation, list) });
  const needsParentId =
    list.page.from ||
    hasCursors ||
    fields.some(([, [field, fieldNodes]]) => selectsCursors(compilation, field, fieldNodes));
  if (list.from !== "" && needsParentId) parts.push({ name: "parentId", text: `${list.from}.id` });
  const nodesKeys = new Set(fields.flatMap(([key, [field]]) => (metadataOf(field).nodes ? [resultKey(key)] : [])));
  return withSubtreeCheck(compilation, encodeRow(parts), (result) =>
    toConnection(result as ResultRow, list, nodesKeys),
  );
}

/** The rows for a field `edges`: the selection of each node by response key, and the properties of its relation. */
function edgesOf(
  compilation: Compilation,
  list: List,
  field: Field,
  nodes: FieldNodes,
  hasCursors: boolean,
): CompiledPart {
  const type = getNamedType(field.type) as GraphQLObjectType;
  const fields = [...selectedFields(compilation, type, nodes)];
  const wantsKeys = hasCursors || selectsCursors(compilation, field, nodes);
  return compilePage(compilation, list, list.page, (element, keys) => {
    const selected = fields.flatMap(([key, [each, fieldNodes]]): RowEntry[] => {
      const { node, relations } = metadataOf(each);
      if (relations)
        return [{ name: resultKey(key), ...relationsOf(compilation, list.edge, element, each, fieldNodes) }];
      const type = getNamedType(each.type) as GraphQLCompositeType;
      return node ? [{ name: resultKey(key), ...compileSelection(compilation, type, element.node, fieldNodes) }] : [];
    });
    const relationEntries = element.relation ? entries(compilation, type, element.relation, nodes) : [];
    return encodeRow([...cursorKeys(keys, wantsKeys), ...relationEntries, ...selected]);
  });
}

/** The rows for a field `nodes`: the same without the edges. `toConnection` unwraps the nodes. */
function nodesOf(
  compilation: Compilation,
  list: List,
  field: Field,
  nodes: FieldNodes,
  hasCursors: boolean,
): CompiledPart {
  const type = getNamedType(field.type) as GraphQLCompositeType;
  return compilePage(compilation, list, list.page, (element, keys) =>
    encodeRow([
      ...cursorKeys(keys, hasCursors),
      { name: "node", ...compileSelection(compilation, type, element.node, nodes) },
    ]),
  );
}

/** All relations of a list element that are valid at the requested time, in the order of the keys of the edge. */
function relationsOf(
  compilation: Compilation,
  { keys }: Edge,
  element: ListElement,
  field: Field,
  nodes: FieldNodes,
): CompiledPart {
  const { relation, match } = element.anyRelation!(compilation);
  const { text, read } = encodeRow(
    entries(compilation, getNamedType(field.type) as GraphQLObjectType, relation, nodes),
  );
  const order = keys.map((key) => `${relation}.${key}`).join(", ");
  return encodeRows(`COLLECT { ${match()} WITH ${relation} ORDER BY ${order} RETURN ${text} }`, read);
}

function groups(compilation: Compilation, list: List, field: Field, nodes: FieldNodes): CompiledPart {
  const { by, first } = getArgumentValues(field, nodes[0]!, compilation.variables) as {
    by: string;
    first?: number | null;
  };
  const dimension = dimensionOf(field, by);
  const fields = [...selectedFields(compilation, getNamedType(field.type) as GraphQLObjectType, nodes)];
  const type = compilation.schema.getType(dimension.nodeType ?? "") as GraphQLCompositeType;
  return groupsOf(compilation, list, dimension, pageSize(first, `${list.name}.groups`), (inner, node) =>
    fields.flatMap(([key, [each, fieldNodes]]): RowEntry[] => {
      if (!metadataOf(each).node) return [];
      if (!node) return [{ name: resultKey(key), constant: null }];
      const { text, read } = compileSelection(inner, type, node, fieldNodes, true);
      return [{ name: resultKey(key), text: `CASE WHEN ${node} IS NOT NULL THEN ${text} END`, read }];
    }),
  );
}
