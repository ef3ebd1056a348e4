/** What a document may ask: the fields that the selection compiler answers, read from the schema. */
import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";

export type Field = GraphQLField<unknown, unknown>;

const KEYS = ["enterpriseNumber", "id", "ids", "notation"];
const LISTS = ["after", "asOf", "before", "by", "first", "includeEnded", "last", "orderBy", "where"];
const ARGUMENTS = [...KEYS, ...LISTS, "languages"];
const VALUES = ["LocalisedText", "PageInfo"];
/** What joins two things, of which there may be several. */
const RELATIONS = ["Cooperation", "Membership", "Participation"];

/** Lists of things that discovery finds: the seed files do not state them, and an oracle of their own proves them. */
const DISCOVERED = ["workedWith"];

/** The fields of a type that the compiler answers; the rest (`membersServing`) has other arguments or other results. */
export function askable(type: GraphQLCompositeType): Field[] {
  const ask =
    type.name === "Query" ? leadsToNode : (field: Field) => isValue(field) || isRelation(field) || leadsToNode(field);
  const isCompiled = ({ name, args }: Field) =>
    !DISCOVERED.includes(name) && args.every((argument) => ARGUMENTS.includes(argument.name));
  return fieldsOf(type).filter((field) => isCompiled(field) && ask(field));
}

const fieldsOf = (type: GraphQLNamedType): Field[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

export const namesOf = (type: GraphQLCompositeType) => fieldsOf(type).map(({ name }) => name);

function isValue({ type }: Field): boolean {
  const named = getNamedType(type);
  return isLeafType(named) || VALUES.includes(named.name);
}

export const isRelation = ({ type }: Field) => RELATIONS.includes(getNamedType(type).name);

const leadsToNode = (field: Field) => isNode(leadsTo(field));

/** The type of a field, or of what stands at the places of its connection. */
export function leadsTo({ type }: Field): GraphQLNamedType {
  const steps = fieldsOf(getNamedType(type)).filter(({ name }) => name === "edges" || name === "node");
  const [step] = steps;
  return step && !isNode(getNamedType(type)) ? leadsTo(step) : getNamedType(type);
}

export const isNode = (type: GraphQLNamedType) =>
  type.name === "Node" ||
  ((isObjectType(type) || isInterfaceType(type)) && type.getInterfaces().some(({ name }) => name === "Node"));

/** Every type on which a fragment can stand where `type` is. */
export function conditionsFor(schema: GraphQLSchema, type: GraphQLCompositeType): GraphQLCompositeType[] {
  const possible = objectsOf(schema, type);
  return Object.values(schema.getTypeMap())
    .filter(isCompositeType)
    .filter((other) => objectsOf(schema, other).some((each) => possible.includes(each)));
}

export const objectsOf = (schema: GraphQLSchema, type: GraphQLCompositeType): readonly GraphQLObjectType[] =>
  isObjectType(type) ? [type] : schema.getPossibleTypes(type);
