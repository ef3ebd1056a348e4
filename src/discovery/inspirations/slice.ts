import { type Slice } from "../../domain/slice";
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Organisation } from "../../domain/organisations/organisation.type";
import { type GraphContext } from "../../graph/compiler/resolvers";
import { type FieldMetadata } from "../../graph/schema/field-metadata";
import { PageArgs, pageSize } from "../../graph/lists/page-arguments";
import { InspirationMatchConnection } from "./inspirations.type";
import { notFound } from "../../problem";
import { checkIds } from "../shared/demand/demand";
import { pageOfWhole, readRank } from "../shared/ranking/ranking-page";
import { runCooperatively } from "../shared/runtime/run-cooperatively";
import { explained, inspirationsIn, type ExplainedInspiration } from "./inspirations";
import { landscapeOf } from "../shared/comparable-buyers/buyers-and-solutions";
import { roundedForRanking } from "../shared/evidence/evidence.weights";

/** The solutions that comparable organisations bought or could buy. */
@Resolver()
export class InspirationQueries {
  @Query(() => InspirationMatchConnection, {
    nullable: true,
    description:
      "Delivered and offered solutions that fit the needs of comparable organisations, with the reasons; also for an organisation without needs of its own",
  })
  inspirationsFor(
    @Arg("organisation", () => ID, { description: "The id of an organisation, for example organisation:stad-gent" })
    organisation: string,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphContext,
  ) {
    return inspirationsFor(context, organisation, args);
  }
}

@Resolver(() => Organisation)
export class OrganisationInspirationFields {
  @Extensions({ reads: ["id"] } satisfies FieldMetadata)
  @FieldResolver(() => InspirationMatchConnection, {
    nullable: true,
    description: "Delivered and offered solutions that fit the needs of comparable organisations, with the reasons",
  })
  inspirations(@Root() organisation: Organisation, @Args(() => PageArgs) args: PageArgs, @Ctx() context: GraphContext) {
    return inspirationsFor(context, organisation.id, args);
  }
}

const FIELD = "inspirationsFor";

/** One page of the solutions that fit the needs of comparable organisations. */
async function inspirationsFor(context: GraphContext, id: string, { first, after }: PageArgs) {
  checkIds([id], "Organisation", () => "organisation", context.labelOf);
  const question = { field: FIELD, args: { organisation: id } };
  const pageArgs = { size: pageSize(first, FIELD), after: readRank(after, question) };
  const landscape = await landscapeOf(context.graph());
  const buyer = landscape.organisations.get(id);
  if (!buyer) throw notFound("organisation", "organisation", id);
  const ranking = await runCooperatively(inspirationsIn(landscape, buyer));
  const scored = ranking.map((inspiration) => ({ inspiration, score: roundedForRanking(inspiration.score) }));
  return pageOfWhole(question, pageArgs, scored, {
    idOf: ({ inspiration }) => inspiration.subject.id,
    toNode: ({ inspiration }) => toInspirationMatch(explained(landscape, inspiration)),
  });
}

export const inspirationsSlice: Slice = {
  nouns: [],
  resolvers: [InspirationQueries, OrganisationInspirationFields],
  edges: [],
  files: [],
};

/** The GraphQL object of an inspiration. */
export const toInspirationMatch = (inspiration: ExplainedInspiration) => ({
  subject: inspiration.subject.id,
  score: inspiration.score,
  isDelivered: inspiration.isDelivered,
  need: inspiration.need.id,
  organisation: inspiration.organisation?.id ?? null,
  ownNeed: inspiration.own?.need.id ?? null,
  fit: inspiration.fit,
  needPoints: inspiration.parts.need,
  naturePoints: inspiration.parts.nature,
  kindPoints: inspiration.parts.kind,
  provincePoints: inspiration.parts.province,
  sizePoints: inspiration.parts.size,
  matches: inspiration.pairs,
  otherOrganisations: inspiration.otherOrganisations,
  facts: inspiration,
});
