import { badInput } from "../../problem";
import { addParameter, type Compilation } from "../compiler/compilation";
import { type At } from "./condition";
import { type ListType } from "../schema/field-metadata";

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
