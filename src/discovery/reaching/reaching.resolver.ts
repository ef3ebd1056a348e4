import { type GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Extensions, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { Organisation } from "../../domain/organisations/organisation.type";
import { type GraphContext } from "../../graph/attach";
import { Where, type StatedFilter } from "../../graph/lists/stated-filter";
import { type Marks } from "../../graph/marks";
import { toldIn } from "../matching/told-match";
import { ReachArgs } from "./reaching.input";
import { needsInReach } from "./reaching.service";
import { NeedMatchConnection } from "./reaching.type";

/** Which needs an organisation could serve, and why; a cluster could serve what its members can. */
@Resolver(() => Organisation)
export class OrganisationReachFields {
  @Extensions({ reads: ["id"], filteredBy: "Need" } satisfies Marks)
  @FieldResolver(() => NeedMatchConnection, {
    nullable: true,
    description: "Which needs it could serve, and why: the best served first; a cluster could serve what a member can",
  })
  needsInReach(
    @Root() organisation: Organisation,
    @Args(() => ReachArgs) args: ReachArgs,
    @Where() where: StatedFilter | undefined,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return needsInReach(context, organisation.id, { ...args, where }, toldIn(info));
  }
}
