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
      "Who may be a partner; members of a cluster by default. A cover counts from the level of evidence that it names",
  })
  where?: MatchFilter | null;

  @Field(() => ConsortiumConstraints, { nullable: true, description: "What a team must be" })
  constraints?: ConsortiumConstraints | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_TEAMS,
    description: `How many teams at most: 1 to ${MAX_TEAMS}`,
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
      "Which teams cover everything that a demand requires, and why: the best first, each another one than those before",
  })
  consortiaFor(
    @Arg("demand", () => DemandInput, { description: "What is asked" }) demand: DemandInput,
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
