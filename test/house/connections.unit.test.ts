import { getNamedType, isObjectType, type GraphQLObjectType } from "graphql";
import { trefpuntSchema } from "../support/schema";

const schema = trefpuntSchema();
const connections = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => name.endsWith("Connection"));

const typeOf = (type: GraphQLObjectType, field: string) => String(type.getFields()[field]?.type);

test("there are connections of the graph and of discovery", () => {
  const names = connections.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["MemberConnection", "MemberMatchConnection", "WorkedWithConnection"]));
});

test.each(connections)("$name has edges, a page and a total, and lists the nodes of its edges", (connection) => {
  const edge = getNamedType(connection.getFields().edges?.type) as GraphQLObjectType;
  expect(typeOf(connection, "edges")).toBe(`[${edge.name}!]!`);
  expect(typeOf(edge, "cursor")).toBe("String!");
  expect(typeOf(connection, "nodes")).toBe(`[${typeOf(edge, "node")}]!`);
  expect(typeOf(connection, "pageInfo")).toBe("PageInfo!");
  expect(typeOf(connection, "totalCount")).toBe("Int!");
});

test("what has edges is a connection", () => {
  const others = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => "edges" in type.getFields() && !connections.includes(type));
  expect(others.map(({ name }) => name)).toEqual([]);
});
