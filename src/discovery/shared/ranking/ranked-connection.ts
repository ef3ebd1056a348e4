import { Field, Int, ObjectType } from "type-graphql";
import { type Class, type Connection, NODES_DESCRIPTION, PageInfo } from "../../../graph/schema/connection";

/**
 * How the schema describes a ranked list.
 * @property name the schema's names begin with it: `NeedMatch` gives `NeedMatchEdge`
 * @property what what one edge is, in plain words: `a cluster to invite`
 * @property node what `node` holds: `The cluster, and why`
 * @property count what `totalCount` counts
 */
type RankedWords = Readonly<{ name: string; what: string; node: string; count: string }>;

/**
 * A page of what discovery found, in the order of a ranking. The connection itself extends it: with its description, and with what it
 * says of the whole list.
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
