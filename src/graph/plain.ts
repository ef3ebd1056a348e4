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

/** A value of the database as plain JSON: numbers, strings, lists and maps; dates as ISO 8601 text. */
export function fromGraph(value: unknown): Json {
  if (Array.isArray(value)) return value.map(fromGraph);
  if (isDateTime(value) || isDate(value) || isLocalDateTime(value)) return String(value);
  if (typeof value === "object" && value !== null) return mapValues(value, fromGraph);
  return value;
}

const mapValues = (value: object, change: (entry: unknown) => unknown) =>
  Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, change(entry)]));
