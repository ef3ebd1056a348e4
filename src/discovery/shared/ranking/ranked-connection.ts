import { Field, Int, ObjectType } from "type-graphql";
import { type Class, type Connection, NODES_DESCRIPTION, PageInfo } from "../../../graph/schema/connection";

/**
 * The names and descriptions of a ranked connection in the schema.
 * @property name the prefix of its types: `NeedMatch` gives `NeedMatchEdge`
 * @property what the description of one edge: `a cluster to invite`
 * @property node the description of `node`: `The cluster, and why`
 * @property count the description of `totalCount`
 */
type RankedWords = Readonly<{ name: string; what: string; node: string; count: string }>;

/**
 * Creates the base class of a connection to ranked results. The connection extends it with its description, and with fields about the whole
 * list.
 */
export function rankedConnection(node: Class, words: RankedWords): Class<Connection> {
  @ObjectType(`${words.name}Edge`, { simpleResolvers: true, description: `One edge of a list: ${words.what}` })
  class Edge {
    @Field(() => String, { description: "The cursor of this edge: pass it as `after` to continue behind it" })
    cursor!: string;

    @Field(() => node, { description: words.node })
    node!: unknown;
  }

  @ObjectType(`${words.name}Page`, { simpleResolvers: true })
  class Page {
    @Field(() => [Edge], { description: "The edges of this page, in order" })
    edges!: Edge[];

    @Field(() => [node], { description: NODES_DESCRIPTION })
    nodes!: unknown[];

    @Field(() => PageInfo, { description: "The cursors of this page, and whether there are more pages" })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: words.count })
    totalCount!: number;
  }
  return Page;
}
