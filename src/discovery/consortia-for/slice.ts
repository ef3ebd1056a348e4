import { type Slice } from "../../domain/slice";
import { readNamed, readNeeds, readOrganisations, readProjects } from "./market.cypher";
import { findTeamPartners } from "./consortia-for.cypher";
import { type GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, Info, Int, Query, Resolver } from "type-graphql";
import { type DiscoveryContext } from "../discovery-context";
import { isSelected } from "../../graph/compiler/selection";
import { DemandInput, MatchFilter } from "../shared/demand/demand.input";
import { DEFAULT_TEAMS, readTeamDemand } from "./team-demand";
import { ConsortiumConstraints } from "./consortia-for.input";
import { consortiaFor } from "./consortia-for.service";
import { MAX_TEAMS } from "./team.weights";
import { ConsortiaResult } from "./consortia-for.type";

@ArgsType()
export class ConsortiumArgs {
  @Field(() => MatchFilter, {
    nullable: true,
    description:
      "Restricts who may be a partner; by default cluster members. `evidence` is the minimum level at which a partner covers a requirement",
  })
  where?: MatchFilter | null;

  @Field(() => ConsortiumConstraints, { nullable: true, description: "The constraints that a team must meet" })
  constraints?: ConsortiumConstraints | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_TEAMS,
    description: `The maximum number of teams: 1 to ${MAX_TEAMS}`,
  })
  first?: number | null;
}

/** Reads which selected fields of the teams cost extra work. */
const requestedTeamFields = (info: GraphQLResolveInfo) => {
  const isRequested = (...path: string[]) => isSelected(info, ["consortia", "partners", ...path]);
  return {
    hasReasons: isRequested("contributions", "sentence") || isRequested("contributions", "evidence"),
    hasClusters: false,
    hasReplacements: isRequested("replacements"),
  };
};

/** Which teams could meet a demand together. */
@Resolver()
export class ConsortiaForQueries {
  @Query(() => ConsortiaResult, {
    nullable: true,
    description:
      "Teams that together cover the requirements of a demand as far as possible, the best first, with the evidence; each team differs clearly from the better ones",
  })
  consortiaFor(
    @Arg("demand", () => DemandInput, { description: "The demand" }) demand: DemandInput,
    @Args(() => ConsortiumArgs) args: ConsortiumArgs,
    @Ctx() context: DiscoveryContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return consortiaFor(context, readTeamDemand(demand, args, context.labelOf), requestedTeamFields(info));
  }
}

export const consortiaForSlice: Slice = {
  nouns: [],
  resolvers: [ConsortiaForQueries],
  edges: [],
  statements: { readOrganisations, readProjects, readNeeds, readNamed, findPartners: findTeamPartners },
  files: [],
};
