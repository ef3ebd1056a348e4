import {
  getArgumentValues,
  getNamedType,
  isAbstractType,
  type GraphQLCompositeType,
  type GraphQLObjectType,
} from "graphql";
import { alikeTypes } from "./similar-types";
import { type Edge } from "../schema/edges";
import { type At } from "../lists/condition";
import { groupsOf } from "../statistics/groups";
import { dimensionOf, listOf, type List } from "../lists/list-arguments";
import { paged } from "../lists/to-connection";
import { countOf, isAnyBefore, pageOfRows } from "../lists/page-query";
import { checked } from "../lists/descendants";
import { brought, grouped, type Row } from "../schema/field-metadata";
import { pageSize } from "../lists/page-arguments";
import { row, rows, type Entry, type Part } from "./row-codec";
import { deeper, fieldsOf, marksOf, names, type Field, type Nodes, type Scope } from "./compilation";

/**
 * What is selected of the node in `variable`. An abstract type asks for the node's own.
 * @param isPromisedLess whether the schema promises an abstract type where this is the node's own
 */
export function selected(
  scope: Scope,
  type: GraphQLCompositeType,
  variable: string,
  nodes: Nodes,
  isPromisedLess = false,
): Part {
  if (!isAbstractType(type)) {
    const own = type as GraphQLObjectType;
    return row([...(isPromisedLess ? [typename(variable, [own])] : []), ...entries(scope, own, variable, nodes)]);
  }
  const ways = alikeTypes(scope, type, nodes).map((types) => {
    const shown = [typename(variable, types), ...entries(scope, types[0]!, variable, nodes)];
    return { types, ...row(shown) };
  });
  return ways.length === 1 ? ways[0]! : oneOf(variable, ways);
}

/** A node that is shown in one of several ways, by its type. */
function oneOf(variable: string, ways: readonly (Part & { types: readonly GraphQLObjectType[] })[]): Part {
  const cases = ways.map(({ types, text }, way) => `WHEN ${isAny(variable, types)} THEN [${way}, ${text}]`);
  return {
    text: `CASE ${cases.join(" ")} END`,
    read: (sent: [number, never] | null) => sent && ways[sent[0]]!.read(sent[1]),
  };
}

const isAny = (variable: string, types: readonly GraphQLObjectType[]) =>
  `${variable}:${types.map((t) => t.name).join("|")}`;

/** What is selected of a node or a relation: properties by name, what edges lead to by response key. */
function entries(scope: Scope, type: GraphQLObjectType, variable: string, nodes: Nodes): Entry[] {
  const properties = new Set<string>();
  const followed: Entry[] = [];
  for (const [key, [field, at]] of fieldsOf(scope, type, nodes)) {
    const { edge, reads = [field.name], node, relations, ids } = marksOf(field);
    if (edge) followed.push({ name: brought(key), ...follow(deeper(scope), edge, variable, field, at) });
    else if (!node && !relations && !ids) reads.forEach((name) => properties.add(name));
  }
  return [...[...properties].map((name) => ({ name, text: `${variable}.${name}` })), ...followed];
}

/** The properties that a selection reads of a node; undefined where it also follows an edge. */
export function propertiesOf(scope: Scope, type: GraphQLObjectType, nodes: Nodes): string[] | undefined {
  const marked = [...fieldsOf(scope, type, nodes)].map(([, [field]]) => ({ reads: [field.name], ...marksOf(field) }));
  return marked.some(({ edge }) => edge) ? undefined : marked.flatMap(({ reads }) => reads);
}

/** The name of a node's type: sent only where there are several. */
function typename(variable: string, types: readonly GraphQLObjectType[]): Entry {
  const names = types.map(({ name }) => name);
  if (names.length === 1) return { name: "__typename", always: names[0] };
  const text = `CASE ${names.map((name, index) => `WHEN ${variable}:${name} THEN ${index}`).join(" ")} END`;
  return { name: "__typename", text, read: (index: number) => names[index] };
}

/** What a field leads to that follows an edge: a connection for many, the node or null for one. */
function follow(scope: Scope, edge: Edge, from: string, field: Field, nodes: Nodes): Part {
  if (edge.many) return connected(scope, listOf(scope, edge, from, field, nodes), nodes);
  const type = getNamedType(field.type) as GraphQLCompositeType;
  const [to, relation] = names(scope);
  const { text, read } = selected(scope, type, to, nodes);
  const found = `MATCH ${edge.match(from, relation, to)} WITH ${to} ORDER BY ${to}.id LIMIT 1 RETURN ${text}`;
  return { text: `head(COLLECT { ${found} })`, read };
}

