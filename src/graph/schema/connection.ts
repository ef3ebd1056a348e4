import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { type FieldMetadata } from "./field-metadata";

@ObjectType({ simpleResolvers: true, description: "The cursors of a page, and whether there are more pages" })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether there is a next page" })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether there is a previous page" })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "The cursor of the first edge of this page" })
  startCursor?: string | null;

  @Field(() => String, { nullable: true, description: "The cursor of the last edge of this page" })
  endCursor?: string | null;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- any class may be a type of the schema
export type Class<T = any> = abstract new (...values: any[]) => T;

/** One page of a list, as Relay and Apollo Client expect it. */
export type Connection = Readonly<{ edges: unknown; nodes: unknown; pageInfo: PageInfo; totalCount: number }>;

/** The paths from a connection to its nodes. */
export const NODE_PATHS = [["edges", "node"], ["nodes"]] as const;

/** The description of the field `nodes` of a connection. */
export const NODES_DESCRIPTION = "The nodes of this page, in the order of the edges; short for `edges { node }`";

export type ConnectionOptions = Readonly<{ name: string; what: string; edge?: Class; relations?: Relations }>;

/** How an edge of a connection lists the relations that join one pair of nodes: its field, the type of one relation. */
export type Relations = Readonly<{ field: string; type: Class; description: string }>;

/**
 * Declares the types of a connection and of its edge.
 * @param node the type of its nodes
 * @param options.name the schema's names begin with it: `Authorship` gives `AuthorshipConnection` and `AuthorshipEdge`
 * @param options.what what one edge is, in plain words: `an author of a book`
 * @param options.edge a class with the edge's own properties
 * @param options.relations set if several relations may join the same two nodes: each node is then one edge, with a list of its relations
 */
export function connection(node: () => Class, { name, what, edge, relations }: ConnectionOptions): Class<Connection> {
  const Base = (edge ?? class {}) as new () => object;

  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One edge of a list: ${what}` })
  class Edge extends Base {
    @Extensions({ reads: [] } satisfies FieldMetadata)
    @Field(() => String, { description: "The cursor of this edge. Pass it as `after` to continue after this edge" })
    cursor!: string;

    @Extensions({ node: true } satisfies FieldMetadata)
    @Field(() => node(), { description: `The node of this edge: ${what}` })
    node!: unknown;
  }
  if (relations) listRelations(Edge.prototype, relations);

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of a list; each edge is ${what}` })
  class Page {
    @Extensions({ edges: true } satisfies FieldMetadata)
    @Field(() => [Edge], { description: "The edges of this page, in order" })
    edges!: Edge[];

    @Extensions({ nodes: true } satisfies FieldMetadata)
    @Field(() => [node()], { description: NODES_DESCRIPTION })
    nodes!: unknown[];

    @Field(() => PageInfo, { description: "The cursors of this page, and whether there are more pages" })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: "The number of edges on all pages together; counted only if selected" })
    totalCount!: number;
  }
  return Page;
}

function listRelations(prototype: object, { field, type, description }: Relations) {
  (Extensions({ relations: true } satisfies FieldMetadata) as PropertyDecorator)(prototype, field);
  Field(() => [type as never], { description })(prototype, field);
}
