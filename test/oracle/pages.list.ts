/** Lists that are asked for page by page, at the root and below a thing, each with a drawn filter, order and time. */
import {
  getNamedType,
  parse,
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { Draft } from "./documents.draft";
import { askable, objectsOf, type Field } from "./documents.fields";
import { drawFilter, drawTime } from "./documents.filters";
import { type Keys } from "./documents.keys";
import { drawOrder } from "./documents.orders";
import { type Random } from "./matching.oracle";
import { edgeOf, holdersOf, nodeOf, tiesOf, type Holder } from "./walker.read";
import { type Thing } from "./walker.world";

/** A list of the schema. */
export interface List {
  field: Field;
  /** The root field that finds the thing below which it stands. */
  below?: Field;
  /** What is asked of the relations that lead to a place. */
  relations: string;
}

/** A list as it is asked for. The document has a variable for each argument; `variables` leaves open which page. */
export interface AskedList {
  /** `Cluster.members` */
  name: string;
  document: DocumentNode;
  variables: Record<string, unknown>;
  /** The type of what stands in it. */
  type: string;
  /** The thing below which it stands. */
  owner?: Thing;
}

const BELOW: [string, string, string][] = [
  ["cluster", "members", "memberships { kind since until }"],
  ["organisation", "competences", ""],
  ["competence", "organisations", ""],
  ["organisation", "clusters", "memberships { kind since until }"],
  ["cluster", "partners", "cooperations { role source { id } }"],
  ["organisation", "projects", "participations { role }"],
];

/** Each list at the root, and one of those below a thing after each. */
export function listsOf(schema: GraphQLSchema): List[] {
  const roots = askable(schema.getQueryType()!).filter(({ type }) => edgeOf(type));
  return roots.flatMap((field, index) => [
    { field, relations: "" },
    listBelow(schema, ...BELOW[index % BELOW.length]!),
  ]);
}

/** A list of a thing: `organisation`, `clusters`, `memberships { kind }`. */
export function listBelow(schema: GraphQLSchema, owner: string, list: string, relations: string): List {
  const below = schema.getQueryType()!.getFields()[owner]!;
  const field = (getNamedType(below.type) as GraphQLObjectType).getFields()[list]!;
  return { field, below, relations };
}

export function drawList(oracle: Keys, random: Random, { field, below, relations }: List): AskedList {
  const draft = new Draft(oracle, random);
  const owner =
    below &&
    draft.pick(thingsOf(draft, getNamedType(below.type)).filter((each) => placesOf(draft, each, field).length > 2));
  const holders = owner ? placesOf(draft, owner, field) : oracle.some(nodeOf(field.type)!.name, random);
  return {
    name: `${below ? getNamedType(below.type).name : "Query"}.${field.name}`,
    document: documentOf({ field, below }, pageOf(relations)),
    variables: { ...drawArguments(draft, field, holders, !owner), ...(owner && { owner: owner.id }) },
    type: nodeOf(field.type)!.name,
    ...(owner && { owner }),
  };
}

function thingsOf({ keys }: Draft, type: GraphQLNamedType): Thing[] {
  const { schema, world } = keys.oracle;
  const names = objectsOf(schema, type as GraphQLCompositeType).map(({ name }) => name);
  return [...world.things.values()].filter(({ __typename }) => names.includes(__typename));
}

const placesOf = (draft: Draft, thing: Thing, { name, type }: Field): Holder[] =>
  holdersOf(type, tiesOf(draft.keys.oracle, thing, name) ?? []);

function drawArguments(draft: Draft, field: Field, holders: Holder[], isRoot: boolean): Record<string, unknown> {
  const typeOf = (name: string) =>
    getNamedType(field.args.find((each) => each.name === name)!.type) as GraphQLInputObjectType;
  const isTimed = field.args.some(({ name }) => name === "asOf");
  const filters = [
    ...(draft.chance(0.7) ? [drawFilter(draft, typeOf("where"), draft.shuffled(holders), draft.number(0, 2))] : []),
    ...(isRoot && thingsOf(draft, nodeOf(field.type)!).length > LONG ? [someOf(draft, nodeOf(field.type)!)] : []),
  ];
  return {
    ...(filters.length > 0 && { where: filters.length > 1 ? { and: filters } : filters[0] }),
    ...(draft.chance(0.85) && { orderBy: drawOrder(draft, typeOf("orderBy")) }),
    ...(isTimed && draft.chance(0.3) && drawTime(draft, holders)),
  };
}

const LONG = 1_000;

/** Some by their ids: to look for a filter that leaves few of a long list takes the walker too long. */
const someOf = ({ keys, random }: Draft, { name }: GraphQLNamedType) => ({
  id: { in: Array.from({ length: 80 }, () => keys.idOf(name, random)) },
});

/** How many places such a list has, and its groups by two dimensions. */
export function countsOf(list: Pick<List, "field" | "below">, random: Random): DocumentNode {
  const groups = (getNamedType(list.field.type) as GraphQLObjectType).getFields().groups!;
  const dimensions = (getNamedType(groups.args.find(({ name }) => name === "by")!.type) as GraphQLEnumType).getValues();
  const by = () => dimensions[Math.floor(random() * dimensions.length)]!.name;
  const groupsBy = (alias: string) => `${alias}: groups(by: ${by()}, first: 100) { key count node { id } }`;
  return documentOf(list, `totalCount ${groupsBy("some")} ${groupsBy("others")}`);
}

const pageOf = (relations: string) => `edges { cursor ${relations} node { id } }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;

function documentOf({ field, below }: Pick<List, "field" | "below">, selection: string): DocumentNode {
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(", ");
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(", ");
  const list = `list: ${field.name}(${given}) { ${selection} }`;
  const text = below
    ? `query List($owner: ID!, ${declared}) { owner: ${below.name}(id: $owner) { ${list} } }`
    : `query List(${declared}) { ${list} }`;
  return parse(text, { noLocation: true });
}
