import { Field, ID, InterfaceType } from "type-graphql";
import { ID_SHAPE } from "./ids";

/** Anything in the graph that has an id. */
@InterfaceType({ description: "Anything in the graph that has an id" })
export abstract class Node {
  @Field(() => ID, { description: `Its id: ${ID_SHAPE}` })
  id!: string;
}
