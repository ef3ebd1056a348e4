import { Field, Float, Int, ObjectType, ArgsType } from "type-graphql";
import { Organisation } from "../../domain/organisations/organisation.type";
import { PageInfo, NODES_DESCRIPTION } from "../../graph/schema/connection";
import { Identified } from "../../graph/schema/field-decorators";
import { codeList } from "../../graph/schema/code-list";
import { PageArgs } from "../../graph/lists/page-arguments";
import { CooperationRole } from "../../domain/clusters/cluster.codes";
import { Project, PartyRole } from "../../domain/projects/project.type";

const NetworkMeasure = codeList("NetworkMeasure", "By what the organisations of a network are ranked", {
  BETWEENNESS: "On how many of the shortest ways between two others it stands: who brings together",
  DEGREE: "With how many others it worked",
  PAGE_RANK: "How much it works with those who work much with others",
});

/** The list in `Measures` for each measure. */
export const MEASURES = { BETWEENNESS: "betweenness", DEGREE: "degree", PAGE_RANK: "pageRank" } as const;

@ObjectType({ simpleResolvers: true, description: "Where an organisation stands among those who worked together" })
export class PositionStats {
  @Identified(() => Organisation, "The organisation")
  organisation!: unknown;

  @Field(() => Int, { description: "With how many others it worked" })
  degree!: number;

  @Field(() => Float, {
    description:
      "On what share of the shortest ways between two others it stands, 0 to 1; a way is as long as it has links, however often those worked together",
  })
  betweenness!: number;

  @Field(() => Float, {
    description:
      "How likely one is to be there who goes from one to another by their links, and begins anew now and then (0.15), 0 to 1; a link weighs as often as they worked together; all together 1",
  })
  pageRank!: number;

  @Field(() => Int, { description: "The number of its community" })
  community!: number;
}

@ObjectType({ simpleResolvers: true, description: "Organisations that work together more than with others" })
export class CommunityGroup {
  @Field(() => Int, { description: "Its number: 1 is the largest" })
  number!: number;

  @Field(() => Int, { description: "How many organisations are in it" })
  size!: number;

  @Identified(() => [Organisation], "The three in it with the highest betweenness, the most first; equal ones by id")
  leading!: unknown[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    "Who worked together: in the same project, in whatever role, or as a partner of a cluster; whatever the time. Membership alone does not count",
})
export class NetworkResult {
  @Field(() => Int, { description: "How many organisations worked with another" })
  organisationCount!: number;

  @Field(() => Int, { description: "How many pairs of them worked together" })
  linkCount!: number;

  @Field(() => Float, {
    description: "How much more is linked within communities than by chance, -0.5 to 1; from 0.3 on they are telling",
  })
  modularity!: number;

  @Field(() => [CommunityGroup], { description: "The communities (Louvain), the largest first" })
  communities!: CommunityGroup[];

  @Field(() => [PositionStats], { description: "The organisations on this page, the most first; equal ones by id" })
  positions!: PositionStats[];

  @Field(() => PageInfo, {
    description: "The cursors of this page, and whether there are more pages: give the end cursor as `after` to go on",
  })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "How many there are on all pages together" })
  totalCount!: number;
}

@ArgsType()
export class NetworkArgs extends PageArgs {
  @Field(() => NetworkMeasure, {
    nullable: true,
    defaultValue: NetworkMeasure.BETWEENNESS,
    description: "By what they are ranked, the most first; equal ones by id",
  })
  orderBy?: keyof typeof NetworkMeasure | null;

  @Field(() => Int, { nullable: true, description: "Only those of the community with this number; all by default" })
  community?: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description: "In which roles two organisations worked together; each role once, by name",
})
export class WorkedWithRoles {
  @Field(() => [PartyRole], { description: "What the partner did in the projects; empty where there is no project" })
  partner!: (keyof typeof PartyRole)[];

  @Field(() => [PartyRole], {
    description: "What the organisation that was asked about did in them; empty where there is no project",
  })
  own!: (keyof typeof PartyRole)[];

  @Field(() => [CooperationRole], {
    description: "How one works with the other, a cluster, without being a member; empty where there is no partnership",
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
      "How often they worked together: in how many projects, and one more for each of the two that is a partner of the other, a cluster",
  })
  count!: number;

  @Identified(() => [Project], "The projects in which both took part, by id; empty where they only share a partnership")
  projects!: unknown[];

  @Field(() => WorkedWithRoles, { description: "In which roles they worked together" })
  roles!: WorkedWithRoles;
}

@ObjectType({
  simpleResolvers: true,
  description: "With whom an organisation worked, the most often first; equal ones by id",
})
export class WorkedWithConnection {
  @Field(() => [WorkedWithEdge], { description: "The edges of this page, in order" })
  edges!: WorkedWithEdge[];

  @Identified(() => [Organisation], NODES_DESCRIPTION)
  nodes!: unknown[];

  @Field(() => PageInfo, { description: "The cursors of this page, and whether there are more pages" })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "With how many it worked, on all pages together" })
  totalCount!: number;
}
