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
  "What makes somebody relevant to a demand; an organisation stands in the first group that fits, with all its reasons",
  {
    PAST_CONTRACTOR: "It led or carried out a project whose need requires the same or something near",
    INSTITUTE: "A university, college or research institute",
    MEMBER: "A member of a cluster today",
    NON_MEMBER: "Any other organisation",
    SOLUTION: "A solution that uses what is required, or something like it; beside the organisation that offers it",
  },
);

/** The groups of an answer, the most relevant first. */
export const PLAYER_KINDS = Object.keys(PlayerKind) as (keyof typeof PlayerKind)[];

@ObjectType({ simpleResolvers: true, description: "Somebody, or a solution, relevant to a demand, and why" })
export class PlayerMatch {
  @Identified(() => Organisation, "Who is relevant; of a solution who offers it, if that is known", { nullable: true })
  organisation?: unknown;

  @Identified(() => Solution, "The solution that is relevant; null for an organisation", { nullable: true })
  solution?: unknown;

  @Field(() => Float, { description: "How much of the demand it covers, 0 to 1: the sum of the points" })
  score!: number;

  @Field(() => EvidenceLevel, { description: "How close its evidence comes, at best; WEAK is among them" })
  evidenceLevel!: keyof typeof EvidenceLevel;

  @Field(() => [Contribution], { description: "All reasons, in the order of the requirements" })
  contributions!: Contribution[];

  @Field(() => [Requirement], { description: "The requirements to which it brings nothing" })
  missing!: Requirement[];

  @Identified(() => [Cluster], "The clusters that the organisation belongs to today, by id; none for a solution")
  clusters!: unknown;
}

@ObjectType({ simpleResolvers: true, description: "Players of one kind" })
export class PlayerGroup {
  @Field(() => PlayerKind, { description: "What they have in common" })
  kind!: keyof typeof PlayerKind;

  @Field(() => Int, { description: "How many there are, also of those that are not shown" })
  totalCount!: number;

  @Field(() => [PlayerMatch], { description: "The first of them, the best first; equal scores by id" })
  players!: PlayerMatch[];
}

@ObjectType({ simpleResolvers: true, description: "All players relevant to a demand, by group" })
export class PlayersResult {
  @Field(() => [PlayerGroup], { description: "Every group, the one that tells most first; also those without anybody" })
  groups!: PlayerGroup[];

  @Field(() => [Requirement], { description: "What was asked: of a need, the most important first" })
  requirements!: Requirement[];

  @Field(() => [Requirement], { description: "The requirements to which no organisation brings anything" })
  uncovered!: Requirement[];

  @Field(() => EmptyResult, { nullable: true, description: EMPTY_BECAUSE })
  emptyBecause?: EmptyResult | null;
}
