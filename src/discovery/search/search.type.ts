import { Field, Float, Int, ObjectType, ArgsType } from "type-graphql";
import { Node } from "../../domain/node.type";
import { Identified } from "../../graph/schema/field-decorators";
import { Language } from "../../graph/schema/languages";
import { rankedConnection } from "../shared/ranking/ranked-connection";
import { PageArgs } from "../../graph/lists/page-arguments";
import { NodeKind } from "./searchable-texts";

@ObjectType({ simpleResolvers: true, description: "A fragment of a text that contains words of the search text" })
export class Highlight {
  @Field(() => String, { description: "The name of the field that holds the text" })
  field!: string;

  @Field(() => Language, {
    nullable: true,
    description: "The language of the text; null if the text has none, such as a name",
  })
  language?: Language | null;

  @Field(() => String, { description: "About 200 characters of the text, unchanged; … marks a cut" })
  fragment!: string;

  @Field(() => [[Int]], {
    description:
      "The start and the end of each matching word in the fragment, as indexes of a JavaScript string (UTF-16)",
  })
  matches!: number[][];
}

@ObjectType({ simpleResolvers: true, description: "A search result with its matching texts" })
export class SearchHit {
  @Identified(() => Node, "The thing that matches")
  node!: unknown;

  @Field(() => Float, {
    description:
      "How well it matches, 0 to 1. Words give up to 0.8; rare words weigh more. The same word counts 1, an inflected form 0.9, the beginning of a word 0.8, a part or a compound 0.5, a misspelling 0.4; times 0.4 outside names. A name equal to the search text adds 0.2, a name that begins with it 0.1",
  })
  score!: number;

  @Field(() => [Highlight], {
    description: "The fragments that contain words of the search text, names first; at most three",
  })
  highlights!: Highlight[];
}

@ObjectType({ simpleResolvers: true, description: "The number of results of one kind" })
export class SearchFacet {
  @Field(() => NodeKind, { description: "The kind" })
  kind!: string;

  @Field(() => Int, { description: "The number of results of this kind" })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: "The results, the best first; equal scores by id" })
export class SearchConnection extends rankedConnection(SearchHit, {
  name: "Search",
  what: "a search result",
  node: "The result with its matching texts",
  count: "The number of results of the requested kinds on all pages together",
}) {
  @Field(() => [SearchFacet], {
    description: "The number of results of each kind, also of kinds that are not requested, the highest number first",
  })
  facets!: SearchFacet[];
}

@ArgsType()
export class SearchArgs extends PageArgs {
  @Field(() => String, {
    description: "The search text: words, the beginning of a word, or a number, code or id; at most 200 characters",
  })
  text!: string;

  @Field(() => [NodeKind], { nullable: true, description: "Only results of these kinds; all kinds by default" })
  kinds?: string[] | null;

  @Field(() => Language, {
    nullable: true,
    description: "Only texts in this language and texts without a language, such as names; all languages by default",
  })
  language?: Language | null;
}
