import { Field, ID, ObjectType } from "type-graphql";
import { connection } from "../../graph/schema/connection";
import { type LocalisedText } from "../../graph/schema/languages";
import { Localised } from "../../graph/schema/localised";
import { Text, Whole } from "../../graph/schema/property-decorators";
import { Node } from "../node.type";

@ObjectType({ simpleResolvers: true })
export class SolutionDetails {
  @Text("Its name")
  name!: string;

  @Localised("What it does", { optional: true, maxLength: 500 })
  description?: LocalisedText | null;

  @Whole("Its technology readiness level, from 1 (principles observed) to 9 (proven in operation)", {
    optional: true,
    min: 1,
    max: 9,
    dimension: true,
  })
  trl?: number | null;
}

/** A product or service that an organisation offers. */
@ObjectType({
  implements: [Node],
  simpleResolvers: true,
  description: "A product or service that an organisation offers",
})
export class Solution extends SolutionDetails implements Node {
  @Field(() => ID, { description: "Its id, for example solution:tiense-water" })
  id!: string;
}

export const SolutionConnection = connection(() => Solution, { name: "Solution", what: "a product or service" });
