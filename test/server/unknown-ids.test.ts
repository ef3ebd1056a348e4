import {
  getNamedType,
  isCompositeType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLNamedType,
} from "graphql";
import { trefpuntSchema } from "../support/schema";
import { expectRefusal, serverForAll } from "./server";

const server = serverForAll();
const schema = trefpuntSchema();
const rootFields = Object.values(schema.getQueryType()!.getFields());

const NEIGHBOUR = 'before: need(id: "need:cold2gold") { id }';
const NEIGHBOUR_AFTER = "after: clusters(first: 1) { edges { node { id } } }";

/** The look-ups of the nouns, each with an id that nobody has. */
const LOOKUPS = rootFields
  .filter(({ args, type }) => args.some(({ name }) => name === "id") && isNoun(getNamedType(type)))
  .map(({ name }) => [name, `id: "${name}:nobody"`] as const);

function isNoun(type: GraphQLNamedType): boolean {
  return isCompositeType(type) && "getInterfaces" in type && type.getInterfaces().some(({ name }) => name === "Node");
}

/** For each other root field that takes ids: arguments in which one id is known to nobody, or several ways of that. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  clustersServing: ['demand: { need: "need:nobody" }'],
  competence: ['notation: "99999999"'],
  connectionsBetween: ['ids: ["organisation:bioracer", "organisation:nobody"]'],
  consortiaFor: [
    'demand: { need: "need:nobody" }',
    'demand: { need: "need:cold2gold" }, where: { clusters: ["cluster:nobody"] }',
  ],
  explainCluster: [
    'demand: { need: "need:cold2gold" }, cluster: "cluster:nobody"',
    'demand: { need: "need:nobody" }, cluster: "cluster:blue-cluster"',
  ],
  explainMatch: [
    'demand: { need: "need:cold2gold" }, organisation: "organisation:nobody"',
    'demand: { need: "need:nobody" }, organisation: "organisation:bioracer"',
    'demand: { requirements: [{ competence: "competence:nobody" }] }, organisation: "organisation:bioracer"',
  ],
  gaps: ['cluster: "cluster:nobody"', 'domain: "competence:nobody"'],
  inspirationsFor: ['organisation: "organisation:nobody"'],
  membersServing: [
    'demand: { need: "need:nobody" }',
    'demand: { requirements: [{ competence: "competence:iot" }, { competence: "competence:nobody" }] }',
    'demand: { need: "need:cold2gold" }, where: { clusters: ["cluster:nobody"] }',
    'demand: { need: "need:cold2gold" }, where: { municipalities: ["municipality:nobody"] }',
  ],
  neighbourhood: ['id: "organisation:nobody"'],
  node: ['id: "organisation:nobody"'],
  paths: [
    'from: "organisation:bioracer", to: "organisation:nobody"',
    'from: "organisation:nobody", to: "organisation:bioracer"',
  ],
  playersFor: ['demand: { need: "need:nobody" }'],
  replicationsOf: ['solution: "solution:nobody"'],
  similarTo: ['id: "organisation:nobody"'],
  suggestRequirements: ['need: "need:nobody"'],
};

const UNKNOWN: readonly (readonly [field: string, args: string])[] = [
  ...LOOKUPS,
  ...Object.entries(OTHERS).flatMap(([field, ways]) => ways.map((args) => [field, args] as const)),
];

const takesIds = ({ name, type }: GraphQLArgument): boolean =>
  name !== "where" && (getNamedType(type).name === "ID" || getNamedType(type).name === "DemandInput");

test("every field of the root may be null, so that its error takes nothing else away", () => {
  expect(rootFields.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual([]);
});

test("every field of the root that takes an id is asked below", () => {
  const taking = rootFields.filter(({ args, name }) => name !== "nodes" && args.some(takesIds));
  expect(UNKNOWN.map(([field]) => field)).toEqual(expect.arrayContaining(taking.map(({ name }) => name)));
});

test("every other field that takes an id, or may be refused for one, may be null", () => {
  const owners = Object.values(schema.getTypeMap()).filter(isObjectType);
  const others = owners.flatMap((owner) =>
    owner === schema.getQueryType() || owner.name.startsWith("__")
      ? []
      : Object.values(owner.getFields()).map((field) => ({ owner: owner.name, field })),
  );
  const taking = others.filter(({ field }) => field.args.some((each) => takesIds(each) || isMatchFilter(each)));
  expect(taking.length).toBeGreaterThan(0);
  expect(
    taking.filter(({ field }) => isNonNullType(field.type)).map(({ owner, field }) => `${owner}.${field.name}`),
  ).toEqual([]);
});

/** Filters of lists are no refusal: what is unknown to them is nowhere. */
const isMatchFilter = ({ type }: GraphQLArgument) => getNamedType(type).name === "MatchFilter";

describe.each(UNKNOWN.map(([field, args]) => ({ field, args })))("$field($args)", ({ field, args }) => {
  test("is null with an error, and the fields beside it are answered", async () => {
    const selection = getNamedType(schema.getQueryType()!.getFields()[field]!.type);
    expect(selection.name).not.toBe("String");
    const reply = await server().ask(`{ ${NEIGHBOUR} asked: ${field}(${args}) { __typename } ${NEIGHBOUR_AFTER} }`);
    expect(reply.status).toBe(200);
    expect(reply.body.data).toEqual({
      before: { id: "need:cold2gold" },
      asked: null,
      after: { edges: [{ node: { id: expect.any(String) } }] },
    });
    expect(reply.body.errors).toHaveLength(1);
    expect(reply.body.errors[0].path).toEqual(["asked"]);
    expectRefusal(reply, "NOT_FOUND", reply.body.errors[0].extensions.argument);
    expect(reply.body.errors[0].extensions.argument).toMatch(/\w/);
  });
});

test("below a need, an unknown id in one ranking leaves the need and its other rankings", async () => {
  const reply = await server().ask(`{
    need(id: "need:cold2gold") {
      id
      here: membersServing(where: { clusters: ["cluster:nobody"] }) { totalCount }
      everywhere: membersServing(first: 1) { edges { node { organisation { name } } } }
    }
  }`);
  expect(reply.body.data.need).toEqual({
    id: "need:cold2gold",
    here: null,
    everywhere: { edges: [{ node: { organisation: { name: "Bioracer" } } }] },
  });
  expect(reply.body.errors).toMatchObject([{ path: ["need", "here"], extensions: { code: "NOT_FOUND" } }]);
});

test("of several ids only the unknown is null", async () => {
  const ids = '["need:cold2gold", "need:nobody", "cluster:blue-cluster"]';
  const reply = await server().ask(`{ nodes(ids: ${ids}) { id } }`);
  expect(reply.body.data.nodes).toEqual([{ id: "need:cold2gold" }, null, { id: "cluster:blue-cluster" }]);
  expect(reply.body.errors).toMatchObject([{ path: ["nodes", 1], extensions: { argument: "ids[1]" } }]);
});
