import { type GraphContext } from "../../graph/compiler/resolvers";
import { many } from "../../graph/driver/client";
import { pageSize, type PageArgs } from "../../graph/lists/page-arguments";
import { batchPerRequest } from "../shared/runtime/batch-per-request";
import { toPage, readRank } from "../shared/ranking/ranking-page";
import { findCooperationPartners, type PartnersQuestion, type Partner, type PartnersPage } from "./worked-with.cypher";

const FIELD = "workedWith";

/** One page of those with whom an organisation worked. All that one request asks together are one statement. */
export async function workedWith(context: GraphContext, id: string, args: PageArgs) {
  const question = { field: FIELD, asked: { id } };
  const after = readRank(args.after, question);
  const found = await find(context, { id, first: pageSize(args.first, FIELD), after });
  const page = toPage(question, { after }, found, { idOf: (partner) => partner.id, toNode: toEdge });
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, ...node }));
  return { ...page, edges, nodes: edges.map(({ node }) => node), totalCount: found.totalCount };
}

const find = batchPerRequest<PartnersQuestion, PartnersPage>(({ graph }, questions) =>
  many(graph(), findCooperationPartners, { questions }),
);

const toEdge = ({ id, score, projects, partnerRoles, ownRoles, partnershipRoles }: Partner) => ({
  node: id,
  count: score,
  projects: projects.toSorted(),
  roles: { partner: partnerRoles.toSorted(), own: ownRoles.toSorted(), partnership: partnershipRoles.toSorted() },
});
