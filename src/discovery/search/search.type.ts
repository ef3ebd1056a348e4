import { Field, Float, Int, ObjectType, ArgsType } from "type-graphql";
import { Node } from "../../domain/node.type";
import { Identified } from "../../graph/schema/field-decorators";
import { Language } from "../../graph/schema/languages";
import { rankedConnection } from "../shared/ranking/ranked-connection";
import { PageArgs } from "../../graph/lists/page-arguments";
import { NodeKind } from "./searchable-texts";

@ObjectType({ simpleResolvers: true, description: "A piece of a text in which words of the question were found" })
export class Highlight {
  @Field(() => String, { description: "The field of the thing that has the text" })
  field!: string;

  @Field(() => Language, { nullable: true, description: "The language of the text; null for a name and the like" })
  language?: Language | null;

  @Field(() => String, { description: "About 200 characters of the text, as they stand there; … where it is cut" })
  fragment!: string;

  @Field(() => [[Int]], {
    description: "Where each word that was found begins in the fragment, and where it ends: counted as JavaScript does",
  })
  matches!: number[][];
}

@ObjectType({ simpleResolvers: true, description: "Something that was found, and where" })
export class SearchHit {
  @Identified(() => Node, "What was found")
  node!: unknown;

  @Field(() => Float, {
    description:
      "How well it fits, 0 to 1: 0.8 for its words, rare ones weighing more, the same word 1, a form of it 0.9, its beginning 0.8, a part or a compound 0.5, a misspelling 0.4, outside of names 0.4 of that; 0.2 for a name that is the whole question, 0.1 for one that begins with it",
  })
  score!: number;

  @Field(() => [Highlight], { description: "Where the words of the question were found, names first; three at most" })
  highlights!: Highlight[];
}

@ObjectType({ simpleResolvers: true, description: "How much was found of one kind" })
export class SearchFacet {
  @Field(() => NodeKind, { description: "The kind" })
  kind!: string;

  @Field(() => Int, { description: "How many things of the kind were found" })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: "What was found, the best first; equal scores by id" })
export class SearchConnection extends rankedConnection(SearchHit, {
  name: "Search",
  what: "something that was found",
  node: "What was found, and where",
  count: "How many were found, of the kinds that are asked for",
}) {
  @Field(() => [SearchFacet], {
    description: "How many were found of each kind, whatever kinds are asked for: the most first",
  })
  facets!: SearchFacet[];
}

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
