import { codeList } from "../../../graph/schema/code-list";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { Identified } from "../../../graph/schema/field-decorators";
import { Sentence } from "../text/sentence-language";
import { Competence } from "../../../domain/competences/competence.type";
import { Node } from "../../../domain/node.type";
import { Source } from "../../../domain/sources/source.type";
import { sentenceOf } from "../ranking/present-match";

export const EvidenceLevel = codeList("EvidenceLevel", "How close the evidence is to the requirements", {
  EXACT:
    "The same competence, a narrower one or a close match; evidence from a research project or a profile alone is not enough",
  NEAR: "A broader or related competence; or a closer one, but only from a research project or a profile",
  WEAK: "Only another competence of the same field",
});

export const SimilarityWay = codeList(
  "SimilarityWay",
  "How the competence of the evidence relates to the required competence",
  {
    SAME: "The same competence; similarity 1",
    CLOSE_MATCH: "A competence of the other vocabulary with nearly the same meaning; similarity 0.9",
    NARROWER:
      "A narrower competence; similarity 0.8 after one step, multiplied by 0.8 for each further step, at most three steps",
    BROADER: "A broader competence; similarity 0.4 after one step, multiplied by 0.4 for the second, at most two steps",
    RELATED: "A related competence; similarity 0.3",
    SIBLING: "Another competence directly below the same broader one; similarity 0.1",
  },
);

const EvidenceKind = codeList("EvidenceKind", "The kind of evidence that an organisation has a competence", {
  COMPETENCE: "A source states that the organisation has the competence",
  SOLUTION: "The organisation offers a solution that uses the competence",
  PROJECT: "The organisation led or carried out a project whose need requires the competence",
  RESEARCH: "The organisation coordinated, or took part in, a research project classified under the competence",
  PROFILE: "The summary of the organisation mentions the competence, and there is no other evidence",
});

@ObjectType({ simpleResolvers: true, description: "A required competence with its importance" })
export class Requirement {
  @Identified(() => Competence, "The required competence")
  competence!: unknown;

  @Field(() => Int, { description: "The importance: 1 (nice to have) to 5 (essential)" })
  importance!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: "One piece of evidence that an organisation meets a requirement",
})
export class Evidence {
  @Field(() => EvidenceKind, { description: "The kind of evidence" })
  kind!: keyof typeof EvidenceKind;

  @Identified(() => Competence, "The competence for which this is evidence")
  competence!: unknown;

  @Field(() => SimilarityWay, {
    nullable: true,
    description: "How this competence relates to the required one; null: too far away to count",
  })
  way?: keyof typeof SimilarityWay | null;

  @Field(() => Float, {
    description: "How close this competence is to the required one, 0 (too far away to count) to 1 (the same)",
  })
  similarity!: number;

  @Field(() => Float, {
    nullable: true,
    description: "How convincing the evidence is, 0 to 1; null: not assessed, counts as 0.5",
  })
  strength?: number | null;

  @Field(() => Float, { description: "Strength times similarity" })
  value!: number;

  @Field(() => Boolean, {
    description:
      "Whether the evidence counts for the points. Of all evidence from one source, only the piece with the highest value counts",
  })
  counts!: boolean;

  @Identified(
    () => Node,
    "The solution or project that is the evidence; null if a source states the competence itself",
    {
      nullable: true,
    },
  )
  subject?: unknown;

  @Identified(() => Source, "The page or document that states the evidence", { nullable: true })
  source?: unknown;
}

@ObjectType({ simpleResolvers: true, description: "What an organisation contributes to one requirement" })
export class Contribution {
  @Field(() => Requirement, { description: "The requirement" })
  requirement!: Requirement;

  @Field(() => Float, {
    description:
      "The part of the score that this requirement gives: w * ic * (1 - product of (1 - value)) / sum of (w * ic), where w is the importance and ic the information content. Each source counts once, with its highest value",
  })
  points!: number;

  @Sentence("The strongest evidence in a sentence, with its source", sentenceOf)
  sentence!: string;

  @Field(() => [Evidence], { description: "All evidence, the highest value first" })
  evidence!: Evidence[];
}
