import { type Statement } from "../driver/cypher";

/**
 * True where the relation, or node, in `variable` holds on a day, `$today` unless said. Its `since` and `until` are as precise as their source: 2018 begins with its
 * first day and ends with its last; an unknown bound is open.
 */
export const holds = (variable: string, day = "$today"): Statement => ({
  text:
    `(${variable}.since IS NULL OR ${variable}.since <= ${day}) ` +
    `AND (${variable}.until IS NULL OR ${variable}.until >= left(${day}, size(${variable}.until)))`,
});
