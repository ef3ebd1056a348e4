import { type Slice } from "../../domain/slice";
import { readLandscape } from "../shared/comparable-buyers/comparable-buyers.cypher";
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Solution } from "../../domain/solutions/solution.type";
import { type GraphContext } from "../../graph/compiler/resolvers";
import { type FieldMetadata } from "../../graph/schema/field-metadata";
import { PageArgs } from "../../graph/lists/page-arguments";
import { replicationsOf } from "./replications.service";
import { ReplicationMatchConnection } from "./replications.type";

/** Where else what was solved once is needed. */
@Resolver()
export class ReplicatingQueries {
  @Query(() => ReplicationMatchConnection, {
    nullable: true,
    description:
      "Which other organisations have a need that resembles the one that a solution met, or that requires what an offered solution uses, and why",
  })
  replicationsOf(
    @Arg("solution", () => ID, {
      description:
        "The id of a solution, for instance solution:ecopam, or of a project that delivered, for instance project:leuven-nachtlawaai: it stands for what it delivered",
    })
    solution: string,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphContext,
  ) {
    return replicationsOf(context, solution, args);
  }
}

@Resolver(() => Solution)
export class SolutionReplicationFields {
  @Extensions({ reads: ["id"] } satisfies FieldMetadata)
  @FieldResolver(() => ReplicationMatchConnection, {
    nullable: true,
    description: "Which other organisations have a need that it could meet, and why",
  })
  replications(@Root() solution: Solution, @Args(() => PageArgs) args: PageArgs, @Ctx() context: GraphContext) {
    return replicationsOf(context, solution.id, args);
  }
}

export const replicating: Slice = {
  nouns: [],
  resolvers: [ReplicatingQueries, SolutionReplicationFields],
  edges: [],
  statements: { readLandscape },
  files: [],
};
