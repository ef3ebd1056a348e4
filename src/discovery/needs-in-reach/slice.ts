import { type Slice } from "../../domain/slice";
import { findNeeds, findNeedsWhere, type Reach, type NeedMatchesRow } from "./needs-in-reach.cypher";
import { type GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Extensions, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { Organisation } from "../../domain/organisations/organisation.type";
import { type GraphContext } from "../../graph/compiler/resolvers";
import {
  WhereArgument,
  type FilterArgument,
  checkFilter,
  checkSubtreesExist,
  compileFilters,
} from "../../graph/lists/where-argument";
import { type FieldMetadata } from "../../graph/schema/field-metadata";
import { requestedFields, byImportance, namesOf, presentMatch } from "../shared/ranking/present-match";
import { NeedMatchConnection, ReachArgs } from "./needs-in-reach.type";
import { many } from "../../graph/driver/client";
import { canonicalFilter } from "../../graph/lists/canonical-list";
import { pageSize } from "../../graph/lists/page-arguments";
import { batchPerRequest } from "../shared/runtime/batch-per-request";
import { toPage, readRank, type RankingQuestion, rankingParameters } from "../shared/ranking/ranking-page";
import { rankOfLevel } from "../shared/evidence/evidence.weights";
import { type Subtree } from "../../graph/compiler/compilation";
import { type RequestedDetails } from "../shared/evidence/evidence.cypher";

/** Which needs an organisation could serve, and why; a cluster could serve what its members can. */
@Resolver(() => Organisation)
export class OrganisationReachFields {
  @Extensions({ reads: ["id"], filteredBy: "Need" } satisfies FieldMetadata)
  @FieldResolver(() => NeedMatchConnection, {
    nullable: true,
    description:
      "The needs that the organisation could serve, the highest score first, with the evidence. A cluster could serve every need that one of its members can",
  })
  needsInReach(
    @Root() organisation: Organisation,
    @Args(() => ReachArgs) args: ReachArgs,
    @WhereArgument() where: FilterArgument | undefined,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return needsInReach(context, organisation.id, { ...args, where }, requestedFields(info));
  }
}

/** The raw GraphQL arguments, with the filter. */
type ReachArguments = ReachArgs & Readonly<{ where?: FilterArgument }>;

/** The needs in reach of an organisation, or of a cluster's members. All such fields of one request share one statement. */
async function needsInReach(context: GraphContext, id: string, args: ReachArguments, requested: RequestedDetails) {
  if (args.where) checkFilter(args.where, context.today);
  const reach = readReach(id, args);
  const row = await find(context, { ...reach, ...requested });
  checkSubtreesExist(row.named, row.exist);
  context.rememberNodes(row.nodes);
  return toConnection(reach, row);
}

const FIELD = "needsInReach";

/** Validates the arguments and fills in defaults. Throws a problem that names the argument at fault. */
function readReach(id: string, { evidence, where, asOf, first, after }: ReachArguments): Reach {
  const reach = {
    id,
    evidence: evidence ?? "NEAR",
    asOf: asOf ?? undefined,
    where,
    first: pageSize(first, FIELD),
  } as const;
  return { ...reach, after: readRank(after, questionOf(reach)) };
}

const questionOf = ({ first: _first, after: _after, where, ...args }: Reach): RankingQuestion => ({
  field: FIELD,
  args: { ...args, where: where && JSON.stringify(canonicalFilter(where.type, where.input)) },
});

type NeedsWithSubtrees = NeedMatchesRow & Readonly<{ named: readonly Subtree[] }>;

const find = batchPerRequest<Reach & RequestedDetails, NeedsWithSubtrees>(async ({ graph, today }, reaches) => {
  const numbers = new Map<string, number>();
  const filters: FilterArgument[] = [];
  const numberOf = (where: FilterArgument | undefined) => {
    if (!where) return null;
    const key = JSON.stringify(where.input);
    if (!numbers.has(key)) numbers.set(key, filters.push(where) - 1);
    return numbers.get(key)!;
  };
  const rows = reaches.map(({ where, ...reach }) => ({
    ...{ ...reach, filter: numberOf(where) },
    ...{ level: rankOfLevel(reach.evidence), day: reach.asOf ?? today },
  }));
  const compiled = compileFilters(filters, "need", "reach.filter", today);
  const parameters = { reaches: rows, ...rankingParameters(today), ...compiled.parameters };
  const answers = await many(graph(), findNeedsWhere(compiled), parameters);
  return answers.map((each, index) => ({ ...each, named: compiled.subtrees[rows[index]!.filter ?? -1] ?? [] }));
});

function toConnection(reach: Reach, row: NeedMatchesRow) {
  const names = namesOf(row.nodes);
  const page = toPage(questionOf(reach), reach, row, {
    idOf: ({ need }) => need,
    toNode: (match) => ({
      need: match.need,
      organisation: match.organisation,
      ...presentMatch(match, byImportance(match.requirements), names),
    }),
  });
  return { ...page, totalCount: row.totalCount };
}

export const needsInReachSlice: Slice = {
  nouns: [],
  resolvers: [OrganisationReachFields],
  edges: [],
  statements: { findNeeds },
  files: [],
};
