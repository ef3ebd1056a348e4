import neo4j, { isDate, isDateTime, isLocalDateTime } from "neo4j-driver";

type Json = unknown;

/** A value as the database needs it: whole numbers as integers (a JavaScript number would arrive as a float), nothing undefined. */
export function toGraph(value: Json): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === "number") return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toGraph);
  if (typeof value === "object") return mapValues(value, toGraph);
  return value;
}

/**
 * A value of the database as plain JSON: numbers, strings, lists and maps; dates as ISO 8601 text.
 * Lists and maps are the driver's own and nobody else's, so they are changed where they stand.
 */
export function fromGraph(value: unknown): Json {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) value[index] = fromGraph(value[index]);
    return value;
  }
  if (isDateTime(value) || isDate(value) || isLocalDateTime(value)) return String(value);
  const held = value as Record<string, unknown>;
  for (const key in held) held[key] = fromGraph(held[key]);
  return value;
}

const mapValues = (value: object, change: (entry: unknown) => unknown) =>
  Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, change(entry)]));
