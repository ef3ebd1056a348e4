import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { type GraphQLResolveInfo } from "graphql";
import { type GraphContext } from "../graph/compiler/resolvers";
import { ID_SHAPE } from "./ids";
import { badInput, notFound } from "../problem";
import { Node } from "./node.type";

const MAX_IDS = 100;

/** Any node, by its id. */
@Resolver()
export class NodeQueries {
  @Query(() => Node, { nullable: true, description: "One node of any type, by its id" })
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
      "Several nodes of any type, in the order of the ids. null: no node has the id; an error then names the id",
  })
  nodes(
    @Arg("ids", () => [ID], { description: "The ids, at most 100" }) ids: string[],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (ids.length > MAX_IDS)
      throw badInput("ids", `may contain at most ${MAX_IDS} ids, not ${ids.length}. Split it into several requests`);
    return ids.map((id, index) => find(id, `ids[${index}]`, context, info));
  }
}

async function find(id: string, argument: string, { labelOf, findNode }: GraphContext, info: GraphQLResolveInfo) {
  const node = await findNode({ label: labelOf(id, argument), property: "id", value: id }, info);
  if (!node) throw notFound(argument, "thing with the id", id);
  return node;
}
