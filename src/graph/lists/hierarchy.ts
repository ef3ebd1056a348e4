import { type GraphQLObjectType, type GraphQLSchema } from "graphql";
import { type Edge } from "../schema/edges";
import { metadataOf } from "../schema/field-metadata";
import { notFound } from "../../problem";
import { type CompiledPart } from "../compiler/row-codec";
import { addParameter, countComparison, nextVariables, type Compilation } from "../compiler/compilation";
import { type Condition } from "./condition";
import { prepare } from "../compiler/preparation";

/** The edge that leads from a node of a type to what is directly above it; none where the type has no hierarchy. */
export function upwardEdge(schema: GraphQLSchema, type: string | undefined): Edge | undefined {
  const fields = type ? Object.values((schema.getType(type) as GraphQLObjectType).getFields()) : [];
  return fields.map(metadataOf).find(({ upward }) => upward)?.edge;
}

/**
 * A node is the named one or stands below it, at any depth. A list collects their ids once, before it reads any row.
 * @param upward the edge to what is directly above
 */
export const isUnder =
  (upward: Edge): Condition<string> =>
  (compilation, at, id, path) => {
    countComparison(compilation);
    const top = `(:${upward.to} {id: ${addParameter(compilation, id)}})`;
    compilation.subtrees?.push({ exists: `EXISTS { MATCH ${top} }`, label: upward.to, id, path });
    return `${at.node}.id IN ${prepare(compilation, `${upward.to} ${id}`, () => idsUnder(compilation, upward, top))}`;
  };

function idsUnder(compilation: Compilation, { type, to }: Edge, top: string) {
  const [node] = nextVariables(compilation);
  const expression = `COLLECT { MATCH (${node}:${to})-[:${type}*0..]->${top} RETURN DISTINCT ${node}.id }`;
  return { variable: `${node}_ids`, expression };
}

/**
 * A list, or a table, whose filters may name nodes that do not exist. Gives the problem in its place then: what stands beside it is not lost.
 * @param compilation the one in which the part was compiled
 * @param tell what is made of what the part brings
 */
export function withSubtreeCheck(
  compilation: Compilation,
  part: CompiledPart,
  tell: (found: unknown) => unknown,
): CompiledPart {
  const named = [...new Map(compilation.subtrees?.map((each) => [each.path, each])).values()];
  if (named.length === 0) return { text: part.text, read: (sent) => tell(part.read(sent)) };
  return {
    text: `[[${named.map(({ exists }) => exists).join(", ")}], ${part.text}]`,
    read: ([exist, sent]: readonly [boolean[], never]) => {
      const missing = named.find((_, index) => !exist[index]);
      return missing ? notFound(missing.path, missing.label.toLowerCase(), missing.id) : tell(part.read(sent));
    },
  };
}
