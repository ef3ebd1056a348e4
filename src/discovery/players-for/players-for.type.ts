import { Field, Float, Int, ObjectType } from "type-graphql";
import { Cluster } from "../../domain/clusters/cluster.type";
import { Organisation } from "../../domain/organisations/organisation.type";
import { Solution } from "../../domain/solutions/solution.type";
import { Identified } from "../../graph/schema/field-decorators";
import { EMPTY_BECAUSE, EmptyResult } from "../shared/empty-result/empty-result.type";
import { codeList } from "../../graph/schema/code-list";
import { EvidenceLevel, Contribution, Requirement } from "../shared/evidence/evidence.type";

export const PlayerKind = codeList(
  "PlayerKind",
  "Why an organisation or a solution is relevant to a demand. An organisation is listed only in the first group that applies, with all its evidence",
  {
    PAST_CONTRACTOR:
      "An organisation that led or carried out a project whose need requires the same or a similar competence",
    INSTITUTE: "A university, college or research institute",
    MEMBER: "Any other organisation that is a member of a cluster today",
    NON_MEMBER: "Any other organisation",
    SOLUTION:
      "A solution that uses a required or similar competence; the organisation that offers it is also listed in its own group",
  },
);

/** The groups of an answer, the most relevant first. */
export const PLAYER_KINDS = Object.keys(PlayerKind) as (keyof typeof PlayerKind)[];

@ObjectType({
  simpleResolvers: true,
  description: "An organisation or a solution that is relevant to a demand, with the evidence",
})
export class PlayerMatch {
  @Identified(
    () => Organisation,
    "The relevant organisation; for a solution, the organisation that offers it; null: not known",
    { nullable: true },
  )
  organisation?: unknown;

  @Identified(() => Solution, "The relevant solution; null if the player is an organisation", { nullable: true })
  solution?: unknown;

  @Field(() => Float, { description: "The part of the demand that is covered, 0 to 1: the sum of the points" })
  score!: number;

  @Field(() => EvidenceLevel, {
    description: "The level of the closest evidence; players with only WEAK evidence are included",
  })
  evidenceLevel!: keyof typeof EvidenceLevel;

  @Field(() => [Contribution], { description: "The contributions, in the order of the requirements" })
  contributions!: Contribution[];

  @Field(() => [Requirement], { description: "The requirements without exact or near evidence" })
  missing!: Requirement[];

  @Identified(
    () => [Cluster],
    "The clusters of which the organisation is a member today, ordered by id; empty for a solution",
  )
  clusters!: unknown;
}

@ObjectType({ simpleResolvers: true, description: "The players of one kind" })
export class PlayerGroup {
  @Field(() => PlayerKind, { description: "The kind of the players in this group" })
  kind!: keyof typeof PlayerKind;

  @Field(() => Int, { description: "The number of players of this kind, including those that are not shown" })
  totalCount!: number;

  @Field(() => [PlayerMatch], {
    description: "The first players of this kind, the highest score first; equal scores by id",
  })
  players!: PlayerMatch[];
}

@ObjectType({ simpleResolvers: true, description: "All players relevant to a demand, in groups" })
export class PlayersResult {
  @Field(() => [PlayerGroup], { description: "All groups, the most relevant kind first; empty groups are included" })
  groups!: PlayerGroup[];

  @Field(() => [Requirement], {
    description: "The requirements of the demand; those of a need by importance, the highest first",
  })
  requirements!: Requirement[];

  @Field(() => [Requirement], { description: "The requirements for which no organisation has exact or near evidence" })
  uncovered!: Requirement[];

  @Field(() => EmptyResult, { nullable: true, description: EMPTY_BECAUSE })
  emptyBecause?: EmptyResult | null;
}
