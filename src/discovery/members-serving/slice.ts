import { type Slice } from "../../domain/slice";
import { findMatches } from "./members-serving.cypher";
import {
  RANK_OF_KIND,
  RANK_OF_WAY,
  RESEARCH_ROLES,
  SEPARATORS,
  SIMILARITY,
  STRENGTH,
  WORKING_ROLES,
} from "../shared/evidence/evidence.weights";
import { type GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { Need } from "../../domain/needs/need.type";
import { type DiscoveryContext } from "../discovery-context";
import { type FieldMetadata } from "../../graph/schema/field-metadata";
import { readDemand } from "../shared/demand/demand";
import { membersServing } from "./members-serving.service";
import { DemandInput } from "../shared/demand/demand.input";
import { MemberMatchConnection, MatchArgs } from "./members-serving.type";
import { requestedFields } from "../shared/ranking/present-match";
import { isSelected } from "../../graph/compiler/selection";
import { deriveEvidence, deriveProfileEvidence } from "../shared/evidence/derive-evidence.cypher";
import { deriveCover, deriveSimilarity } from "../shared/evidence/derive-cover.cypher";

/** What of the matches is asked for that costs more. */
const asksIn = (info: GraphQLResolveInfo) => ({
  ...requestedFields(info),
  isCounted: isSelected(info, ["totalCount"]) || isSelected(info, ["uncovered"]),
});

/** Which cluster members can serve a need, and why. */
@Resolver()
export class MatchingQueries {
  @Query(() => MemberMatchConnection, {
    nullable: true,
    description: "Which cluster members can serve a demand, and why: the best first, with the evidence and its sources",
  })
  membersServing(
    @Arg("demand", () => DemandInput, { description: "What is asked" }) demand: DemandInput,
    @Args(() => MatchArgs) args: MatchArgs,
    @Ctx() context: DiscoveryContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return membersServing(context, readDemand(demand, args, context.labelOf), asksIn(info));
  }
}

@Resolver(() => Need)
export class NeedMatchingFields {
  @Extensions({ reads: ["id"] } satisfies FieldMetadata)
  @FieldResolver(() => MemberMatchConnection, {
    nullable: true,
    description: "Which cluster members can serve it, and why",
  })
  membersServing(
    @Root() need: Need,
    @Args(() => MatchArgs) args: MatchArgs,
    @Ctx() context: DiscoveryContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return membersServing(context, readDemand({ need: need.id }, args, context.labelOf), asksIn(info));
  }
}

export const matching: Slice = {
  nouns: [],
  resolvers: [MatchingQueries, NeedMatchingFields],
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
