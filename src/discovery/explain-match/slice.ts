import { type Slice } from "../../domain/slice";
import { findReasons, type ReasonsRow, type DistantEvidence } from "./explain-match.cypher";
import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from "type-graphql";
import { type DiscoveryContext } from "../discovery-context";
import { Day } from "../../graph/schema/dates";
import { readDemand, checkIds, type Demand } from "../shared/demand/demand";
import { AS_OF, DemandInput, MatchFilter } from "../shared/demand/demand.input";
import { ExplainedMatch } from "./explain-match.type";
import { one } from "../../graph/driver/client";
import { notFound } from "../../problem";
import { rankOfLevel, type EvidenceLevelCode } from "../shared/evidence/evidence.weights";
import { checkKnown, inDemandOrder } from "../shared/demand/check-demand";
import { rankingParameters } from "../shared/ranking/ranking-page";
import { explain } from "../shared/ranking/score.explain";
import { namesOf, toPiece } from "../shared/ranking/present-match";
import { explainRequirements, whyNotListed } from "./requirements.explain";
import { type PresentedRequirement } from "./rank.sentences";
import { type RequirementNode } from "../shared/demand/demand.cypher";
import { type PieceRow } from "../shared/evidence/evidence.cypher";
import { withRequirements } from "../competences-in-text/requirements";

@ArgsType()
class ReasonArgs {
  @Field(() => ID, { description: "The id of an organisation or cluster" })
  organisation!: string;

  @Field(() => MatchFilter, {
    nullable: true,
    description:
      "Restricts which organisations are ranked, as in `membersServing`; by default cluster members with at least near evidence",
  })
  where?: MatchFilter | null;

  @Field(() => Day, { nullable: true, description: AS_OF })
  asOf?: string | null;
}

/** Why an organisation scores what it scores, or nothing. */
@Resolver()
export class ExplainMatchQueries {
  @Query(() => ExplainedMatch, {
    nullable: true,
    description:
      "Explains the score of one organisation for a demand: every number, every piece of evidence, and its rank in the result of `membersServing` or why it is not there",
  })
  explainMatch(
    @Arg("demand", () => DemandInput, { description: "The demand" }) demand: DemandInput,
    @Args(() => ReasonArgs) { organisation, ...args }: ReasonArgs,
    @Ctx() context: DiscoveryContext,
  ) {
    return explainMatch(context, readDemand(demand, args, context.labelOf), organisation);
  }
}

/** How the score and the rank of an organisation come about, even if it does not meet the demand. */
async function explainMatch(context: DiscoveryContext, requested: Demand, organisation: string) {
  checkIds([organisation], "Organisation", () => "organisation", context.labelOf);
  const demand = await withRequirements(context, requested);
  const row = await one(context.graph(), findReasons, {
    demand: { ...demand, organisation, ...shapeOf(demand, context.today) },
    ...rankingParameters(context.today),
  });
  checkKnown(demand, row);
  if (!isOrganisation(row)) throw notFound("organisation", "organisation", organisation);
  context.rememberNodes(row.nodes);
  return { organisation, ...presentExplanation(row, inDemandOrder(demand, row.requirements), demand.evidence) };
}

/** The explanation of a row, with the facts for the sentences. */
function presentExplanation(
  { name, rank, totalCount, filteredOut, clusters, nodes, ...row }: ReasonsRow & { name: string },
  requirements: readonly RequirementNode[],
  least: EvidenceLevelCode,
) {
  const metRequirements = row.metRequirements.map(({ competence, pieces }) => ({
    competence,
    pieces: pieces.map(toPiece),
  }));
  const nearest = row.nearest.map(({ competence, steps, pieces }) => ({
    ...{ required: competence, steps, evidence: pieces.map(toDistantPiece) },
  }));
  const { score, contributions, evidenceLevel: level } = explain({ metRequirements }, requirements);
  const evidenceLevel = contributions.length > 0 ? level : null;
  const names = namesOf(nodes);
  const explained = explainRequirements({ metRequirements }, nearest, requirements);
  return {
    ...{ name, rank, totalCount, clusters, score, evidenceLevel },
    notListed: whyNotListed(evidenceLevel, least, filteredOut),
    requirements: explained.map((each): PresentedRequirement => ({ ...each, name, names })),
  };
}

const toDistantPiece = (row: PieceRow): DistantEvidence => ({ ...toPiece(row), way: null, counts: false });

/** The other parameters of the statement: it counts the list, and reads all details. */
const shapeOf = (demand: Demand, today: string) => ({
  ...{ level: rankOfLevel(demand.evidence), day: demand.asOf ?? today },
  ...{ isCounted: true, hasReasons: true, hasClusters: true },
});

const isOrganisation = (row: ReasonsRow): row is ReasonsRow & { name: string } => row.name !== null;

export const explainMatchSlice: Slice = {
  nouns: [],
  resolvers: [ExplainMatchQueries],
  edges: [],
  statements: { findReasons },
  files: [],
};
