import { type Slice } from "../../domain/slice";
import { findNeeds } from "./needs-in-reach.cypher";
import { type GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Extensions, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { Organisation } from "../../domain/organisations/organisation.type";
import { type GraphContext } from "../../graph/compiler/resolvers";
import { WhereArgument, type FilterArgument } from "../../graph/lists/where-argument";
import { type FieldMetadata } from "../../graph/schema/field-metadata";
import { requestedFields } from "../shared/ranking/present-match";
import { needsInReach } from "./needs-in-reach.service";
import { NeedMatchConnection, ReachArgs } from "./needs-in-reach.type";

/** Which needs an organisation could serve, and why; a cluster could serve what its members can. */
@Resolver(() => Organisation)
export class OrganisationReachFields {
  @Extensions({ reads: ["id"], filteredBy: "Need" } satisfies FieldMetadata)
  @FieldResolver(() => NeedMatchConnection, {
    nullable: true,
    description: "Which needs it could serve, and why: the best served first; a cluster could serve what a member can",
  })
  needsInReach(
    @Root() organisation: Organisation,
    @Args(() => ReachArgs) args: ReachArgs,
    @WhereArgument() where: FilterArgument | undefined,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return needsInReach(context, organisation.id, { ...args, where }, requestedFields(info));
  }
}

export const reaching: Slice = {
  nouns: [],
  resolvers: [OrganisationReachFields],
  edges: [],
  statements: { findNeeds },
  files: [],
};
