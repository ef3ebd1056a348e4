import { type GraphQLObjectType, type GraphQLSchema } from "graphql";
import { type Edge } from "../schema/edges";
import { metadataOf } from "../schema/field-metadata";
import { notFound } from "../../problem";
import { type CompiledPart } from "../compiler/row-codec";
import { addParameter, countComparison, countedVariables, type Compilation } from "../compiler/compilation";
import { type Condition } from "./condition";
import { prepare } from "../compiler/preparation";

/** The edge from a node of a type to its parent in the hierarchy; undefined if the type has no hierarchy. */
export function upwardEdge(schema: GraphQLSchema, type: string | undefined): Edge | undefined {
  const fields = type ? Object.values((schema.getType(type) as GraphQLObjectType).getFields()) : [];
  return fields.map(metadataOf).find(({ upward }) => upward)?.edge;
}

/**
 * The condition that a node is the one with an id, or below it at any depth. A list collects these ids once, before it reads rows.
 * @param upward the edge to the parent in the hierarchy
 */
export const isUnder =
  (upward: Edge): Condition<string> =>
  (compilation, element, id, path) => {
    countComparison(compilation);
    const top = `(:${upward.to} {id: ${addParameter(compilation, id)}})`;
    compilation.subtrees?.push({ exists: `EXISTS { MATCH ${top} }`, label: upward.to, id, path });
    return `${element.node}.id IN ${prepare(compilation, `${upward.to} ${id}`, () => idsUnder(compilation, upward, top))}`;
  };

function idsUnder(compilation: Compilation, { type, to }: Edge, top: string) {
  const [node] = countedVariables(compilation);
  const expression = `COLLECT { MATCH (${node}:${to})-[:${type}*0..]->${top} RETURN DISTINCT ${node}.id }`;
  return { variable: `${node}_ids`, expression };
}

/**
 * Adds a check to a list or a table: if a filter names a node with `under` that does not exist, the result is a problem. Other fields of the
 * answer keep their results.
 * @param compilation the one in which the part was compiled
 * @param convert converts the result of the part
 */
export function withSubtreeCheck(
  compilation: Compilation,
  part: CompiledPart,
  convert: (result: unknown) => unknown,
): CompiledPart {
  const subtrees = [...new Map(compilation.subtrees?.map((each) => [each.path, each])).values()];
  if (subtrees.length === 0) return { text: part.text, read: (sent) => convert(part.read(sent)) };
  return {
    text: `[[${subtrees.map(({ exists }) => exists).join(", ")}], ${part.text}]`,
    read: ([existing, sent]: readonly [boolean[], never]) => {
      const missing = subtrees.find((_, index) => !existing[index]);
      return missing ? notFound(missing.path, missing.label.toLowerCase(), missing.id) : convert(part.read(sent));
    },
  };
}
