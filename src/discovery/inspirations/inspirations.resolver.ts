import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Organisation } from "../../domain/organisations/organisation.type";
import { type GraphContext } from "../../graph/compiler/resolvers";
import { type FieldMetadata } from "../../graph/schema/field-metadata";
import { PageArgs } from "../../graph/lists/page-arguments";
import { inspirationsFor } from "./inspirations.service";
import { InspirationMatchConnection } from "./inspirations.type";

/** What others like it bought, or could buy. */
@Resolver()
export class InspirationQueries {
  @Query(() => InspirationMatchConnection, {
    nullable: true,
    description:
      "Which delivered and offered solutions fit what comparable organisations needed, and why; also for an organisation without a need of its own",
  })
  inspirationsFor(
    @Arg("organisation", () => ID, { description: "The id of an organisation, for instance organisation:stad-gent" })
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
    description: "Which delivered and offered solutions fit what comparable organisations needed, and why",
  })
  inspirations(@Root() organisation: Organisation, @Args(() => PageArgs) args: PageArgs, @Ctx() context: GraphContext) {
    return inspirationsFor(context, organisation.id, args);
  }
}
