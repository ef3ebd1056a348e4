import { type Slice } from "../../domain/slice";
import { findGaps, type GapQuestion, type GapsRow } from "./gaps.cypher";
import { Args, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Cluster } from "../../domain/clusters/cluster.type";
import { type GraphContext } from "../../graph/compiler/resolvers";
import { type FieldMetadata } from "../../graph/schema/field-metadata";
import { CompetenceGapConnection, ClusterGapArgs, GapArgs } from "./gaps.type";
import { many } from "../../graph/driver/client";
import { pageSize } from "../../graph/lists/page-arguments";
import { badInput, notFound } from "../../problem";
import { batchPerRequest } from "../shared/runtime/batch-per-request";
import { checkIds } from "../shared/demand/demand";
import { pageOfWhole, readRank } from "../shared/ranking/ranking-page";
import { roundedForRanking } from "../shared/evidence/evidence.weights";
import { DEFAULT_AT_MOST, gapsIn, MAX_NEEDS, type Gap } from "./gaps.explain";

/** The competences that needs require and no or few members have. */
@Resolver()
export class GapQueries {
  @Query(() => CompetenceGapConnection, {
    nullable: true,
    description:
      "The competences that needs require and that no or few cluster members have today, the greatest shortage first, with totals for each domain",
  })
  gaps(@Args(() => GapArgs) args: GapArgs, @Ctx() context: GraphContext) {
    return gaps(context, args);
  }
}

@Resolver(() => Cluster)
export class ClusterGapFields {
  @Extensions({ reads: ["id"] } satisfies FieldMetadata)
  @FieldResolver(() => CompetenceGapConnection, {
    nullable: true,
    description:
      "The competences that needs require and that no or few members of this cluster have today, the greatest shortage first",
  })
  gaps(@Root() cluster: Cluster, @Args(() => ClusterGapArgs) args: ClusterGapArgs, @Ctx() context: GraphContext) {
    return gaps(context, { ...args, cluster: cluster.id });
  }
}

const FIELD = "gaps";

const MAX_MEMBERS = 1_000;

/** One page of the gaps. All such fields of one request share one statement. */
async function gaps(context: GraphContext, args: GapArgs) {
  const requested = readGapArguments(context, args);
  const question = { field: FIELD, args: requested };
  const pageArgs = { size: pageSize(args.first, FIELD), after: readRank(args.after, question) };
  const row = await find(context, { cluster: requested.cluster, domain: requested.domain });
  checkKnown(requested, row);
  const { ranking, domains } = gapsIn(row, requested.atMost);
  const scored = ranking.map((gap) => ({ gap, score: roundedForRanking(gap.shortage) }));
  const page = pageOfWhole(question, pageArgs, scored, {
    idOf: ({ gap }) => gap.competence.id,
    toNode: ({ gap }) => toCompetenceGap(gap, row.clusterName),
  });
  return { ...page, domains };
}

/** The GraphQL object of a gap. `cluster` is the name of the requested cluster, null for all. */
const toCompetenceGap = (gap: Gap, cluster: string | null) => ({
  competence: gap.competence.id,
  domain: gap.domain,
  shortage: gap.shortage,
  demand: gap.demand,
  supply: gap.supply,
  needCount: gap.needs.length,
  needs: gap.needs.slice(0, MAX_NEEDS).map(({ id }) => id),
  exactCount: gap.members.EXACT,
  nearCount: gap.members.NEAR,
  weakCount: gap.members.WEAK,
  facts: { gap, cluster },
});

const find = batchPerRequest<GapQuestion, GapsRow>(({ graph, today }, questions) =>
  many(graph(), findGaps, { questions, today }),
);

/** Validates the arguments and fills in defaults. Throws a problem that names the argument at fault. */
function readGapArguments({ labelOf }: GraphContext, { cluster, domain, atMost }: GapArgs) {
  if (cluster != null) checkIds([cluster], "Cluster", () => "cluster", labelOf);
  if (domain != null) checkIds([domain], "Competence", () => "domain", labelOf);
  const most = atMost ?? DEFAULT_AT_MOST;
  if (most < 0 || most > MAX_MEMBERS) throw badInput("atMost", `must be 0 to ${MAX_MEMBERS}, not ${most}`);
  return { cluster: cluster ?? null, domain: domain ?? null, atMost: most };
}

function checkKnown({ cluster, domain }: GapQuestion, row: GapsRow): void {
  if (cluster !== null && row.clusterName === null) throw notFound("cluster", "cluster", cluster);
  if (domain !== null && !row.isDomainKnown) throw notFound("domain", "competence", domain);
}

export const gapsSlice: Slice = {
  nouns: [],
  resolvers: [GapQueries, ClusterGapFields],
  edges: [],
  statements: { findGaps },
  files: [],
};
