import { codeList } from "../../../graph/schema/code-list";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { Identified } from "../../../graph/schema/field-decorators";
import { Sentence } from "../text/sentence-language";
import { Competence } from "../../../domain/competences/competence.type";
import { Node } from "../../../domain/node.type";
import { Source } from "../../../domain/sources/source.type";
import { sentenceOf } from "../ranking/present-match";

export const EvidenceLevel = codeList("EvidenceLevel", "How close the evidence comes to what is required", {
  EXACT:
    "Some requirement is met by the same competence, a narrower one or a close match; not by research or a word in a profile alone",
  NEAR: "By a broader or a related one, or by no more than research or a word in a profile",
  WEAK: "Only by ones from the same field",
});

export const SimilarityWay = codeList(
  "SimilarityWay",
  "How a competence that is shown relates to the one that is required",
  {
    SAME: "It is the same; similarity 1",
    CLOSE_MATCH: "It is nearly the same, in the other vocabulary; similarity 0.9",
    NARROWER: "It is a part of it; similarity 0.8 for each step, up to three",
    BROADER: "It is the wider field; similarity 0.4 for each step, up to two",
    RELATED: "It is related to it; similarity 0.3",
    SIBLING: "It is another part of the same field; similarity 0.1",
  },
);

const EvidenceKind = codeList("EvidenceKind", "What makes us believe that an organisation can do something", {
  COMPETENCE: "It is known to have the competence",
  SOLUTION: "It offers a solution that uses the competence",
  PROJECT: "It led or carried out a project whose need requires the competence",
  RESEARCH: "It coordinated, or took part in, a research project that is filed under the competence",
  PROFILE: "Its summary names the competence, and nothing else shows it",
});

@ObjectType({ simpleResolvers: true, description: "A competence that is required, and how much it matters" })
export class Requirement {
  @Identified(() => Competence, "What is required")
  competence!: unknown;

  @Field(() => Int, { description: "How much it matters: 1 (nice to have) to 5 (essential)" })
  importance!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: "One reason to believe that an organisation can do what is required",
})
export class Evidence {
  @Field(() => EvidenceKind, { description: "What kind of reason" })
  kind!: keyof typeof EvidenceKind;

  @Identified(() => Competence, "The competence that it shows")
  competence!: unknown;

  @Field(() => SimilarityWay, {
    nullable: true,
    description: "How that one relates to the required one; null: it is too far from it to count",
  })
  way?: keyof typeof SimilarityWay | null;

  @Field(() => Float, { description: "How much of the required competence that one covers, 0 to 1" })
  similarity!: number;

  @Field(() => Float, {
    nullable: true,
    description: "How strong the reason is, 0 to 1; null: not assessed, counts as 0.5",
  })
  strength?: number | null;

  @Field(() => Float, { description: "Strength times similarity" })
  value!: number;

  @Field(() => Boolean, {
    description: "Whether it counts for the points: of what one source states, only the strongest does",
  })
  counts!: boolean;

  @Identified(() => Node, "The solution or project that shows it; null for a competence that is stated as such", {
    nullable: true,
  })
  subject?: unknown;

  @Identified(() => Source, "The page or document that states it", { nullable: true })
  source?: unknown;
}

@ObjectType({ simpleResolvers: true, description: "What an organisation brings to one requirement" })
export class Contribution {
  @Field(() => Requirement, { description: "The requirement" })
  requirement!: Requirement;

  @Field(() => Float, {
    description:
      "Its part of the score: w * ic * (1 - product of (1 - value)) / sum of (w * ic), where w is the importance and ic the information content; what one source states counts once, the strongest",
  })
  points!: number;

  @Sentence("The strongest reason in a sentence, with its source", sentenceOf)
  sentence!: string;

  @Field(() => [Evidence], { description: "All reasons, the strongest first" })
  evidence!: Evidence[];
}
