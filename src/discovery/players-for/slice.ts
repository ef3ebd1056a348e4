import { type Slice } from "../../domain/slice";
import { findPlayers, type PlayersRow } from "./players-for.cypher";
import { type GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Int, Query, Resolver } from "type-graphql";
import { type DiscoveryContext } from "../discovery-context";
import { pageSize } from "../../graph/lists/page-arguments";
import { isSelected } from "../../graph/compiler/selection";
import { readRequired } from "../shared/demand/demand";
import { DemandInput } from "../shared/demand/demand.input";
import { PlayersResult, PLAYER_KINDS } from "./players-for.type";
import { one } from "../../graph/driver/client";
import { whyEmpty } from "../shared/empty-result/empty-reason";
import { namesOf, presentMatch } from "../shared/ranking/present-match";
import { DECIMALS, rankOfLevel, RANK_OF_WAY, STRENGTH } from "../shared/evidence/evidence.weights";
import { checkRequired, inDemandOrder } from "../shared/demand/check-demand";
import { type DemandedCompetence } from "../shared/demand/demand.cypher";
import { type RequestedDetails } from "../shared/evidence/evidence.cypher";
import { withRequirements } from "../competences-in-text/requirements";

const FIELD = "playersFor";

const PLAYERS = ["groups", "players"];

/** The players that a market consultation should know of. */
@Resolver()
export class PlayerQueries {
  @Query(() => PlayersResult, {
    nullable: true,
    description:
      "All players relevant to a demand, to miss nobody: includes players with only weak evidence and organisations outside all clusters. Each organisation is listed once, in the first group that applies, with all its evidence",
  })
  playersFor(
    @Arg("demand", () => DemandInput, { description: "The demand" }) demand: DemandInput,
    @Arg("first", () => Int, {
      nullable: true,
      defaultValue: 5,
      description: "The maximum number of players in each group: 1 to 100",
    })
    first: number | null,
    @Ctx() context: DiscoveryContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return playersFor(context, readRequired(demand, context.labelOf), pageSize(first ?? 5, FIELD), {
      hasReasons: ["sentence", "evidence"].some((name) => isSelected(info, [...PLAYERS, "contributions", name])),
      hasClusters: isSelected(info, [...PLAYERS, "clusters"]),
    });
  }
}

/** All players for a demand, in one statement. Prefers recall to precision. */
async function playersFor(
  context: DiscoveryContext,
  stated: DemandedCompetence,
  first: number,
  requested: RequestedDetails,
) {
  const required = await withRequirements(context, stated);
  const row = await one(context.graph(), findPlayers, {
    demand: { ...required, ...requested },
    first,
    near: rankOfLevel("NEAR"),
    levels: RANK_OF_WAY,
    strength: STRENGTH,
    decimals: DECIMALS,
    today: context.today,
  });
  checkRequired(required, row);
  context.rememberNodes(row.nodes);
  return toAnswer(stated, required, row);
}

function toAnswer(stated: DemandedCompetence, required: DemandedCompetence, row: PlayersRow) {
  const requirements = inDemandOrder(required, row.requirements);
  const names = namesOf(row.nodes);
  const counts = new Map(row.counts.map(({ kind, totalCount }) => [kind, totalCount]));
  const groups = PLAYER_KINDS.map((kind) => ({
    kind,
    totalCount: counts.get(kind) ?? 0,
    players: row.matches
      .filter((match) => match.kind === kind)
      .map(({ organisation, solution, clusters, ...match }) => ({
        ...{ organisation, solution, clusters },
        ...presentMatch(match, requirements, names),
      })),
  }));
  const isEmpty = groups.every(({ totalCount }) => totalCount === 0);
  return {
    groups,
    requirements,
    uncovered: requirements.filter((each) => !row.covered.includes(each.competence)),
    emptyBecause: whyEmpty({ requested: stated, isEmpty, requires: requirements.length }),
  };
}

export const playersForSlice: Slice = {
  nouns: [],
  resolvers: [PlayerQueries],
  edges: [],
  statements: { findPlayers },
  files: [],
};
