import { yieldToEventLoop } from "../../../graph/driver/yield-to-event-loop";
import { settledVersion } from "../../../graph/driver/data-state";
import { forSharedWork } from "../../../graph/driver/client";
import { withTimeout } from "../../../graph/driver/sessions";
import { Problem } from "../../../problem";
import { type Graph } from "../../../graph/driver/graph";

/** A computed value, and whether the data stayed the same meanwhile. If not, the value may mix two versions. */
type Outcome<Value> = Readonly<{ isOfOneVersion: boolean; value: Value }>;

type Computation<Value> = Readonly<{ version: string; outcome: Promise<Outcome<Value>> }>;

/** The pending reads of the version. All callers in the same turn of the event loop share one. */
const pendingVersions = new WeakMap<Graph["driver"], Promise<string>>();

function versionOf(graph: Graph): Promise<string> {
  const known = pendingVersions.get(graph.driver);
  if (known) return known;
  const pending = settledVersion(forSharedWork(graph));
  pendingVersions.set(graph.driver, pending);
  setImmediate(() => pendingVersions.delete(graph.driver));
  return pending;
}

const stillComputing = () =>
  new Problem("SERVICE_UNAVAILABLE", "What this question searches is still being built; try again in a few seconds.");

/**
 * Memoizes a value that is computed from the whole graph, once per data version. Each call costs one small statement, which reads the version.
 * Concurrent callers share one computation; if it takes too long, they get an error and can retry. After a failure the next caller computes
 * the value again. If the data changes during the computation, it starts again at once.
 */
export function memoizePerDataVersion<Value>(
  compute: (graph: Graph) => Promise<Value>,
): (graph: Graph) => Promise<Value> {
  const cache = new WeakMap<Graph["driver"], Computation<Value>>();
  return (graph) => withTimeout(graph, "snapshot", current(graph), stillComputing);

  async function current(graph: Graph): Promise<Value> {
    for (;;) {
      const version = await versionOf(graph);
      const known = cache.get(graph.driver);
      const { outcome } = known?.version === version ? known : start(graph, version);
      const { isOfOneVersion, value } = await outcome;
      if (!isOfOneVersion) continue;
      graph.observed?.versions.add(version);
      return value;
    }
  }

  function start(graph: Graph, version: string): Computation<Value> {
    const computation = { version, outcome: computeFor(forSharedWork(graph), version, compute) };
    const forget = () => cache.get(graph.driver) === computation && cache.delete(graph.driver);
    cache.set(graph.driver, computation);
    computation.outcome.then(({ isOfOneVersion }) => isOfOneVersion || forget(), forget);
    return computation;
  }
}

/** Computes the value for a version. Yields to the event loop before the waiting callers continue. */
async function computeFor<Value>(
  graph: Graph,
  version: string,
  compute: (graph: Graph) => Promise<Value>,
): Promise<Outcome<Value>> {
  const [outcome] = await Promise.allSettled([compute(graph)]);
  const isOfOneVersion = (await settledVersion(graph)) === version;
  if (isOfOneVersion && outcome.status === "rejected") throw outcome.reason;
  await yieldToEventLoop();
  return { isOfOneVersion, value: (outcome as PromiseFulfilledResult<Value>).value };
}

/** Memoizes a value per object, for the lifetime of that object. */
export function memoizePerObject<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const cache = new WeakMap<Key, Value>();
  return (key) => {
    if (!cache.has(key)) cache.set(key, compute(key));
    return cache.get(key)!;
  };
}
