import {
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { DEFAULT_FIRST } from "../../graph/lists/page-arguments";
import { measureOf, type Below, type PageSize } from "./cost";

/** The path on which most nodes may come back, with the size of each page: `needs (first: 100) > owners (10, the default)`. */
export function dearestPath(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  root: GraphQLCompositeType,
  variables: Readonly<Record<string, unknown>>,
): string {
  const measure = measureOf(schema, document, variables);
  return pagesIn({ set: operation.selectionSet, parent: root }).join(" > ");

  function pagesIn({ set, parent }: Below): string[] {
    const sized = set.selections.map((selection) => ({ selection, ...measure.sizeOfOne(selection, parent) }));
    const dearest = sized.reduce((most, each) => (each.nodes > most.nodes ? each : most));
    const below = dearest.nodes > 0 ? measure.below(dearest.selection, parent) : undefined;
    if (!below) return [];
    const { name, page } = below.field ?? {};
    return [...(name && page ? [stepOf(name, page)] : []), ...pagesIn(below)];
  }
}

const stepOf = (name: string, { size, said }: PageSize) =>
  said === undefined
    ? `${name} (${DEFAULT_FIRST}, the default)`
    : said === "ids"
      ? `${name} (${size} ids)`
      : `${name} (${said}: ${size})`;
