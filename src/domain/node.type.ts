import { Field, ID, InterfaceType } from "type-graphql";
import { ID_SHAPE } from "./ids";

/** Any node of the graph: everything that has an id. */
@InterfaceType({ description: "Any node of the graph: everything that has an id" })
export abstract class Node {
  @Field(() => ID, { description: `Its id: ${ID_SHAPE}` })
  id!: string;
}
