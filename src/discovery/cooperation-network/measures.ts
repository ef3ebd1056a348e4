import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import betweennessCentrality from "graphology-metrics/centrality/betweenness";
import pageRank from "graphology-metrics/centrality/pagerank";

/** Who worked with whom: organisations by their ids in order, and links between their places, the lower first, with how often. */
export type Network = Readonly<{ ids: readonly string[]; links: readonly NetworkLink[] }>;

type NetworkLink = readonly [from: number, to: number, weight: number];

/** From those who worked together each time; who never worked with another is not in the network. */
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

/** What is worked out of a network, each list by place. */
export type Measures = Readonly<{
  degree: readonly number[];
  betweenness: readonly number[];
  pageRank: readonly number[];
  /** Numbers from 1, the largest community first, equal ones by the first of their ids. */
  community: readonly number[];
  /** How much more is linked within communities than by chance, -0.5 to 1. */
  modularity: number;
}>;

/** So exact that the order of what is told to ten digits does not depend on where the search stopped. */
const PRECISION = { getEdgeWeight: "weight", tolerance: 1e-14, maxIterations: 1_000 };

/** No chance is in it: nodes are taken in the order of their ids. */
const IN_ORDER = { randomWalk: false, rng: () => 0 };

/** The measures of a network. Betweenness is exact and takes a time of nodes × links: not for the event loop. */
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

/** Communities by their size; they come in any order. */
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
