import { Problem } from "../../problem";
import { forReaders } from "./client";
import { dataStateOf, settledVersion } from "./data-state";
import { type Graph, type ObservedVersions } from "./graph";

/** A version of the data, and what was kept last before somebody saw that the data were settled at that version. */
type Known = Readonly<{ version: string; bookmark: string }>;

const known = new WeakMap<Graph["driver"], Known>();

/** How often an answer is made again: each time a change of the data was kept meanwhile. */
const ATTEMPTS = 5;

/**
 * An answer of which every part is of the same version of the data. As long as nothing is kept this costs nothing: with each reply the
 * database tells what it kept last. Where that is something new, the state of the data is looked at, and the answer is made again if the
 * data changed while it was made.
 *
 * @param make makes the answer, and notes in `seen` what it has seen. It may run several times.
 */
export async function readConsistently<Answer>(
  graph: Graph,
  make: (seen: ObservedVersions) => Promise<Answer>,
): Promise<Answer> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = known.get(graph.driver) ?? (await observeFirst(graph));
    const seen = noVersions();
    const answer = await make(seen);
    if (isOfVersion(before, seen) || (await isStillOfVersion(graph, before, seen))) return answer;
    await observe(graph, seen);
  }
  throw new Problem("SERVICE_UNAVAILABLE", "The data change too often at the moment; try again in a few seconds.");
}

const noVersions = (): ObservedVersions => ({ bookmarks: new Set(), versions: new Set() });

/** Nothing was kept since. */
const isOfVersion = (before: Known | undefined, { bookmarks, versions }: ObservedVersions) =>
  [...bookmarks].every((bookmark) => bookmark === before?.bookmark) && ofVersion(before, versions);

const ofVersion = (before: Known | undefined, versions: ObservedVersions["versions"]) =>
  [...versions].every((version) => version === before?.version);

/** Something was kept since, but no change of the data. */
async function isStillOfVersion(
  graph: Graph,
  before: Known | undefined,
  { bookmarks, versions }: ObservedVersions,
): Promise<boolean> {
  if (!before || !ofVersion(before, versions)) return false;
  const state = await dataStateOf(forReaders(graph));
  if (state !== before.version) return false;
  known.set(graph.driver, { version: state, bookmark: lastOf(bookmarks) ?? before.bookmark });
  return true;
}

/** Undefined where the database does not tell: an answer that needs it says why. */
async function observeFirst(graph: Graph): Promise<Known | undefined> {
  const seen = noVersions();
  await dataStateOf({ ...forReaders(graph), observed: seen })
    .then(() => observe(graph, seen))
    .catch(() => undefined);
  return known.get(graph.driver);
}

/** What was seen was kept before the state is looked at: so nothing of it is still being kept once the data are settled. */
async function observe(graph: Graph, { bookmarks }: ObservedVersions): Promise<void> {
  const version = await settledVersion(graph);
  known.set(graph.driver, { version, bookmark: lastOf(bookmarks) ?? "" });
}

const lastOf = (bookmarks: ReadonlySet<string>) => [...bookmarks].at(-1);
