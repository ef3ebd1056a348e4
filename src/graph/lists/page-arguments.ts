import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { ArgsType, Field, Int } from "type-graphql";
import { badInput, type Problem } from "../../problem";

export const DEFAULT_FIRST = 10;
export const MAX_FIRST = 100;

/** The arguments of a page in a list that only pages forward. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: DEFAULT_FIRST, description: "The size of the page: 1 to 100" })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "A cursor of the same list: the page starts after it" })
  after?: string | null;
}

/** The arguments of a page: forward from the beginning, or backward from the end. */
export type PageRequest = Readonly<{
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}>;

/** The values of the order keys in one row; null if a value is absent. */
export type Keys = readonly (string | number | null)[];

/**
 * A page as the statement needs it: how many rows, in which direction, and the keys after which they begin.
 * @property parentId the id of the parent node that the cursor was made for; absent for a root field, and without a cursor
 */
export type Page = Readonly<{ size: number; isBackward: boolean; from?: Keys; parentId?: string }>;

/**
 * What a cursor must match.
 * @property cursorScope the name of the list with its canonical arguments: a cursor made for another one is refused
 * @property name the name of the list in messages, such as `Author.books`
 * @property keyCount the number of order keys
 * @property hasParent whether the list belongs to a parent node: its cursors hold the id of the parent before the keys
 */
export type ListIdentity = Readonly<{ cursorScope: string; name: string; keyCount: number; hasParent?: boolean }>;

/** Checks and reads the arguments of a page. The parent of a cursor is checked later, when the rows arrive: see {@link parentFault}. */
export function pageOf({ first, after, last, before }: PageRequest, list: ListIdentity): Page {
  const { cursorScope, name, keyCount, hasParent } = list;
  const isBackward = last != null || before != null;
  if (isBackward && (first != null || after != null))
    throw badInput(last != null ? "last" : "before", `use either first and after, or last and before (${name})`);
  const [from, argument] = isBackward ? [before, "before"] : [after, "after"];
  const page = { size: isBackward ? pageSize(last, name, "last") : pageSize(first, name), isBackward };
  if (from == null) return page;
  const keys = readCursor(from, cursorScope, hasParent ? keyCount + 1 : keyCount, name, argument);
  return hasParent ? { ...page, parentId: String(keys[0]), from: keys.slice(1) } : { ...page, from: keys };
}

/** The problem that a cursor was made for the same list of another parent node; undefined if it was not. */
export const parentFault = ({ isBackward, from, parentId }: Page, actual: string, name: string): Problem | undefined =>
  from && parentId !== actual
    ? badInput(
        isBackward ? "before" : "after",
        `is a cursor of ${name} of ${parentId}, not of ${actual}. The list of each node has its own cursors. Start without a cursor, or request one node only`,
      )
    : undefined;

/** The number of rows of a page, 10 by default. */
export function pageSize(requested: number | null | undefined, name: string, argument = "first"): number {
  const size = requested ?? DEFAULT_FIRST;
  if (size < 1 || size > MAX_FIRST) throw badInput(argument, `must be 1 to ${MAX_FIRST}, not ${size} (${name})`);
  return size;
}

/** A cursor, opaque to clients. It contains a short hash of `cursorScope`, a checksum against alterations, and the keys of its row. */
export const cursorOf = (keys: Keys, cursorScope: string) =>
  Buffer.from(JSON.stringify([hashOf(cursorScope), checksumOf(keys), ...keys])).toString("base64url");

/** The keys inside a cursor. Throws a problem if the text is not a cursor, or one of another `cursorScope`. */
export function readCursor(
  text: string,
  cursorScope: string,
  keyCount: number,
  name = cursorScope,
  argument = "after",
): Keys {
  const [hash, checksum, ...keys] = parse(text);
  const isCursor = keys.length > 0 && keys.every(isKey) && checksum === checksumOf(keys);
  if (!isCursor || typeof hash !== "string")
    throw badInput(argument, `is not a cursor of ${name}. Use a cursor from an earlier page, or omit it`);
  if (hash !== hashOf(cursorScope) || keys.length !== keyCount)
    throw badInput(
      argument,
      `is a cursor of another list, filter or order, not of this ${name}. Start this list without a cursor`,
    );
  return keys;
}

const isKey = (key: unknown): key is Keys[number] => typeof key === "string" || typeof key === "number" || key === null;

const checksumOf = (keys: Keys) => crc32(JSON.stringify(keys)).toString(36);

function parse(text: string): [unknown, unknown, ...Keys] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, "base64url").toString());
    return Array.isArray(value) ? (value as [unknown, unknown, ...Keys]) : [null, null];
  } catch {
    return [null, null];
  }
}

const hashes = new Map<string, string>();

/** A short hash of `cursorScope`. */
function hashOf(cursorScope: string): string {
  const known = hashes.get(cursorScope);
  if (known) return known;
  const hash = createHash("sha256").update(cursorScope).digest("base64url").slice(0, 6);
  if (hashes.size < 1_000 && cursorScope.length < 1_000) hashes.set(cursorScope, hash);
  return hash;
}
