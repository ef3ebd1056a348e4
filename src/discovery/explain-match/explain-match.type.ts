import { Field, Float, Int, ObjectType } from "type-graphql";
import { Cluster } from "../../domain/clusters/cluster.type";
import { Organisation } from "../../domain/organisations/organisation.type";
import { Identified } from "../../graph/schema/field-decorators";
import { Sentence } from "../shared/text/sentence-language";
import { codeList } from "../../graph/schema/code-list";
import { EvidenceLevel, Evidence, Requirement } from "../shared/evidence/evidence.type";
import { sentenceOfRequirement, sentenceOfRank } from "./rank.sentences";

const NotListed = codeList("NotListed", "Why an organisation is not in the list of those who can serve a demand", {
  NO_EVIDENCE: "Nothing shows that it can do any of what is required",
  EVIDENCE_TOO_WEAK: "Its evidence is of a lower level than asked for",
  NOT_A_MEMBER: "It belonged to no cluster on the day",
  OTHER_CLUSTER: "It belonged to none of the clusters asked for on the day",
  OTHER_KIND: "It is of no kind asked for",
  OTHER_SIZE: "It is of no size asked for",
  OTHER_MUNICIPALITY: "It is seated in none of the municipalities asked for, or nobody says where",
});

@ObjectType({
  simpleResolvers: true,
  description: "How an organisation comes by its points for one requirement: points = share * cover",
})
export class ExplainedRequirement {
  @Field(() => Requirement, { description: "The requirement" })
  requirement!: Requirement;

  @Field(() => Float, { description: "Its weight: importance (1 to 5) times information content (0.05 to 1)" })
  weight!: number;

  @Field(() => Float, {
    description: "Its weight over the weights of all requirements, 0 to 1: the most points it can bring",
  })
  share!: number;

  @Field(() => [Evidence], { description: "All reasons, the strongest first; `counts` says which of them count" })
  evidence!: Evidence[];

  @Field(() => Float, { description: "How much of it is covered, 0 to 1: 1 - product of (1 - value) over what counts" })
  cover!: number;

  @Field(() => Float, { description: "Its part of the score" })
  points!: number;

  @Field(() => [Evidence], {
    description:
      "Where there is no evidence: what shows the competence that comes closest, at most two steps away. Too far to count: similarity and value are 0",
  })
  nearest!: Evidence[];

  @Field(() => Int, {
    nullable: true,
    description:
      "How many steps (broader, narrower, related, close match) lie between that competence and the required one",
  })
  steps?: number | null;

  @Sentence("The strongest reason in a sentence, or what is missing", sentenceOfRequirement)
  sentence!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: "How the score and the rank of an organisation come about, also where it scores nothing",
})
export class ExplainedMatch {
  @Identified(() => Organisation, "The organisation that was asked about")
  organisation!: unknown;

  @Field(() => Float, { description: "How much of the demand it covers, 0 to 1: the sum of the points" })
  score!: number;

  @Field(() => EvidenceLevel, {
    nullable: true,
    description: "How close its evidence comes, at best; null: it has none",
  })
  evidenceLevel?: keyof typeof EvidenceLevel | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Its place in the list that `membersServing` gives to the same question, from 1; null: it is not in it",
  })
  rank?: number | null;

  @Field(() => Int, { description: "How many organisations are in that list" })
  totalCount!: number;

  @Field(() => [NotListed], { description: "Everything that keeps it out of that list; nothing where it is in it" })
  notListed!: (keyof typeof NotListed)[];

  @Field(() => [ExplainedRequirement], {
    description: "Each requirement, with all that its points follow from; of a need the most important first",
  })
  requirements!: ExplainedRequirement[];

  @Identified(() => [Cluster], "The clusters that it belongs to on the day, by id")
  clusters!: unknown;

  @Sentence("Where it stands, or why it does not, in a sentence", sentenceOfRank)
  sentence!: string;
}
