import { type Statement } from "./cypher";

/**
 * True where the relation in `variable` holds on `$today`. Its `since` and `until` are as precise as their source: 2018 begins with its
 * first day and ends with its last; an unknown bound is open.
 */
export const holds = (variable: string): Statement => ({
  text:
    `(${variable}.since IS NULL OR ${variable}.since <= $today) ` +
    `AND (${variable}.until IS NULL OR ${variable}.until >= left($today, size(${variable}.until)))`,
});
