import { type Slice } from "../../domain/slice";
import { readLandscape } from "../shared/comparable-buyers/comparable-buyers.cypher";
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Solution } from "../../domain/solutions/solution.type";
import { type GraphContext } from "../../graph/compiler/resolvers";
import { type FieldMetadata } from "../../graph/schema/field-metadata";
import { PageArgs, pageSize } from "../../graph/lists/page-arguments";
import { ReplicationMatchConnection } from "./replications.type";
import { badInput, notFound } from "../../problem";
import { pageOfWhole, readRank } from "../shared/ranking/ranking-page";
import { landscapeOf, type Landscape } from "../shared/comparable-buyers/buyers-and-solutions";
import { replicationsIn, findSolved, type Solved, type Replication } from "./replications";
import { roundedForRanking } from "../shared/evidence/evidence.weights";

/** Which other organisations need what a solution solved. */
@Resolver()
export class ReplicationQueries {
  @Query(() => ReplicationMatchConnection, {
    nullable: true,
    description:
      "Other organisations with a need similar to the one that a solution met, or similar to the competences that an offered solution uses, with the reasons",
  })
  replicationsOf(
    @Arg("solution", () => ID, {
      description:
        "The id of a solution, for example solution:ecopam; or the id of a project that represents what it delivered, for example project:leuven-nachtlawaai",
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
    description: "Other organisations with a need that this solution could meet, with the reasons",
  })
  replications(@Root() solution: Solution, @Args(() => PageArgs) args: PageArgs, @Ctx() context: GraphContext) {
    return replicationsOf(context, solution.id, args);
  }
}

const FIELD = "replicationsOf";

const NOUNS: Readonly<Record<string, string>> = { Solution: "solution", Project: "project that addresses a need" };

/** One page of the organisations that could take a solution over. */
async function replicationsOf(context: GraphContext, id: string, { first, after }: PageArgs) {
  const noun = nounOf(context, id);
  const question = { field: FIELD, args: { solution: id } };
  const pageArgs = { size: pageSize(first, FIELD), after: readRank(after, question) };
  const landscape = await landscapeOf(context.graph());
  const solved = knownSolved(landscape, id, noun);
  const { ranking, needsWithoutOwner } = replicationsIn(landscape, solved);
  const scored = ranking.map((replication) => ({ replication, score: roundedForRanking(replication.score) }));
  const page = pageOfWhole(question, pageArgs, scored, {
    idOf: ({ replication }) => replication.organisation.id,
    toNode: ({ replication }) => toReplicationMatch(replication),
  });
  return { ...page, adopters: solved.adopters, needsWithoutOwner };
}

/** The noun for the label of an id. Throws a problem if the id is neither of a solution nor of a project. */
function nounOf({ labelOf }: GraphContext, id: string): string {
  const label = labelOf(id, "solution");
  const noun = NOUNS[label];
  if (!noun)
    throw badInput("solution", `must be the id of a Solution, or of a Project that delivered, not of a ${label}`);
  return noun;
}

function knownSolved(landscape: Landscape, id: string, noun: string): Solved {
  const solved = findSolved(landscape, id);
  if (!solved) throw notFound("solution", noun, id);
  if (landscape.projects.get(id)?.hasDelivered === false)
    throw badInput("solution", `${id} is not known to have delivered anything yet`);
  return solved;
}

export const replicationsSlice: Slice = {
  nouns: [],
  resolvers: [ReplicationQueries, SolutionReplicationFields],
  edges: [],
  statements: { readLandscape },
  files: [],
};

/** The GraphQL object of a replication. */
export const toReplicationMatch = (replication: Replication) => ({
  organisation: replication.organisation.id,
  score: replication.score,
  evidenceLevel: replication.level,
  need: replication.need.id,
  solvedNeed: replication.answered.need?.id ?? null,
  matches: replication.pairs,
  missing: replication.missing,
  isMet: replication.isMet,
  otherNeeds: replication.otherNeeds,
  facts: replication,
});
