import { mayRepeat, type Edge } from "../schema/edges";
import { nextVariables, type Compilation, addParameter } from "../compiler/compilation";
import { type At, type RelationMatch } from "./condition";
import { type ListType } from "../schema/field-metadata";
import { badInput } from "../../problem";

/** What leads to the places of a list, at a time. */
export type ListOrigin = Readonly<{
  edge: Edge;
  /** The variable of the node from which the edge leads. */
  from: string;
  /** What the list is made of; absent where the edge leads to one node. */
  list?: ListType;
  time?: Time;
  /** The path of the filter in which the time is said. */
  path?: string;
}>;

/** The conditions that a place holds at the time of which it is asked. */
export const validityConditions = (
  compilation: Compilation,
  { list, time = {}, path = "" }: ListOrigin,
  at: At,
): string[] => (list ? validAtTime(compilation, list, at, time, path) : []);

/** A place of a list, with the match of all its relations where it may have several. */
export function listElement(lead: ListOrigin, node: string, relation: string): At {
  if (!lead.edge.from) return { node };
  return {
    node,
    relation,
    ...(mayRepeat(lead.edge) && { anyRelation: (compilation) => matchAny(compilation, lead, node) }),
  };
}

/** That a node holds is said once, beside its relations. */
function matchAny(compilation: Compilation, lead: ListOrigin, node: string): RelationMatch {
  const [, relation] = nextVariables(compilation);
  const holding =
    lead.list?.holding?.of === "relation" ? validityConditions(compilation, lead, { node, relation }) : [];
  return {
    relation,
    match: (more = []) => {
      const conditions = [...holding, ...more];
      const where = conditions.length > 0 ? ` WHERE ${conditions.join(" AND ")}` : "";
      return `MATCH ${lead.edge.match(lead.from, relation, node)}${where}`;
    },
  };
}

/** The time of which a list is asked. */
export type Time = Readonly<{ asOf?: string | null; includeEnded?: boolean | null }>;

/** What the arguments of time mean for a list. */
export const timeDescriptions = ({ holding }: ListType) => ({
  asOf: `As of this day; ${holding?.always ? "at any time" : "today"} by default`,
  includeEnded: `true: also what has ended or has not begun; false: only what holds today. ${holding?.always ? "true" : "false"} by default`,
});

/** The condition that what stands in a list holds at the time of which it is asked: none where every time will do. */
export function validAtTime(
  compilation: Compilation,
  { holding }: ListType,
  at: At,
  time: Time,
  path: string,
): string[] {
  const { asOf, includeEnded } = time;
  if (asOf && includeEnded != null) throw badInput(`${path}includeEnded`, "say asOf or includeEnded, not both");
  const isAlways = includeEnded ?? (holding?.always && !asOf);
  if (!holding || isAlways) return [];
  return [holding.on(at[holding.of]!, addParameter(compilation, asOf ?? compilation.today)).text];
}
