/** Compares the server's answer with the walker's, the text of cursors aside. */
import { type ExecutionResult } from "graphql";
import { CURSOR } from "./walker.oracle";

/** Cursors of the server by those of the walker: the same place must always have the same one, another place another. */
type Cursors = Map<string, string>;

/** Where, and how, two answers differ; nothing if they say the same. */
export function difference(actual: ExecutionResult, expected: ExecutionResult): string | undefined {
  const cursors: Cursors = new Map();
  const found = differenceAt("data", actual.data, expected.data, cursors) ?? errorsDiffer(actual, expected);
  if (found) return found;
  const distinct = new Set([...cursors].map(([ours, theirs]) => `${placeOf(ours)} ${theirs}`));
  return distinct.size < cursors.size ? "two places of one connection have the same cursor" : undefined;
}

const placeOf = (cursor: string) => (JSON.parse(cursor.slice(CURSOR.length)) as string[])[0];

function differenceAt(path: string, actual: unknown, expected: unknown, cursors: Cursors): string | undefined {
  const says = (what: string) => `${path}: ${what}, not ${shown(expected)}`;
  if (isMap(expected)) return isMap(actual) ? mapsDiffer(path, actual, expected, cursors) : says(shown(actual));
  if (typeof expected === "number" && typeof actual === "number")
    return Math.abs(actual - expected) <= 1e-9 ? undefined : says(shown(actual));
  if (typeof expected === "string" && expected.startsWith(CURSOR)) {
    const known = cursors.get(expected) ?? actual;
    if (typeof actual !== "string" || actual === "" || actual !== known) return says(shown(actual));
    cursors.set(expected, actual);
    return undefined;
  }
  return actual === expected ? undefined : says(shown(actual));
}

function mapsDiffer(path: string, actual: object, expected: object, cursors: Cursors): string | undefined {
  const [keys, others] = [Object.keys(expected), Object.keys(actual)];
  if (Array.isArray(expected) !== Array.isArray(actual) || keys.length !== others.length)
    return `${path}: ${others.length} entries (${shown(actual)}), not ${keys.length} (${shown(expected)})`;
  for (const key of keys) {
    const [ours, theirs] = [expected, actual].map((map) => (map as Record<string, unknown>)[key]);
    const found = differenceAt(`${path}.${key}`, theirs, ours, cursors);
    if (found) return found;
  }
  return undefined;
}

const isMap = (value: unknown): value is object => typeof value === "object" && value !== null;

const shown = (value: unknown) => (value === undefined ? "nothing" : JSON.stringify(value).slice(0, 200));

/** Every field that failed must have failed here too, for the same reason; in whatever order. */
function errorsDiffer(actual: ExecutionResult, expected: ExecutionResult): string | undefined {
  const [theirs, ours] = [actual, expected].map((answer) => (answer.errors ?? []).map(reason).sort().join(" | "));
  return theirs === ours ? undefined : `errors: ${theirs || "none"}, not ${ours || "none"}`;
}

type Fault = NonNullable<ExecutionResult["errors"]>[number];

const reason = ({ path, extensions, originalError, message }: Fault) => {
  const code = extensions.code ?? (originalError as { code?: unknown } | undefined)?.code;
  return `${(path ?? []).join(".")} ${typeof code === "string" ? code : message}`;
};
