import { Problem } from "../../problem";
import { withoutBookmarks } from "./client";
import { dataStateOf, settledVersion } from "./data-state";
import { type Graph, type ObservedVersions } from "./graph";

/** A version of the data, and a bookmark no newer than this version. */
type SeenVersion = Readonly<{ version: string; bookmark: string }>;

const lastSeen = new WeakMap<Graph["driver"], SeenVersion>();

/** How many times an answer is computed at most: again after each change of the data that was committed meanwhile. */
const ATTEMPTS = 5;

/**
 * Computes an answer from one version of the data. While nothing is committed this costs nothing: with each reply the database sends the
 * bookmark of its last commit. If that is new, the state of the data is read, and the answer is computed again if the data changed meanwhile.
 *
 * @param compute computes the answer, and records the bookmarks and versions that it reads in `observed`. It may run several times.
 */
export async function readConsistently<Answer>(
  graph: Graph,
  compute: (observed: ObservedVersions) => Promise<Answer>,
): Promise<Answer> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = lastSeen.get(graph.driver) ?? (await firstSeen(graph));
    const observed = nothingObserved();
    const answer = await compute(observed);
    if (isUnchanged(before, observed) || (await isSameVersion(graph, before, observed))) return answer;
    await rememberVersion(graph, observed);
  }
  throw new Problem(
    "SERVICE_UNAVAILABLE",
    "The data are changing too often at the moment. Try again in a few seconds.",
  );
}

const nothingObserved = (): ObservedVersions => ({ bookmarks: new Set(), versions: new Set() });

/** Nothing was committed since. */
const isUnchanged = (before: SeenVersion | undefined, { bookmarks, versions }: ObservedVersions) =>
  [...bookmarks].every((bookmark) => bookmark === before?.bookmark) && haveVersion(before, versions);

const haveVersion = (before: SeenVersion | undefined, versions: ObservedVersions["versions"]) =>
  [...versions].every((version) => version === before?.version);

/** Something was committed since, but no change of the data. */
async function isSameVersion(
  graph: Graph,
  before: SeenVersion | undefined,
  { bookmarks, versions }: ObservedVersions,
): Promise<boolean> {
  if (!before || !haveVersion(before, versions)) return false;
  const state = await dataStateOf(withoutBookmarks(graph));
  if (state !== before.version) return false;
  lastSeen.set(graph.driver, { version: state, bookmark: lastOf(bookmarks) ?? before.bookmark });
  return true;
}

/** Undefined if the database cannot be read: an answer that needs it then fails with the reason. */
async function firstSeen(graph: Graph): Promise<SeenVersion | undefined> {
  const observed = nothingObserved();
  await dataStateOf({ ...withoutBookmarks(graph), observed })
    .then(() => rememberVersion(graph, observed))
    .catch(() => undefined);
  return lastSeen.get(graph.driver);
}

/** The bookmarks are from before the state is read. So their commits are complete once the data are settled. */
async function rememberVersion(graph: Graph, { bookmarks }: ObservedVersions): Promise<void> {
  const version = await settledVersion(graph);
  lastSeen.set(graph.driver, { version, bookmark: lastOf(bookmarks) ?? "" });
}

const lastOf = (bookmarks: ReadonlySet<string>) => [...bookmarks].at(-1);
