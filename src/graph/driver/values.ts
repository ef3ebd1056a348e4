import neo4j, { isDate, isDateTime, isLocalDateTime } from "neo4j-driver";

type Json = unknown;

/** Converts a value to one for the database: whole numbers become integers (a JavaScript number would become a float), undefined becomes null. */
export function toGraph(value: Json): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === "number") return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toGraph);
  if (typeof value === "object") return mapValues(value, toGraph);
  return value;
}

/**
 * Converts a value of the database to plain JSON: numbers, strings, lists and maps; dates as ISO 8601 text.
 * Lists and maps are changed in place: the driver made them for this result, and nothing else holds them.
 */
export function fromGraph(value: unknown): Json {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) value[index] = fromGraph(value[index]);
    return value;
  }
  if (isDateTime(value) || isDate(value) || isLocalDateTime(value)) return String(value);
  const map = value as Record<string, unknown>;
  for (const key in map) map[key] = fromGraph(map[key]);
  return value;
}

const mapValues = (value: object, change: (entry: unknown) => unknown) =>
  Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, change(entry)]));
