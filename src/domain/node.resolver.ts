import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { type GraphQLResolveInfo } from "graphql";
import { type GraphContext } from "../graph/compiler/resolvers";
import { ID_SHAPE } from "./ids";
import { badInput, notFound } from "../problem";
import { Node } from "./node.type";

const MAX_IDS = 100;

/** Anything, by its id. */
@Resolver()
export class NodeQueries {
  @Query(() => Node, { nullable: true, description: "Anything, by its id" })
  async node(
    @Arg("id", () => ID, { description: `Its id: ${ID_SHAPE}` }) id: string,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return find(id, "id", context, info);
  }

  @Query(() => [Node], {
    nullable: "itemsAndList",
    description:
      "Several things, in the order of the ids; null, with an error that says which, where there is no such thing",
  })
  nodes(
    @Arg("ids", () => [ID], { description: "Up to 100 ids" }) ids: string[],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (ids.length > MAX_IDS)
      throw badInput("ids", `may hold ${MAX_IDS} ids at most, not ${ids.length}; ask in several requests`);
    return ids.map((id, index) => find(id, `ids[${index}]`, context, info));
  }
}

async function find(id: string, argument: string, { labelOf, findNode }: GraphContext, info: GraphQLResolveInfo) {
  const node = await findNode({ label: labelOf(id, argument), property: "id", value: id }, info);
  if (!node) throw notFound(argument, "thing with the id", id);
  return node;
}
