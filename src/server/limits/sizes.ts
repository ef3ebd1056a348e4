import { isInputObjectType, isInterfaceType, isObjectType, type GraphQLSchema } from "graphql";

/** The cost of one operation, by budget. */
export type Cost = Readonly<{
  rootFields: number;
  depth: number;
  aliases: number;
  directives: number;
  nodes: number;
  introspection: number;
}>;

/** The cost of a part of an operation, for one parent object. */
export type Size = Omit<Cost, "rootFields">;

export const NOTHING: Size = { depth: 0, aliases: 0, directives: 0, nodes: 0, introspection: 0 };

export const addCosts = (one: Size, other: Size): Size => ({
  depth: Math.max(one.depth, other.depth),
  aliases: one.aliases + other.aliases,
  directives: one.directives + other.directives,
  nodes: one.nodes + other.nodes,
  introspection: one.introspection + other.introspection,
});

/** The average length of each list of the introspection schema, by the name of its field. */
export type SchemaSizes = ReadonlyMap<string, number>;

const sizesBySchema = new WeakMap<GraphQLSchema, SchemaSizes>();

/** The sizes of a schema, computed once. */
export function sizesOfSchema(schema: GraphQLSchema): SchemaSizes {
  const cached = sizesBySchema.get(schema);
  if (cached) return cached;
  const types = Object.values(schema.getTypeMap());
  const composite = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = composite.flatMap((type) => Object.values(type.getFields()));
  const mean = (total: number, count: number) => Math.max(1, total / (count || 1));
  const inputs = types.filter(isInputObjectType).flatMap((type) => Object.values(type.getFields()));
  const sizes = new Map([
    ["types", types.length],
    ["directives", schema.getDirectives().length],
    ["fields", mean(fields.length, types.length)],
    ["inputFields", mean(inputs.length, types.length)],
    [
      "args",
      mean(
        fields.reduce((sum, { args }) => sum + args.length, 0),
        fields.length,
      ),
    ],
    ["interfaces", 1],
    ["possibleTypes", 1],
    ["enumValues", 1],
  ]);
  sizesBySchema.set(schema, sizes);
  return sizes;
}
