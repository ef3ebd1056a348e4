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

@ObjectType({ simpleResolvers: true, description: "What the score of a team is made of; the parts sum to the score" })
export class ConsortiumStats {
  @Field(() => Float, part("For the requirements that some partner covers, by weight", TEAM.coverage))
  coverage!: number;

  @Field(() => Float, part("For how well the best partner covers each requirement", TEAM.strength))
  strength!: number;

  @Field(() => Float, part("For few partners", TEAM.size))
  size!: number;

  @Field(() => Float, part("Where two of the partners carried out a project together", TEAM.cooperation))
  cooperation!: number;

  @Field(() => Float, part("For an SME or start-up beside an established firm or institute", TEAM.mix))
  mix!: number;
}

@ObjectType({ simpleResolvers: true, description: "One partner of a team, and what it brings" })
export class PartnerMatch {
  @Identified(() => Organisation, "The partner")
  organisation!: unknown;

  @Field(() => Boolean, {
    description: "Whether it leads: who was asked to, or else who brings most, equals by id",
  })
  isLead!: boolean;

  @Field(() => [Contribution], {
    description:
      "The requirements that it covers best of the team, with the evidence; their points sum to the strength",
  })
  contributions!: Contribution[];

  @Identified(
    () => [Organisation],
    "Up to three who could take its place, who makes the team strongest first: it would cover as much and meet the constraints. None for who must be there",
  )
  replacements!: unknown;
}

@ObjectType({ simpleResolvers: true, description: "A team that could serve a demand, and why" })
export class ProposedTeam {
  @Field(() => Float, { description: "How good it is, 0 to 1: the sum of the points" })
  score!: number;

  @Field(() => ConsortiumStats, { description: "What the score is made of" })
  points!: ConsortiumStats;

  @Field(() => Float, {
    description:
      "No team that differs as much from those before scores more: equal to the score where the team is proved to be the best",
  })
  bound!: number;

  @Field(() => Float, { description: "The part of the demand that somebody covers, by weight, 0 to 1" })
  coverage!: number;

  @Field(() => Float, {
    description:
      "How much of the demand the best partner for each requirement covers, 0 to 1: the sum of all contributions",
  })
  strength!: number;

  @Field(() => [PartnerMatch], { description: "The partners, the lead first, then who brings most" })
  partners!: PartnerMatch[];

  @Field(() => [Requirement], { description: "The requirements that nobody in it covers" })
  missing!: Requirement[];

  @Identified(() => [Project], "The projects that two or more of the partners carried out together, by id")
  projects!: unknown;

  @Sentence("Why this team, in a few sentences", sentenceOfTeam)
  sentence!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: "The teams that could serve a demand, the best first; each does without two partners of each better one",
})
export class ConsortiaResult {
  @Field(() => [ProposedTeam], { description: "The teams, the best first" })
  consortia!: ProposedTeam[];

  @Field(() => Boolean, { description: "Whether each team is proved to be the best at its rank" })
  isOptimal!: boolean;

  @Field(() => [Requirement], { description: "What was asked: of a need, the most important first" })
  requirements!: Requirement[];

  @Field(() => [Requirement], { description: "The requirements that nobody who may be in a team covers" })
  uncovered!: Requirement[];

  @Field(() => EmptyResult, { nullable: true, description: "Why no team was found; null where one was" })
  emptyBecause?: EmptyResult | null;

  @Sentence("What was found, or why no team was", sentenceOfTeams)
  sentence!: string;
}
