import { type GraphContext } from "../../graph/compiler/resolvers";
import { cursorOf, pageSize, readCursor, type PageArgs } from "../../graph/lists/page-arguments";
import { badInput } from "../../problem";
import { MEASURES, type NetworkArgs } from "./network.type";
import { isBehind, toPage, readRank } from "../shared/ranking/ranking-page";
import { many, forEachRow } from "../../graph/driver/client";
import { batchPerRequest } from "../shared/runtime/batch-per-request";
import {
  findCooperationPartners,
  type PartnersQuestion,
  type Partner,
  type PartnersPage,
  workingTogether,
} from "./network.cypher";
import { join } from "node:path";
import { memoizePerDataVersion } from "../shared/runtime/memoize-per-data-version";
import { startWorker } from "../shared/runtime/start-worker";
import { type Measures, type Network } from "./measures";
import { type Graph } from "../../graph/driver/graph";

/** The network with its measures, and the index of each organisation. */
export type MeasuredNetwork = Network & Measures & Readonly<{ indexOfId: ReadonlyMap<string, number> }>;

/** The network with its measures, computed once per data version. */
export const measuredNetwork = memoizePerDataVersion(async (graph: Graph): Promise<MeasuredNetwork> => {
  const groups: (readonly string[])[] = [];
  await forEachRow(graph, workingTogether, {}, (group) => groups.push(group));
  const network = await measure(groups);
  return { ...network, indexOfId: new Map(network.ids.map((id, position) => [id, position])) };
});

/** Computes the network and its measures in a worker thread, so that it does not block the event loop. */
const measure = (groups: readonly (readonly string[])[]) =>
  new Promise<Network & Measures>((resolve, reject) => {
    const worker = startWorker(join(__dirname, "measures.worker"), groups);
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the measures of the network ended with ${code}`)));
  });

const FIELD = "cooperationNetwork";
const LEADING = 3;

/** One page of the organisations in the network, and its communities. */
export async function cooperationNetwork(context: GraphContext, args: NetworkArgs) {
  const orderBy = args.orderBy ?? "BETWEENNESS";
  const scope = `${FIELD} ${orderBy} ${args.community ?? ""}`;
  const size = pageSize(args.first, FIELD);
  const after = args.after == null ? undefined : readCursor(args.after, scope, 2, FIELD);
  const network = await measuredNetwork(context.graph());
  const communities = communitiesOf(network);
  checkCommunity(args.community, communities.length);
  const values = network[MEASURES[orderBy]];
  const isRequested = (each: number) => args.community == null || network.community[each] === args.community;
  const rank = after && { score: after[0] as number, id: after[1] as string };
  const all = ranked(values).filter(isRequested);
  const remaining = all.filter((each) => isBehind({ score: values[each]!, id: network.ids[each]! }, rank));
  const page = remaining.slice(0, size);
  const cursor = (each?: number) => (each === undefined ? null : cursorOf([values[each]!, network.ids[each]!], scope));
  return {
    organisationCount: network.ids.length,
    linkCount: network.links.length,
    modularity: network.modularity,
    communities,
    positions: page.map((each) => positionAt(network, each)),
    pageInfo: {
      ...{ hasNextPage: remaining.length > size, hasPreviousPage: remaining.length < all.length },
      ...{ startCursor: cursor(page[0]), endCursor: cursor(page.at(-1)) },
    },
    totalCount: all.length,
  };
}

/** The position of an organisation in the network; null if it worked with nobody. */
export async function networkPosition({ graph }: GraphContext, id: string) {
  const network = await measuredNetwork(graph());
  const position = network.indexOfId.get(id);
  return position === undefined ? null : positionAt(network, position);
}

const positionAt = ({ ids, degree, betweenness, pageRank, community }: MeasuredNetwork, position: number) => ({
  organisation: ids[position]!,
  degree: degree[position]!,
  betweenness: betweenness[position]!,
  pageRank: pageRank[position]!,
  community: community[position]!,
});

/** The indexes of the values, the highest value first, ties by index. Indexes follow the order of the ids. */
const ranked = (values: readonly number[]) =>
  values.map((_, position) => position).sort((a, b) => values[b]! - values[a]! || a - b);

function communitiesOf({ ids, community, betweenness }: MeasuredNetwork) {
  const groups = Array.from({ length: Math.max(0, ...community) }, (): string[] => []);
  for (const position of ranked(betweenness)) groups[community[position]! - 1]!.push(ids[position]!);
  return groups.map((members, index) => ({
    number: index + 1,
    size: members.length,
    leading: members.slice(0, LEADING),
  }));
}

function checkCommunity(community: number | null | undefined, known: number): void {
  if (community != null && (community < 1 || community > known))
    throw badInput("community", `must be the number of a community: 1 to ${known}, not ${community}`);
}

const WORKED_WITH = "workedWith";

/** One page of the partners of an organisation. All such fields of one request share one statement. */
export async function workedWith(context: GraphContext, id: string, args: PageArgs) {
  const question = { field: WORKED_WITH, args: { id } };
  const after = readRank(args.after, question);
  const row = await findPartners(context, { id, first: pageSize(args.first, WORKED_WITH), after });
  const page = toPage(question, { after }, row, { idOf: (partner) => partner.id, toNode: toEdge });
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, ...node }));
  return { ...page, edges, nodes: edges.map(({ node }) => node), totalCount: row.totalCount };
}

const findPartners = batchPerRequest<PartnersQuestion, PartnersPage>(({ graph }, questions) =>
  many(graph(), findCooperationPartners, { questions }),
);

const toEdge = ({ id, score, projects, partnerRoles, ownRoles, partnershipRoles }: Partner) => ({
  node: id,
  count: score,
  projects: projects.toSorted(),
  roles: { partner: partnerRoles.toSorted(), own: ownRoles.toSorted(), partnership: partnershipRoles.toSorted() },
});
