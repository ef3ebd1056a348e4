import {
  getArgumentValues,
  getNamedType,
  isAbstractType,
  type GraphQLCompositeType,
  type GraphQLObjectType,
} from "graphql";
import { alikeTypes } from "./alike";
import { type Edge } from "./edges";
import { brought } from "./marks";
import { pageOf, type Keys, type Page, type PageArgs } from "./pages";
import { deeper, fieldsOf, marksOf, names, parameter, placeOf, type Field, type Nodes, type Scope } from "./scope";

/** The expression for what is selected of the node, or relation, in `variable`. An abstract type asks for the node's own. */
export function selected(scope: Scope, type: GraphQLCompositeType, variable: string, nodes: Nodes): string {
  if (!isAbstractType(type)) return projection(scope, [type as GraphQLObjectType], variable, nodes);
  const alike = alikeTypes(scope, type, nodes);
  if (alike.length === 1) return projection(scope, alike[0]!, variable, nodes);
  const cases = alike.map(
    (types) => `WHEN ${isAny(variable, types)} THEN ${projection(scope, types, variable, nodes)}`,
  );
  return `CASE ${cases.join(" ")} END`;
}

const isAny = (variable: string, types: readonly GraphQLObjectType[]) =>
  `${variable}:${types.map((t) => t.name).join("|")}`;

/** `need {.id, .titleNl, `>owners`: …}` */
function projection(scope: Scope, types: readonly GraphQLObjectType[], variable: string, nodes: Nodes): string {
  const properties = new Set<string>();
  const followed: string[] = [typename(variable, types)];
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
  const type = getNamedType(field.type) as GraphQLCompositeType;
  if (edge.many) {
    const args = getArgumentValues(field, nodes[0]!, scope.variables) as PageArgs;
    return connected(scope, {
      edge,
      from,
      args,
      place: placeOf(edge, field),
      type: type as GraphQLObjectType,
      nodes,
    });
  }
  const [to, relation] = names(scope);
  return `head(COLLECT { MATCH ${edge.match(from, relation, to)} WITH ${to} ORDER BY ${to}.id LIMIT 1 RETURN ${selected(scope, type, to, nodes)} })`;
}

export type Connected = Readonly<{
  edge: Edge;
  from: string;
  args: PageArgs;
  place: string;
  type: GraphQLObjectType;
  nodes: Nodes;
}>;

/** The expression for a connection: the rows of each `edges` field, the keys alone where only `pageInfo` is asked for, the count. */
export function connected(scope: Scope, asked: Connected): string {
  const page = pageOf(asked.args, asked.place, 1 + asked.edge.keys.length);
  const parts: string[] = [];
  const fields = [...fieldsOf(scope, asked.type, asked.nodes)];
  for (const [key, [field, nodes]] of fields)
    if (marksOf(field).edges)
      parts.push(
        `\`${brought(key)}\`: ${rows(scope, asked, page, getNamedType(field.type) as GraphQLObjectType, nodes)}`,
      );
  const wants = (name: string) => fields.some(([, [field]]) => field.name === name);
  if (wants("pageInfo") && parts.length === 0) parts.push(`\`${brought("")}\`: ${rows(scope, asked, page)}`);
  if (wants("totalCount")) {
    const [to, relation] = names(scope);
    parts.push(`totalCount: COUNT { MATCH ${asked.edge.match(asked.from, relation, to)} }`);
  }
  return `{${parts.join(", ")}}`;
}

/** The rows of one page and one more, which tells whether another page follows. */
function rows(
  scope: Scope,
  asked: Connected,
  { first, after }: Page,
  type?: GraphQLObjectType,
  nodes: Nodes = [],
): string {
  const [to, relation] = names(scope);
  const stored = asked.edge.from !== "";
  const order = [`${to}.id`, ...asked.edge.keys.map((key) => `${relation}.${key}`)];
  const where = [...(stored ? [] : [`${to}.id IS NOT NULL`]), ...(after ? [behind(scope, order, after)] : [])];
  return [
    `COLLECT { MATCH ${asked.edge.match(asked.from, relation, to)}`,
    ...(where.length > 0 ? [`WHERE ${where.join(" AND ")}`] : []),
    `WITH ${stored ? `${to}, ${relation}` : to} ORDER BY ${order.join(", ")} LIMIT ${parameter(scope, first + 1)}`,
    `RETURN {${[`keys: [${order.join(", ")}]`, ...(type ? place(scope, type, stored ? relation : undefined, to, nodes) : [])].join(", ")}} }`,
  ].join(" ");
}

/** What is selected of one place of a connection: its node by response key, and the properties of the relation itself. */
function place(
  scope: Scope,
  type: GraphQLObjectType,
  relation: string | undefined,
  to: string,
  nodes: Nodes,
): string[] {
  const parts: string[] = [];
  for (const [key, [field, at]] of fieldsOf(scope, type, nodes))
    if (marksOf(field).node)
      parts.push(`\`${brought(key)}\`: ${selected(scope, getNamedType(field.type) as GraphQLCompositeType, to, at)}`);
  return relation ? [...parts, `relation: ${selected(scope, type, relation, nodes)}`] : parts;
}

/** True for the rows behind a cursor. The first condition alone lets an index begin at the right place. */
function behind(scope: Scope, order: readonly string[], keys: Keys): string {
  const values = keys.map((key) => parameter(scope, key));
  const later = (at: number): string =>
    at === order.length - 1
      ? `${order[at]} > ${values[at]}`
      : `(${order[at]} > ${values[at]} OR (${order[at]} = ${values[at]} AND ${later(at + 1)}))`;
  return order.length === 1 ? later(0) : `${order[0]} >= ${values[0]} AND ${later(0)}`;
}

/** The expression for nodes that are known by a key, whatever told it: one list of `{key, node}`. */
export function keyed(scope: Scope, asked: Keyed): string {
  const [to] = names(scope);
  const match = `MATCH (${to}:${asked.label} {${asked.property}: key})`;
  return `COLLECT { UNWIND ${parameter(scope, asked.keys)} AS key ${match} RETURN {key: key, node: ${selected(scope, asked.type, to, asked.nodes)}} }`;
}

export type Keyed = Readonly<{
  label: string;
  property: string;
  keys: readonly string[];
  type: GraphQLCompositeType;
  nodes: Nodes;
}>;
