import { isInterfaceType, isObjectType, isRequiredArgument } from "graphql";
import { trefpuntSchema } from "../support/schema";

const schema = trefpuntSchema();
const rootFields = schema.getQueryType()!.getFields();

const ORDERS: [string, string[]][] = [
  ["membersServing", ["demand", "where", "first", "after", "asOf"]],
  ["organisations", ["where", "orderBy", "first", "after", "last", "before"]],
  ["paths", ["from", "to", "kinds", "maxHops", "first", "asOf", "includeEnded"]],
];

test.each(ORDERS)("the arguments of %s are told in the order in which people need them", (field, names) => {
  expect(rootFields[field]!.args.map(({ name }) => name)).toEqual(names);
});

test("an argument that must be given comes before those that need not, everywhere", () => {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = types.flatMap((type) => Object.values(type.getFields()));
  expect(fields.some(({ args }) => args.some(isRequiredArgument))).toBe(true);
  for (const { args } of fields) {
    const required = args.map((each) => isRequiredArgument(each));
    expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
  }
});
