import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import betweennessCentrality from "graphology-metrics/centrality/betweenness";
import pageRank from "graphology-metrics/centrality/pagerank";

/** The co-operation network: organisation ids in order, and weighted links between their indexes, the lower index first. */
export type Network = Readonly<{ ids: readonly string[]; links: readonly NetworkLink[] }>;

type NetworkLink = readonly [from: number, to: number, weight: number];

/** Builds the network from groups that worked together. An organisation without a partner is not in it. */
export function networkOf(groups: readonly (readonly string[])[]): Network {
  const pairs = groups.flatMap((group) => {
    const ids = [...new Set(group)].sort();
    return ids.flatMap((one, index) => ids.slice(index + 1).map((other) => [one, other] as const));
  });
  const ids = [...new Set(pairs.flat())].sort();
  const indexOfId = new Map(ids.map((id, position) => [id, position]));
  const weights = new Map<number, number>();
  for (const [one, other] of pairs) {
    const key = indexOfId.get(one)! * ids.length + indexOfId.get(other)!;
    weights.set(key, (weights.get(key) ?? 0) + 1);
  }
  const keys = [...weights.keys()].sort((a, b) => a - b);
  const linkOf = (key: number): NetworkLink => [Math.floor(key / ids.length), key % ids.length, weights.get(key)!];
  return { ids, links: keys.map(linkOf) };
}

/** The measures of a network. Each list is indexed like its ids. */
export type Measures = Readonly<{
  degree: readonly number[];
  betweenness: readonly number[];
  pageRank: readonly number[];
  /** Community numbers from 1: the largest community first, equal ones by their first id. */
  community: readonly number[];
  /** How much more links are within communities than by chance, -0.5 to 1. */
  modularity: number;
}>;

/** So precise that the iteration limit does not change the order of values rounded to ten digits. */
const PRECISION = { getEdgeWeight: "weight", tolerance: 1e-14, maxIterations: 1_000 };

/** Makes Louvain deterministic: nodes are visited in the order of their ids. */
const IN_ORDER = { randomWalk: false, rng: () => 0 };

/** Computes the measures of a network. Betweenness is exact and takes O(nodes × links), so this must not run on the event loop. */
export function measuresOf({ ids, links }: Network): Measures {
  const graph = new UndirectedGraph();
  ids.forEach((_, position) => graph.addNode(position));
  links.forEach(([from, to, weight]) => graph.addEdge(from, to, { weight }));
  const listed = (values: Readonly<Record<string, number>>) => ids.map((_, position) => values[position]!);
  const { communities, modularity } = links.length > 0 ? louvain.detailed(graph, IN_ORDER) : NONE;
  return {
    degree: ids.map((_, position) => graph.degree(position)),
    betweenness: ids.length > 2 ? listed(betweennessCentrality(graph, { getEdgeWeight: null })) : ids.map(() => 0),
    pageRank: ids.length > 0 ? listed(pageRank(graph, PRECISION)) : [],
    community: numbered(listed(communities)),
    modularity,
  };
}

const NONE = { communities: {}, modularity: 0 };

/** Numbers the communities by size. */
function numbered(communities: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const each of communities) sizes.set(each, (sizes.get(each) ?? 0) + 1);
  const order = [...sizes.keys()].sort((a, b) => sizes.get(b)! - sizes.get(a)! || firstOf(a) - firstOf(b));
  const firstOfAll = new Map(order.map((each, index) => [each, index + 1]));
  return communities.map((each) => firstOfAll.get(each)!);

  function firstOf(community: number): number {
    return communities.indexOf(community);
  }
}
