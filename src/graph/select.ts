import {
  getArgumentValues,
  getNamedType,
  isAbstractType,
  type GraphQLCompositeType,
  type GraphQLObjectType,
} from "graphql";
import { alikeTypes } from "./alike";
import { type Edge } from "./edges";
import { groupsOf } from "./lists/groups";
import { dimensionOf, listOf, type List } from "./lists/list";
import { countOf, isAnyBefore, pageOfRows } from "./lists/rows";
import { brought, grouped } from "./marks";
import { pageSize } from "./pages";
import { deeper, fieldsOf, marksOf, names, parameter, type Field, type Nodes, type Scope } from "./scope";

/**
 * The expression for what is selected of the node in `variable`. An abstract type asks for the node's own.
 * @param isPromisedLess whether the schema promises an abstract type where this is the node's own
 */
export function selected(
  scope: Scope,
  type: GraphQLCompositeType,
  variable: string,
  nodes: Nodes,
  isPromisedLess = false,
): string {
  if (!isAbstractType(type)) {
    const own = type as GraphQLObjectType;
    return projection(scope, [own], variable, nodes, isPromisedLess ? [typename(variable, [own])] : []);
  }
  const [alike, ...others] = alikeTypes(scope, type, nodes).map(
    (types) => [types, projection(scope, types, variable, nodes, [typename(variable, types)])] as const,
  );
  if (others.length === 0) return alike![1];
  const cases = [alike!, ...others].map(([types, shown]) => `WHEN ${isAny(variable, types)} THEN ${shown}`);
  return `CASE ${cases.join(" ")} END`;
}

const isAny = (variable: string, types: readonly GraphQLObjectType[]) =>
  `${variable}:${types.map((t) => t.name).join("|")}`;

/** `need {.id, .titleNl, `>owners`: …}` */
function projection(
  scope: Scope,
  types: readonly GraphQLObjectType[],
  variable: string,
  nodes: Nodes,
  more: readonly string[],
): string {
  const properties = new Set<string>();
  const followed = [...more];
  for (const [key, [field, at]] of fieldsOf(scope, types[0]!, nodes)) {
    const { edge, reads = [field.name], node, ids } = marksOf(field);
    if (edge) followed.push(`\`${brought(key)}\`: ${follow(deeper(scope), edge, variable, field, at)}`);
    else if (!node && !ids) reads.forEach((name) => properties.add(name));
  }
  return `${variable} {${[...[...properties].map((name) => `.${name}`), ...followed].join(", ")}}`;
}

const typename = (variable: string, types: readonly GraphQLObjectType[]) =>
  types.length === 1
    ? `__typename: "${types[0]!.name}"`
    : `__typename: CASE ${types.map(({ name }) => `WHEN ${variable}:${name} THEN "${name}"`).join(" ")} END`;

/** The expression for a field that follows an edge: a connection for many, the node or null for one. */
function follow(scope: Scope, edge: Edge, from: string, field: Field, nodes: Nodes): string {
  if (edge.many) return connected(scope, listOf(scope, edge, from, field, nodes), nodes);
  const type = getNamedType(field.type) as GraphQLCompositeType;
  const [to, relation] = names(scope);
  return `head(COLLECT { MATCH ${edge.match(from, relation, to)} WITH ${to} ORDER BY ${to}.id LIMIT 1 RETURN ${selected(scope, type, to, nodes)} })`;
}