/** A connection: the rows of each `edges` and `nodes` field, or bare ones where only `pageInfo` is asked for, the count, the groups. */
export function connected(around: Scope, list: List, nodes: Nodes): Part {
  const scope = { ...around, subtrees: [] };
  const parts: Entry[] = [];
  const fields = [...fieldsOf(scope, list.type, nodes)];
  const { isRead, isCut, hasCursors } = pageInfoOf(scope, list, fields);
  for (const [key, [field, at]] of fields) {
    const marks = marksOf(field);
    if (marks.edges) parts.push({ name: brought(key), ...edgesOf(scope, list, field, at, hasCursors) });
    if (marks.nodes) parts.push({ name: brought(key), ...nodesOf(scope, list, field, at, hasCursors) });
  }
  if (isRead && parts.length === 0)
    parts.push({
      name: brought(""),
      ...pageOfRows(scope, list, list.page, (_, keys) => row(keysIn(keys, hasCursors))),
    });
  if (isCut) parts.push({ name: "isCut", text: isAnyBefore(scope, list, list.page) });
  for (const [key, [field, at]] of fields)
    if (marksOf(field).groups) parts.push({ name: grouped(key), ...groups(scope, list, field, at) });
  if (fields.some(([, [field]]) => field.name === "totalCount"))
    parts.push({ name: "totalCount", text: countOf(scope, list) });
  const isOwnerNeeded = list.page.from || hasCursors || fields.some(([, [field, at]]) => asksCursors(scope, field, at));
  if (list.from !== "" && isOwnerNeeded) parts.push({ name: "owner", text: `${list.from}.id` });
  const nodeLists = new Set(fields.flatMap(([key, [field]]) => (marksOf(field).nodes ? [brought(key)] : [])));
  return checked(scope, row(parts), (found) => paged(found as Row, list, nodeLists));
}

const keysIn = (keys: string, isWanted: boolean): Entry[] => (isWanted ? [{ name: "keys", text: keys }] : []);

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
function edgesOf(scope: Scope, list: List, field: Field, nodes: Nodes, hasCursors: boolean): Part {
  const type = getNamedType(field.type) as GraphQLObjectType;
  const fields = [...fieldsOf(scope, type, nodes)];
  const wantsKeys = hasCursors || asksCursors(scope, field, nodes);
  return pageOfRows(scope, list, list.page, (place, keys) => {
    const stood = fields.flatMap(([key, [each, at]]): Entry[] => {
      const { node, relations } = marksOf(each);
      if (relations) return [{ name: brought(key), ...relationsOf(scope, list.edge, place, each, at) }];
      const type = getNamedType(each.type) as GraphQLCompositeType;
      return node ? [{ name: brought(key), ...selected(scope, type, place.node, at) }] : [];
    });
    const own = place.relation ? entries(scope, type, place.relation, nodes) : [];
    return row([...keysIn(keys, wantsKeys), ...own, ...stood]);
  });
}

/** The same of a field that lists the nodes alone: `paged` takes them out of their places. */
function nodesOf(scope: Scope, list: List, field: Field, nodes: Nodes, hasCursors: boolean): Part {
  const type = getNamedType(field.type) as GraphQLCompositeType;
  return pageOfRows(scope, list, list.page, (place, keys) =>
    row([...keysIn(keys, hasCursors), { name: "node", ...selected(scope, type, place.node, nodes) }]),
  );
}

/** Whether the field lists places, and asks for the cursor of each. */
const asksCursors = (scope: Scope, field: Field, nodes: Nodes) =>
  Boolean(marksOf(field).edges) &&
  [...fieldsOf(scope, getNamedType(field.type) as GraphQLObjectType, nodes)].some(
    ([, [{ name }]]) => name === "cursor",
  );

/** All relations that lead to a place at the time of which it is asked, ordered by what tells them apart. */
function relationsOf(scope: Scope, { keys }: Edge, place: At, field: Field, nodes: Nodes): Part {
  const { relation, match } = place.anyRelation!(scope);
  const { text, read } = row(entries(scope, getNamedType(field.type) as GraphQLObjectType, relation, nodes));
  const order = keys.map((key) => `${relation}.${key}`).join(", ");
  return rows(`COLLECT { ${match()} WITH ${relation} ORDER BY ${order} RETURN ${text} }`, read);
}

function groups(scope: Scope, list: List, field: Field, nodes: Nodes): Part {
  const { by, first } = getArgumentValues(field, nodes[0]!, scope.variables) as { by: string; first?: number | null };
  const dimension = dimensionOf(field, by);
  const fields = [...fieldsOf(scope, getNamedType(field.type) as GraphQLObjectType, nodes)];
  const type = scope.schema.getType(dimension.thing ?? "") as GraphQLCompositeType;
  return groupsOf(scope, list, dimension, pageSize(first, `${list.name}.groups`), (inside, thing) =>
    fields.flatMap(([key, [each, at]]): Entry[] => {
      if (!marksOf(each).node) return [];
      if (!thing) return [{ name: brought(key), always: null }];
      const { text, read } = selected(inside, type, thing, at, true);
      return [{ name: brought(key), text: `CASE WHEN ${thing} IS NOT NULL THEN ${text} END`, read }];
    }),
  );
}
