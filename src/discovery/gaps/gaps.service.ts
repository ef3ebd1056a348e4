import { type GraphContext } from "../../graph/compiler/resolvers";
import { many } from "../../graph/driver/client";
import { pageSize } from "../../graph/lists/page-arguments";
import { badInput, notFound } from "../../problem";
import { batchPerRequest } from "../shared/runtime/batch-per-request";
import { checkIds } from "../shared/demand/demand";
import { readRank } from "../shared/ranking/ranking-cursor";
import { pageOfWhole } from "../shared/ranking/ranking-page";
import { findGaps, type GapQuestion, type GapsRow } from "./gaps.cypher";
import { gapsIn } from "./gaps";
import { FEW } from "./gaps.weights";
import { ranked } from "../shared/comparable-buyers/resemblance.explain";
import { toCompetenceGap } from "./present-gap";
import { type GapArgs } from "./gaps.type";

const FIELD = "gaps";
const MAX_MEMBERS = 1_000;

/** What needs require and no or few members have. All that one request asks together are one statement. */
export async function gaps(context: GraphContext, args: GapArgs) {
  const asked = readGapArguments(context, args);
  const question = { field: FIELD, asked };
  const asks = { size: pageSize(args.first, FIELD), after: readRank(args.after, question) };
  const found = await find(context, { cluster: asked.cluster, domain: asked.domain });
  checkKnown(asked, found);
  const { ranking, domains } = gapsIn(found, asked.atMost);
  const placed = ranking.map((gap) => ({ gap, score: ranked(gap.shortage) }));
  const page = pageOfWhole(question, asks, placed, {
    idOf: ({ gap }) => gap.competence.id,
    toNode: ({ gap }) => toCompetenceGap(gap, found.clusterName),
  });
  return { ...page, domains };
}

const find = batchPerRequest<GapQuestion, GapsRow>(({ graph, today }, questions) =>
  many(graph(), findGaps, { questions, today }),
);

/** Checks what is asked and fills in what was left out. Throws a problem that names the argument at fault. */
function readGapArguments({ labelOf }: GraphContext, { cluster, domain, atMost }: GapArgs) {
  if (cluster != null) checkIds([cluster], "Cluster", () => "cluster", labelOf);
  if (domain != null) checkIds([domain], "Competence", () => "domain", labelOf);
  const most = atMost ?? FEW;
  if (most < 0 || most > MAX_MEMBERS) throw badInput("atMost", `must be 0 to ${MAX_MEMBERS}, not ${most}`);
  return { cluster: cluster ?? null, domain: domain ?? null, atMost: most };
}

function checkKnown({ cluster, domain }: GapQuestion, found: GapsRow): void {
  if (cluster !== null && found.clusterName === null) throw notFound("cluster", "cluster", cluster);
  if (domain !== null && !found.isDomainKnown) throw notFound("domain", "competence", domain);
}
