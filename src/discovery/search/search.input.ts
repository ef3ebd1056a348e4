import { ArgsType, Field } from "type-graphql";
import { Language } from "../../graph/schema/languages";
import { PageArgs } from "../../graph/lists/page-arguments";
import { NodeKind } from "./search.codes";

@ArgsType()
export class SearchArgs extends PageArgs {
  @Field(() => String, {
    description: "Words, the beginning of one, or a number, code or id; 200 characters at most",
  })
  text!: string;

  @Field(() => [NodeKind], { nullable: true, description: "Only things of these kinds; all by default" })
  kinds?: string[] | null;

  @Field(() => Language, {
    nullable: true,
    description: "Only texts in this language, and those in none, such as names; all by default",
  })
  language?: Language | null;
}
