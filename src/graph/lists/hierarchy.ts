import { type GraphQLObjectType, type GraphQLSchema } from "graphql";
import { type Edge } from "../schema/edges";
import { metadataOf } from "../schema/field-metadata";

/** The edge that leads from a node of a type to what is directly above it; none where the type has no hierarchy. */
export function upwardEdge(schema: GraphQLSchema, type: string | undefined): Edge | undefined {
  const fields = type ? Object.values((schema.getType(type) as GraphQLObjectType).getFields()) : [];
  return fields.map(metadataOf).find(({ upward }) => upward)?.edge;
}