/** The expression for a connection: the rows of each `edges` field, or bare ones where only `pageInfo` is asked for, the count, the groups. */
export function connected(scope: Scope, list: List, nodes: Nodes): string {
  const parts: string[] = [];
  const fields = [...fieldsOf(scope, list.type, nodes)];
  const { isRead, isCut, hasCursors } = pageInfoOf(scope, list, fields);
  for (const [key, [field, at]] of fields)
    if (marksOf(field).edges) parts.push(`\`${brought(key)}\`: ${edgesOf(scope, list, field, at, hasCursors)}`);
  if (isRead && parts.length === 0)
    parts.push(
      `\`${brought("")}\`: ${pageOfRows(scope, list, list.page, (_, keys) => `{${hasCursors ? `keys: ${keys}` : ""}}`)}`,
    );
  if (isCut) parts.push(`isCut: ${isAnyBefore(scope, list, list.page)}`);
  for (const [key, [field, at]] of fields)
    if (marksOf(field).groups) parts.push(`\`${grouped(key)}\`: ${groups(scope, list, field, at)}`);
  if (fields.some(([, [field]]) => field.name === "totalCount")) parts.push(`totalCount: ${countOf(scope, list)}`);
  return `{${parts.join(", ")}}`;
}

/** What is asked of where a page stands: its rows, whether something stands on its other side, its cursors. */
function pageInfoOf(scope: Scope, { page }: List, fields: readonly [string, [Field, Nodes]][]) {
  const infos = fields.filter(([, [field]]) => field.name === "pageInfo");
  const asked = infos.flatMap(([, [field, nodes]]) =>
    [...fieldsOf(scope, getNamedType(field.type) as GraphQLObjectType, nodes)].map(([, [{ name }]]) => name),
  );
  const asks = (...names: string[]) => names.some((name) => asked.includes(name));
  return {
    isRead: infos.length > 0,
    isCut: asks(page.isBackward ? "hasNextPage" : "hasPreviousPage"),
    hasCursors: asks("startCursor", "endCursor"),
  };
}

/** The rows of a page with what is selected of each place: its node by response key, the properties of the relation itself. */
function edgesOf(scope: Scope, list: List, field: Field, nodes: Nodes, hasCursors: boolean): string {
  const type = getNamedType(field.type) as GraphQLObjectType;
  const fields = [...fieldsOf(scope, type, nodes)];
  const wantsKeys = hasCursors || fields.some(([, [{ name }]]) => name === "cursor");
  return pageOfRows(scope, list, list.page, ({ node, relation }, keys) => {
    const parts = wantsKeys ? [`keys: ${keys}`] : [];
    for (const [key, [each, at]] of fields)
      if (marksOf(each).node)
        parts.push(
          `\`${brought(key)}\`: ${selected(scope, getNamedType(each.type) as GraphQLCompositeType, node, at)}`,
        );
    return relation ? projection(scope, [type], relation, nodes, parts) : `{${parts.join(", ")}}`;
  });
}

function groups(scope: Scope, list: List, field: Field, nodes: Nodes): string {
  const { by, first } = getArgumentValues(field, nodes[0]!, scope.variables) as { by: string; first?: number | null };
  const dimension = dimensionOf(field, by);
  const fields = [...fieldsOf(scope, getNamedType(field.type) as GraphQLObjectType, nodes)];
  const type = scope.schema.getType(dimension.edge?.type ?? "") as GraphQLCompositeType;
  return groupsOf(scope, list, dimension, pageSize(first, `${list.name}.groups`), (inside, thing) =>
    fields.flatMap(([key, [each, at]]) =>
      marksOf(each).node ? [`\`${brought(key)}\`: ${thing ? selected(inside, type, thing, at, true) : "null"}`] : [],
    ),
  );
}

/** The expression for nodes that are known by a key, whatever told it: one list of `{key, node}`. */
export function keyed(scope: Scope, asked: Keyed): string {
  const [to] = names(scope);
  const match = `MATCH (${to}:${asked.label} {${asked.property}: key})`;
  return `COLLECT { UNWIND ${parameter(scope, asked.keys)} AS key ${match} RETURN {key: key, node: ${selected(scope, asked.type, to, asked.nodes, true)}} }`;
}

export type Keyed = Readonly<{
  label: string;
  property: string;
  keys: readonly string[];
  type: GraphQLCompositeType;
  nodes: Nodes;
}>;
