import { isObjectType, type GraphQLObjectType } from "graphql";
import { schema } from "./client";
import { typePoliciesOf } from "./type-policies";

const policies = typePoliciesOf(schema);

/** The policy of a field as Apollo Client finds it: of the type, else of an interface that has it. */
const policyOf = (type: GraphQLObjectType, field: string) =>
  [type, ...type.getInterfaces()].map(({ name }) => policies[name]?.fields?.[field]).find(Boolean) as
    { keyArgs: string[] } | undefined;

const connections = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type))
  .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
  .filter(({ field }) => /Connection!?$/.test(String(field.type)));

test("every connection has a policy, keyed by all that makes it another list", () => {
  expect(connections.length).toBeGreaterThan(80);
  for (const { type, field } of connections) {
    const key = [...(policyOf(type, field.name)?.keyArgs ?? ["none"])].sort();
    const args = field.args.map(({ name }) => name).sort();
    expect([`${type.name}.${field.name}`, key]).toEqual([
      `${type.name}.${field.name}`,
      args.filter((name) => !["first", "after", "last", "before"].includes(name)),
    ]);
  }
});

test("nothing else has one but values without an id", () => {
  const listed = Object.values(policies).flatMap(({ fields = {} }) => Object.keys(fields));
  expect(listed.every((name) => connections.some(({ field }) => field.name === name))).toBe(true);
  expect(Object.entries(policies).filter(([, { merge }]) => merge)).toEqual([
    ["PositionStats", { merge: true }],
    ["LocalisedText", { merge: true }],
  ]);
});
