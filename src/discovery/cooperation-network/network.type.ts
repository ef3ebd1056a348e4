import { Field, Float, Int, ObjectType, ArgsType } from "type-graphql";
import { Organisation } from "../../domain/organisations/organisation.type";
import { PageInfo } from "../../graph/schema/connection";
import { Identified } from "../../graph/schema/field-decorators";
import { codeList } from "../../graph/schema/code-list";
import { PageArgs } from "../../graph/lists/page-arguments";

const NetworkMeasure = codeList("NetworkMeasure", "By what the organisations of a network are ranked", {
  BETWEENNESS: "On how many of the shortest ways between two others it stands: who brings together",
  DEGREE: "With how many others it worked",
  PAGE_RANK: "How much it works with those who work much with others",
});

/** Where the measure stands. */
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
