import { Field, Float, ObjectType } from "type-graphql";
import { Organisation } from "../../domain/organisations/organisation.type";
import { Project } from "../../domain/projects/project.type";
import { Identified } from "../../graph/schema/field-decorators";
import { Sentence } from "../shared/text/sentence-language";
import { EmptyResult } from "../shared/empty-result/empty-result.type";
import { sentenceOfTeam, sentenceOfTeams } from "./present-team";
import { TEAM } from "./team.weights";
import { Contribution, Requirement } from "../shared/evidence/evidence.type";

const part = (what: string, most: number) => ({ description: `${what}, 0 to ${most}` });

@ObjectType({ simpleResolvers: true, description: "The parts of the score of a team; they sum to the score" })
export class ConsortiumStats {
  @Field(() => Float, part("For the requirements that one or more partners cover, by weight", TEAM.coverage))
  coverage!: number;

  @Field(() => Float, part("For how well the best partner covers each requirement", TEAM.strength))
  strength!: number;

  @Field(() => Float, part("For a small number of partners", TEAM.size))
  size!: number;

  @Field(() => Float, part("For partners that carried out a project together", TEAM.cooperation))
  cooperation!: number;

  @Field(() => Float, part("For a mix of an SME or start-up and an established firm or institute", TEAM.mix))
  mix!: number;
}

@ObjectType({ simpleResolvers: true, description: "One partner of a team with its contributions" })
export class PartnerMatch {
  @Identified(() => Organisation, "The partner")
  organisation!: unknown;

  @Field(() => Boolean, {
    description:
      "Whether this partner leads: the requested lead; otherwise the partner with the most points, equal ones by id",
  })
  isLead!: boolean;

  @Field(() => [Contribution], {
    description:
      "The requirements that this partner covers best of the team, with the evidence; the points of all partners sum to the strength of the team",
  })
  contributions!: Contribution[];

  @Identified(
    () => [Organisation],
    "Up to three organisations that could replace this partner, so that the team covers as much and meets the constraints; the one that makes the strongest team first. Empty for a partner that the constraints require",
  )
  replacements!: unknown;
}

@ObjectType({ simpleResolvers: true, description: "A team that could serve a demand, with the evidence" })
export class ProposedTeam {
  @Field(() => Float, { description: "The score of the team, 0 to 1: the sum of the points" })
  score!: number;

  @Field(() => ConsortiumStats, { description: "The parts of the score" })
  points!: ConsortiumStats;

  @Field(() => Float, {
    description:
      "The upper bound for the score at this rank, for teams that differ enough from the teams before; equal to the score if the team is proved to be the best",
  })
  bound!: number;

  @Field(() => Float, { description: "The part of the demand that one or more partners cover, by weight, 0 to 1" })
  coverage!: number;

  @Field(() => Float, {
    description:
      "How well the best partner for each requirement covers it, 0 to 1: the sum of the points of all contributions",
  })
  strength!: number;

  @Field(() => [PartnerMatch], { description: "The partners: the lead first, then the one with the most points" })
  partners!: PartnerMatch[];

  @Field(() => [Requirement], { description: "The requirements that no partner covers" })
  missing!: Requirement[];

  @Identified(() => [Project], "The projects that two or more of the partners carried out together, ordered by id")
  projects!: unknown;

  @Sentence("Why this team is proposed, in a few sentences", sentenceOfTeam)
  sentence!: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "The teams that could serve a demand, the best first; each team lacks at least two partners of every better team",
})
export class ConsortiaResult {
  @Field(() => [ProposedTeam], { description: "The teams, the best first" })
  consortia!: ProposedTeam[];

  @Field(() => Boolean, { description: "Whether every team is proved to be the best at its rank" })
  isOptimal!: boolean;

  @Field(() => [Requirement], {
    description: "The requirements of the demand; those of a need by importance, the highest first",
  })
  requirements!: Requirement[];

  @Field(() => [Requirement], { description: "The requirements that no possible partner covers" })
  uncovered!: Requirement[];

  @Field(() => EmptyResult, { nullable: true, description: "Why there is no team; null if there is one" })
  emptyBecause?: EmptyResult | null;

  @Sentence("The number of teams, or why there is none, in a sentence", sentenceOfTeams)
  sentence!: string;
}
