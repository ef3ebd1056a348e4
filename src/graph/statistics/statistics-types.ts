import {
  type GraphQLFieldConfigMap,
  GraphQLFloat,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLOutputType,
} from "graphql";
import { type FieldMetadata } from "../schema/field-metadata";
import { CellOrder } from "./cell-order";

/** A table; `node` is the type of the things by which it counts. */
export function tableType(node: GraphQLOutputType): GraphQLObjectType {
  const whole = (type: GraphQLOutputType) => new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type)));
  const fields: GraphQLFieldConfigMap<unknown, unknown> = {
    total: {
      type: new GraphQLNonNull(GraphQLInt),
      description:
        "How many there are, each counted once: the cells may add up to more, since what has several values is in several of them",
    },
    sum: {
      type: GraphQLFloat,
      description: "The sum over all of them, each added once; null where none states it, or nothing is added up",
    },
    stated: { type: GraphQLInt, description: "Of how many what is added up is stated; the others add nothing" },
    absent: {
      type: whole(GraphQLInt),
      description: "For each dimension how many lack it; they are in the cells whose key is null",
    },
    cellCount: { type: new GraphQLNonNull(GraphQLInt), description: "How many cells have something in them" },
    cells: {
      type: whole(cellType(node)),
      description: "The cells with something in them, the largest first if no order is said, equal ones by their keys",
      args: {
        first: { type: GraphQLInt, description: "How many cells at most: 1 to 1000; 100 by default" },
        orderBy: {
          type: new GraphQLList(new GraphQLNonNull(CellOrder)),
          description:
            "In which order: up to 5 keys, each used where those before it are equal; by their keys in the end. If not said, the largest sum comes first, or the largest count where nothing is added up. What is absent comes last either way",
        },
      },
      extensions: { groups: true } satisfies FieldMetadata,
    },
  };
  return new GraphQLObjectType({
    name: "TableResult",
    description: "Counts, and sums, by one or two dimensions",
    fields,
  });
}

const cellType = (node: GraphQLOutputType) =>
  new GraphQLObjectType({
    name: "CellCount",
    description: "What has the same in every dimension of a table",
    fields: {
      keys: {
        type: new GraphQLNonNull(new GraphQLList(GraphQLString)),
        description:
          "What they have in common, in the order of the dimensions: a code, a value, an id; null: it is absent",
      },
      nodes: {
        type: new GraphQLNonNull(new GraphQLList(node)),
        description: "The same where it is a thing; null where it is a value",
        extensions: { ids: true } satisfies FieldMetadata,
      },
      count: { type: new GraphQLNonNull(GraphQLInt), description: "How many there are" },
      sum: { type: GraphQLFloat, description: "The sum over them; null where none states it, or nothing is added up" },
      stated: { type: GraphQLInt, description: "Of how many what is added up is stated; the others add nothing" },
    },
  });
