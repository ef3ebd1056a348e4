import { Field, Float, Int, ObjectType, ArgsType } from "type-graphql";
import { Organisation } from "../../domain/organisations/organisation.type";
import { PageInfo, NODES_DESCRIPTION } from "../../graph/schema/connection";
import { Identified } from "../../graph/schema/field-decorators";
import { codeList } from "../../graph/schema/code-list";
import { PageArgs } from "../../graph/lists/page-arguments";
import { CooperationRole } from "../../domain/clusters/cluster.codes";
import { Project, PartyRole } from "../../domain/projects/project.type";

const NetworkMeasure = codeList("NetworkMeasure", "The measure by which the organisations of a network are ranked", {
  BETWEENNESS:
    "The share of shortest paths between two others that run through the organisation: shows who connects others",
  DEGREE: "The number of organisations with which it worked",
  PAGE_RANK: "How much the organisation works with organisations that themselves work much with others",
});

/** The list in `Measures` for each measure. */
export const MEASURES = { BETWEENNESS: "betweenness", DEGREE: "degree", PAGE_RANK: "pageRank" } as const;

@ObjectType({ simpleResolvers: true, description: "The position of an organisation in the cooperation network" })
export class PositionStats {
  @Identified(() => Organisation, "The organisation")
  organisation!: unknown;

  @Field(() => Int, { description: "The number of organisations with which it worked" })
  degree!: number;

  @Field(() => Float, {
    description:
      "The share of shortest paths between two others that run through the organisation, 0 to 1. The length of a path is its number of links; how often two organisations worked together does not matter",
  })
  betweenness!: number;

  @Field(() => Float, {
    description:
      "The PageRank, 0 to 1: the probability that a random walk along the links is at this organisation. The walk restarts with probability 0.15. A link weighs as many times as the two worked together. The values of all organisations sum to 1",
  })
  pageRank!: number;

  @Field(() => Int, { description: "The number of the community of the organisation" })
  community!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: "A community: organisations that work more with each other than with others",
})
export class CommunityGroup {
  @Field(() => Int, { description: "The number of the community; 1 is the largest" })
  number!: number;

  @Field(() => Int, { description: "The number of organisations in the community" })
  size!: number;

  @Identified(
    () => [Organisation],
    "The three organisations with the highest betweenness, the highest first; equal ones by id",
  )
  leading!: unknown[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    "The cooperation network: which organisations worked together, in the same project in any role, or as partner of a cluster, at any time. Membership alone does not count",
})
export class NetworkResult {
  @Field(() => Int, { description: "The number of organisations that worked with another one" })
  organisationCount!: number;

  @Field(() => Int, { description: "The number of pairs of organisations that worked together" })
  linkCount!: number;

  @Field(() => Float, {
    description:
      "The modularity: how many more links than by chance lie within communities, -0.5 to 1; from 0.3 the communities are meaningful",
  })
  modularity!: number;

  @Field(() => [CommunityGroup], { description: "The communities (Louvain), the largest first" })
  communities!: CommunityGroup[];

  @Field(() => [PositionStats], {
    description: "The organisations on this page, the highest value of the chosen measure first; equal ones by id",
  })
  positions!: PositionStats[];

  @Field(() => PageInfo, {
    description:
      "The cursors of this page, and whether there are more pages: pass the end cursor as `after` to continue",
  })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "The number of organisations on all pages together" })
  totalCount!: number;
}

@ArgsType()
export class NetworkArgs extends PageArgs {
  @Field(() => NetworkMeasure, {
    nullable: true,
    defaultValue: NetworkMeasure.BETWEENNESS,
    description: "The measure by which the organisations are ranked, the highest value first; equal ones by id",
  })
  orderBy?: keyof typeof NetworkMeasure | null;

  @Field(() => Int, {
    nullable: true,
    description: "Only organisations of the community with this number; all by default",
  })
  community?: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description: "The roles in which two organisations worked together, each role once, ordered by name",
})
export class WorkedWithRoles {
  @Field(() => [PartyRole], { description: "The roles of the partner in the projects; empty if there is no project" })
  partner!: (keyof typeof PartyRole)[];

  @Field(() => [PartyRole], {
    description: "The roles of the requested organisation in the projects; empty if there is no project",
  })
  own!: (keyof typeof PartyRole)[];

  @Field(() => [CooperationRole], {
    description:
      "How one of the two works with the other, a cluster, without being a member; empty if there is no partnership",
  })
  partnership!: (keyof typeof CooperationRole)[];
}

@ObjectType({ simpleResolvers: true, description: "One edge of a list: a partner, and how the two worked together" })
export class WorkedWithEdge {
  @Field(() => String, { description: "The cursor of this edge: pass it as `after` to continue behind it" })
  cursor!: string;

  @Identified(() => Organisation, "The partner")
  node!: unknown;

  @Field(() => Int, {
    description:
      "How often the two worked together: the number of common projects, plus one for each of the two that is a partner of the other, a cluster",
  })
  count!: number;

  @Identified(
    () => [Project],
    "The projects in which both took part, ordered by id; empty if they only have a partnership",
  )
  projects!: unknown[];

  @Field(() => WorkedWithRoles, { description: "The roles in which they worked together" })
  roles!: WorkedWithRoles;
}

@ObjectType({
  simpleResolvers: true,
  description: "The organisations with which an organisation worked, the most frequent first; equal ones by id",
})
export class WorkedWithConnection {
  @Field(() => [WorkedWithEdge], { description: "The edges of this page, in order" })
  edges!: WorkedWithEdge[];

  @Identified(() => [Organisation], NODES_DESCRIPTION)
  nodes!: unknown[];

  @Field(() => PageInfo, { description: "The cursors of this page, and whether there are more pages" })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "The number of partners on all pages together" })
  totalCount!: number;
}
