import { type Statement } from "../driver/cypher";

/**
 * The condition that the relation or node in `variable` is valid on a day, by default `$today`. Its `since` and `until` are as precise as their
 * source: 2018 as `since` means its first day, as `until` its last day. An unknown bound is open.
 */
export const holds = (variable: string, day = "$today"): Statement => ({
  text:
    `(${variable}.since IS NULL OR ${variable}.since <= ${day}) ` +
    `AND (${variable}.until IS NULL OR ${variable}.until >= left(${day}, size(${variable}.until)))`,
});
