import { type Slice } from "../../domain/slice";
import { findMatches, type CountRequest, type MatchPageRow } from "./members-serving.cypher";
import {
  RANK_OF_KIND,
  RANK_OF_WAY,
  RESEARCH_ROLES,
  SEPARATORS,
  SIMILARITY,
  STRENGTH,
  WORKING_ROLES,
  rankOfLevel,
} from "../shared/evidence/evidence.weights";
import { type GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { Need } from "../../domain/needs/need.type";
import { type DiscoveryContext } from "../discovery-context";
import { type FieldMetadata } from "../../graph/schema/field-metadata";
import { readDemand, demandQuestion, type Demand } from "../shared/demand/demand";
import { DemandInput } from "../shared/demand/demand.input";
import { MemberMatchConnection, MatchArgs } from "./members-serving.type";
import { requestedFields, namesOf, presentMatch } from "../shared/ranking/present-match";
import { isSelected } from "../../graph/compiler/selection";
import { deriveEvidence, deriveProfileEvidence } from "../shared/evidence/derive-evidence.cypher";
import { deriveCover, deriveSimilarity } from "../shared/evidence/derive-cover.cypher";
import { many } from "../../graph/driver/client";
import { batchPerRequest } from "../shared/runtime/batch-per-request";
import { whyEmpty } from "../shared/empty-result/empty-reason";
import { toPage, rankingParameters } from "../shared/ranking/ranking-page";
import { checkKnown, inDemandOrder } from "../shared/demand/check-demand";
import { type RequestedDetails } from "../shared/evidence/evidence.cypher";
import { withRequirements } from "../competences-in-text/requirements";

/** Reads which selected fields of the matches cost extra work. */
const requestedMatchFields = (info: GraphQLResolveInfo) => ({
  ...requestedFields(info),
  isCounted: isSelected(info, ["totalCount"]) || isSelected(info, ["uncovered"]),
});

/** Which cluster members can serve a need, and why. */
@Resolver()
export class MembersServingQueries {
  @Query(() => MemberMatchConnection, {
    nullable: true,
    description: "The cluster members that can serve a demand, the best first, with the evidence and its sources",
  })
  membersServing(
    @Arg("demand", () => DemandInput, { description: "The demand" }) demand: DemandInput,
    @Args(() => MatchArgs) args: MatchArgs,
    @Ctx() context: DiscoveryContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return membersServing(context, readDemand(demand, args, context.labelOf), requestedMatchFields(info));
  }
}

@Resolver(() => Need)
export class NeedMembersServingFields {
  @Extensions({ reads: ["id"] } satisfies FieldMetadata)
  @FieldResolver(() => MemberMatchConnection, {
    nullable: true,
    description: "The cluster members that can serve this need, the best first, with the evidence",
  })
  membersServing(
    @Root() need: Need,
    @Args(() => MatchArgs) args: MatchArgs,
    @Ctx() context: DiscoveryContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return membersServing(context, readDemand({ need: need.id }, args, context.labelOf), requestedMatchFields(info));
  }
}

/** One page of the members that meet a demand, with reasons. All such fields of one request share one statement. */
export async function membersServing(
  context: DiscoveryContext,
  requested: Demand,
  fields: RequestedDetails & CountRequest,
) {
  const demand = await withRequirements(context, requested);
  const row = await find(context, { ...demand, ...fields });
  checkKnown(demand, row);
  context.rememberNodes(row.nodes);
  return toConnection(requested, demand, row);
}

const find = batchPerRequest<Demand & RequestedDetails & CountRequest, MatchPageRow>(({ graph, today }, demands) =>
  many(graph(), findMatches, {
    demands: demands.map((demand) => ({ ...demand, level: rankOfLevel(demand.evidence), day: demand.asOf ?? today })),
    most: Math.max(...demands.map(({ first }) => first)) + 1,
    ...rankingParameters(today),
  }),
);

function toConnection(requested: Demand, demand: Demand, row: MatchPageRow) {
  const requirements = inDemandOrder(demand, row.requirements);
  const names = namesOf(row.nodes);
  const page = toPage(demandQuestion(requested), demand, row, {
    idOf: ({ organisation }) => organisation,
    toNode: (match) => ({
      organisation: match.organisation,
      clusters: match.clusters,
      ...presentMatch(match, requirements, names),
    }),
  });
  const uncovered = requirements.filter(({ competence }) => !row.covered.includes(competence));
  const emptyBecause = whyEmpty({
    requested,
    isEmpty: row.matches.length === 0 && demand.after === undefined,
    requires: requirements.length,
    isServed: row.isServed,
    evidence: demand.evidence,
    onlyMembers: !demand.includeNonMembers,
  });
  return { ...page, totalCount: row.totalCount, requirements, uncovered, emptyBecause };
}

export const membersServingSlice: Slice = {
  nouns: [],
  resolvers: [MembersServingQueries, NeedMembersServingFields],
  edges: [],
  statements: { findMatches, deriveSimilarity, deriveEvidence, deriveProfileEvidence, deriveCover },
  derivations: [
    { of: "Competence", statement: deriveSimilarity, parameters: { similarity: SIMILARITY } },
    {
      of: "Organisation",
      statement: deriveEvidence,
      parameters: { strength: STRENGTH, workingRoles: WORKING_ROLES, researchRoles: RESEARCH_ROLES },
    },
    {
      of: "Organisation",
      statement: deriveProfileEvidence,
      parameters: { strength: STRENGTH, separators: SEPARATORS },
    },
    {
      of: "Organisation",
      statement: deriveCover,
      parameters: { levelOfWay: RANK_OF_WAY, levelOfKind: RANK_OF_KIND },
    },
  ],
  files: [],
};
