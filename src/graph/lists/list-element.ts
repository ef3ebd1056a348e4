import { mayRepeat, type Edge } from "../schema/edges";
import { countedVariables, type Compilation, addParameter } from "../compiler/compilation";
import { type ListElement, type RelationMatch } from "./condition";
import { type ListType } from "../schema/field-metadata";
import { badInput } from "../../problem";

/** Where the elements of a list come from, and at which time. */
export type ListOrigin = Readonly<{
  edge: Edge;
  /** The variable of the node from which the edge leads. */
  from: string;
  /** The types of the list; absent if the edge leads to one node. */
  list?: ListType;
  time?: Time;
  /** The path of the filter that states the time, for error messages. */
  path?: string;
}>;

/** The conditions that a list element is valid at the requested time. */
export const validityConditions = (
  compilation: Compilation,
  { list, time = {}, path = "" }: ListOrigin,
  element: ListElement,
): string[] => (list ? validAtTime(compilation, list, element, time, path) : []);

/** The variables of a list element; with `anyRelation` if the edge allows several relations. */
export function listElement(origin: ListOrigin, node: string, relation: string): ListElement {
  if (!origin.edge.from) return { node };
  return {
    node,
    relation,
    ...(mayRepeat(origin.edge) && { anyRelation: (compilation) => matchAny(compilation, origin, node) }),
  };
}

/** The condition that the node itself is valid is not repeated here: it is part of the `MATCH` of the element. */
function matchAny(compilation: Compilation, origin: ListOrigin, node: string): RelationMatch {
  const [, relation] = countedVariables(compilation);
  const validConditions =
    origin.list?.validity?.of === "relation" ? validityConditions(compilation, origin, { node, relation }) : [];
  return {
    relation,
    match: (furtherConditions = []) => {
      const conditions = [...validConditions, ...furtherConditions];
      const where = conditions.length > 0 ? ` WHERE ${conditions.join(" AND ")}` : "";
      return `MATCH ${origin.edge.match(origin.from, relation, node)}${where}`;
    },
  };
}

/** The requested time of a list. */
export type Time = Readonly<{ asOf?: string | null; includeEnded?: boolean | null }>;

/** The descriptions of the arguments `asOf` and `includeEnded` of a list. */
export const timeDescriptions = ({ validity }: ListType) => ({
  asOf: `Only elements that are valid on this day; by default ${validity?.showsAllByDefault ? "elements of any time" : "today"}`,
  includeEnded: `true: also elements that have ended or have not started; false: only elements that are valid today. ${validity?.showsAllByDefault ? "true" : "false"} by default`,
});

/** The condition that a list element is valid at the requested time; empty if any time is allowed. */
export function validAtTime(
  compilation: Compilation,
  { validity }: ListType,
  element: ListElement,
  time: Time,
  path: string,
): string[] {
  const { asOf, includeEnded } = time;
  if (asOf && includeEnded != null)
    throw badInput(`${path}includeEnded`, "cannot be combined with asOf. Use only one of the two");
  const isAnyTime = includeEnded ?? (validity?.showsAllByDefault && !asOf);
  if (!validity || isAnyTime) return [];
  return [validity.on(element[validity.of]!, addParameter(compilation, asOf ?? compilation.today)).text];
}
