import { type Work, runCooperatively } from "../../shared/runtime/run-cooperatively";
import { type Kinds, type ProjectionNodeRow, type Projection } from "./projection";
import { forEachRow } from "../../../graph/driver/client";
import { type Slice } from "../../../domain/slice";
import { memoizePerDataVersion, memoizePerObject } from "../../shared/runtime/memoize-per-data-version";
import { explorableOf } from "../edge-kinds";
import { wholeGraph } from "../exploration.cypher";
import { type Graph } from "../../../graph/driver/graph";

/** The nodes and edges that the slices declare, in memory. Computed once per data version. */
export const projectionFor = memoizePerObject((slices: readonly Slice[]) => {
  const { labels, kinds } = explorableOf(slices);
  return memoizePerDataVersion(async (graph: Graph) => {
    const rows: ProjectionNodeRow[] = [];
    await forEachRow(graph, wholeGraph(labels, kinds.all), {}, (row) => rows.push(row));
    return runCooperatively(project(rows, kinds));
  });
});

const ROWS_PER_PAUSE = 5_000;

/** Builds the projection from rows in the order of the ids. Skips edges to an unknown node, and edges from a node to itself. */
export function* project(rows: readonly ProjectionNodeRow[], kinds: Kinds): Work<Projection> {
  const indexOfId = new Map(rows.map(([id], position) => [id, position]));
  yield;
  const labelSets = internTexts();
  const nodes = {
    ids: rows.map(([id]) => id),
    indexOfId,
    names: { nl: rows.map((row) => nameOf(row, row[3])), en: rows.map((row) => nameOf(row, row[4])) },
    labelSets: Uint16Array.from(rows, ([, labels]) => labelSets.numberOf([...labels].sort().join())),
  };
  yield;
  const edges = yield* edgesOf(rows, indexOfId, kinds);
  yield;
  const mutual = new Set([...kinds.mutual].map((kind) => kinds.all.indexOf(kind)));
  return { ...nodes, ...edges, kinds: kinds.all, mutual, ...(yield* neighboursOf(rows.length, edges)) };
}

const nameOf = ([id, , name]: ProjectionNodeRow, title: string | null) => name ?? (title === null ? id : `‘${title}’`);

function* edgesOf(rows: readonly ProjectionNodeRow[], indexOfId: ReadonlyMap<string, number>, { all, mutual }: Kinds) {
  const most = rows.reduce((sum, row) => sum + row[7].length, 0);
  const [from, to, role, since, until, source] = Array.from({ length: 6 }, () => new Int32Array(most)) as SixArrays;
  const kind = new Uint8Array(most);
  const strength = new Float64Array(most);
  const texts = internTexts();
  let count = 0;
  for (const [nodeIndex, row] of rows.entries()) {
    for (const [name, other, ...details] of row[7]) {
      const otherIndex = indexOfId.get(other);
      if (otherIndex === undefined || otherIndex === nodeIndex) continue;
      const isReversed = mutual.has(name) && otherIndex < nodeIndex;
      from[count] = isReversed ? otherIndex : nodeIndex;
      to[count] = isReversed ? nodeIndex : otherIndex;
      kind[count] = all.indexOf(name);
      role[count] = texts.numberOf(details[0]);
      source[count] = indexOfId.get(details[1] ?? "") ?? -1;
      since[count] = texts.numberOf(details[2] ?? row[5] ?? rows[otherIndex]![5]);
      until[count] = texts.numberOf(details[3] ?? row[6] ?? rows[otherIndex]![6]);
      strength[count] = details[4] ?? NaN;
      count += 1;
    }
    if (nodeIndex % ROWS_PER_PAUSE === 0) yield;
  }
  const trimmed = (numbers: Int32Array) => numbers.slice(0, count);
  return {
    ...{ from: trimmed(from), to: trimmed(to), kind: kind.slice(0, count), role: trimmed(role) },
    ...{ since: trimmed(since), until: trimmed(until), source: trimmed(source), texts: texts.all },
    strength: strength.slice(0, count),
  };
}

type SixArrays = [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];

/** Interns texts: equal texts have the same number, null has 0. */
function internTexts() {
  const numbers = new Map<string, number>();
  const all: (string | null)[] = [null];
  const numberOf = (text: string | null) => {
    if (text === null) return 0;
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, all.length);
    return all.push(text) - 1;
  };
  return { all, numberOf };
}

type Ends = Readonly<{ from: Int32Array; to: Int32Array }>;

/** The adjacency lists. Half-edges are sorted by the far end, then by the near end, with a stable sort (radix sort). */
function* neighboursOf(nodes: number, { from, to }: Ends) {
  const half = from.length;
  const nearOf = (entry: number) => (entry < half ? from[entry]! : to[entry - half]!);
  const farOf = (entry: number) => (entry < half ? to[entry]! : from[entry - half]!);
  const entries = Int32Array.from({ length: 2 * half }, (_, position) => (position >> 1) + (position % 2) * half);
  yield;
  const byFar = sorted(entries, nodes, farOf).order;
  yield;
  const { order, begins } = sorted(byFar, nodes, nearOf);
  yield;
  return { begins, others: order.map(farOf), edges: order.map((entry) => (entry < half ? entry : entry - half)) };
}

/** A counting sort. It is stable: entries with the same key keep their order. */
function sorted(entries: Int32Array, keys: number, keyOf: (entry: number) => number) {
  const begins = new Int32Array(keys + 1);
  for (const entry of entries) begins[keyOf(entry) + 1]! += 1;
  for (let key = 0; key < keys; key++) begins[key + 1]! += begins[key]!;
  const next = begins.slice();
  const order = new Int32Array(entries.length);
  for (const entry of entries) order[next[keyOf(entry)]!++] = entry;
  return { order, begins };
}
