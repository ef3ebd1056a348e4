import { createHash } from "node:crypto";
import { ArgsType, Field, Int } from "type-graphql";
import { badInput } from "../problem";

export const DEFAULT_FIRST = 10;
export const MAX_FIRST = 100;

/** Which part of a connection is asked for. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: DEFAULT_FIRST, description: "How many at most: 1 to 100" })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "A cursor of the same connection: begin behind it" })
  after?: string | null;
}

/** The values by which a connection is ordered, of one row. */
export type Keys = readonly (string | number)[];

/** A page as the statement needs it: how many rows, and the keys behind which they begin. */
export type Page = Readonly<{ first: number; after?: Keys }>;

/**
 * Checks the arguments of a page.
 * @param place what the connection is, for instance `Cluster.members`: a cursor of another place is refused
 * @param width how many keys a cursor of this place holds
 */
export const pageOf = ({ first, after }: PageArgs, place: string, width: number): Page => ({
  first: pageSize(first, place),
  after: after == null ? undefined : texts(readCursor(after, place, width), place),
});

/** A connection is ordered by texts: ids, and what tells edges apart. */
function texts(keys: Keys, place: string): Keys {
  if (keys.every((key) => typeof key === "string")) return keys;
  throw badInput("after", `is not a cursor (${place})`);
}

/** How many rows are asked for, 10 if nobody says. */
export function pageSize(first: number | null | undefined, place: string): number {
  const size = first ?? DEFAULT_FIRST;
  if (size < 1 || size > MAX_FIRST) throw badInput("first", `must be 1 to ${MAX_FIRST}, not ${size} (${place})`);
  return size;
}

/** A cursor: opaque to clients, a seal of its place and the keys of its row inside. */
export const cursorOf = (keys: Keys, place: string) =>
  Buffer.from(JSON.stringify([seal(place), ...keys])).toString("base64url");

/** The keys inside a cursor. Throws a problem if it is none, or one of another place. */
export function readCursor(text: string, place: string, width: number, name = place): Keys {
  const [stamp, ...keys] = parse(text);
  const whole = keys.length === width && keys.every((key) => typeof key === "string" || typeof key === "number");
  if (!whole || typeof stamp !== "string") throw badInput("after", `is not a cursor (${name})`);
  if (stamp !== seal(place)) throw badInput("after", `is a cursor of another list, not of this ${name}`);
  return keys;
}

function parse(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, "base64url").toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

const seals = new Map<string, string>();

/** A few letters that stand for a place. */
function seal(place: string): string {
  const known = seals.get(place);
  if (known) return known;
  const made = createHash("sha256").update(place).digest("base64url").slice(0, 6);
  if (seals.size < 1_000) seals.set(place, made);
  return made;
}
