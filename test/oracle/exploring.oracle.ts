/** Paths, neighbourhoods, connections and resemblances by the most naive search, over the edges of the seed files. */
import { MUTUAL, usable, type Asked, type Edge, type World } from "./exploring.graph";

/** What a step of each kind costs, as docs/guide/paths-and-neighbourhood.md documents it. */
const COST: Record<string, number> = {
  ...{ ADDRESSES: 0.5, PREPARES: 0.5, DELIVERED: 0.5, SUCCEEDED_BY: 0.5 },
  ...{ HAS_NEED: 1, OFFERS: 1, ORGANISES: 1, PARTY_IN: 1, MEMBER_OF: 1, REACHED: 1, CONCERNS: 1 },
  ...{ WORKS_WITH: 1.5, TAKES_PART_IN: 1.5, HAS_COMPETENCE: 1.5, USES: 1.5, REQUIRES: 1.5, CLOSE_MATCH: 1.5 },
  ...{ FOCUSES_ON: 2, HAS_RECOGNITION: 2, BROADER: 2, RELATED: 2, CLASSIFIED_AS: 2.5, LOCATED_IN: 4, STATED_BY: 4 },
};

/** Hundredths, so that sums are exact. */
const costOf = ({ kind }: Edge) => Math.round(COST[kind]! * 100);
const passing = (world: World, id: string) => Math.round(50 * Math.log2(1 + world.at.get(id)!.length / 8));

export interface Way {
  nodes: string[];
  edges: Edge[];
  cost: number;
}

export interface Search {
  world: World;
  asked: Asked;
  today: string;
}

type Neighbour = { other: string; cost: number; edges: Edge[] };

const remembered = new WeakMap<Search, Map<string, Neighbour[]>>();

/** The things next to one, each with the edges that lead there and the cost of the cheapest; looked up once for each way of asking. */
function neighbours(search: Search, id: string): Neighbour[] {
  const known = remembered.get(search) ?? new Map<string, Neighbour[]>();
  remembered.set(search, known);
  const found = known.get(id) ?? lookedUp(search, id);
  known.set(id, found);
  return found;
}

function lookedUp({ world, asked, today }: Search, id: string): Neighbour[] {
  const found = new Map<string, Neighbour>();
  for (const { edge, other } of usable(world, id, asked, today)) {
    const known = found.get(other) ?? { other, cost: Infinity, edges: [] };
    known.cost = Math.min(known.cost, costOf(edge));
    known.edges.push(edge);
    found.set(other, known);
  }
  return [...found.values()];
}

/**
 * Every path without repetition of at most so many steps, the cheapest first: all are walked, but for beginnings from which the end is too
 * many steps away. With `isBounded` those that are dearer than so many known ones are left too; that is for long paths, of which there are millions.
 */
export function cheapest(
  search: Search,
  from: string,
  to: string,
  maxHops: number,
  first: number,
  isBounded = true,
): Way[] {
  const near = nearness(search, to, maxHops);
  const found: Way[] = [];
  const walk = (nodes: string[], edges: Edge[], cost: number) => {
    const here = nodes.at(-1)!;
    if (here === to) {
      found.push({ nodes, edges, cost });
      if (isBounded) found.sort(byCost).splice(first);
      return;
    }
    const paid = cost + (nodes.length > 1 ? passing(search.world, here) : 0);
    for (const next of neighbours(search, here)) {
      const left = maxHops - nodes.length;
      if (!near.has(next.other) || near.get(next.other)!.hops > left || nodes.includes(next.other)) continue;
      const least = paid + next.cost + near.get(next.other)!.cost;
      if (isBounded && found.length === first && least > found.at(-1)!.cost) continue;
      walk([...nodes, next.other], [...edges, ...next.edges], paid + next.cost);
    }
  };
  walk([from], [], 0);
  return found.sort(byCost).slice(0, first);
}

const byCost = (one: Way, other: Way) => {
  const place = one.nodes.findIndex((node, at) => node !== other.nodes[at]);
  return one.cost - other.cost || ((one.nodes[place] ?? "") < (other.nodes[place] ?? "") ? -1 : 1);
};

/** How many steps, and how much, each thing is from one at least: by going round until nothing gets better. */
function nearness(search: Search, to: string, maxHops: number) {
  const near = new Map([[to, { hops: 0, cost: 0 }]]);
  for (let hops = 1, front = [to]; hops <= maxHops; hops++) {
    const steps = front.flatMap((here) => {
      const paid = near.get(here)!.cost + (here === to ? 0 : passing(search.world, here));
      return neighbours(search, here).map(({ other, cost }) => ({ other, cost: paid + cost }));
    });
    const better = steps.filter(({ other, cost }) => {
      const known = near.get(other);
      if (known && known.cost <= cost) return false;
      near.set(other, { hops: known?.hops ?? hops, cost });
      return true;
    });
    front = [...new Set(better.map(({ other }) => other))];
  }
  return near;
}

export interface Group {
  distance: number;
  kind: string;
  edges: Edge[];
}

/** The edges that lead one step further from a thing, up to a depth. */
export function around({ world, asked, today }: Search, id: string, depth: number): Group[] {
  const distance = new Map([[id, 0]]);
  const groups: Group[] = [];
  for (let made = 1, front = [id]; made <= depth; made++) {
    const steps = front.flatMap((near) => usable(world, near, asked, today).map((step) => ({ near, ...step })));
    const outward = steps.filter(({ other }) => !distance.has(other));
    front = [...new Set(outward.map(({ other }) => other))];
    for (const node of front) distance.set(node, made);
    const keys = (step: (typeof outward)[number]) =>
      [step.near, step.other, step.edge.from, step.edge.role ?? "~", step.edge.source ?? "~"].join("\n");
    const ordered = outward.map((step) => ({ ...step, key: keys(step) })).sort((a, b) => (a.key < b.key ? -1 : 1));
    for (const kind of [...new Set(ordered.map(({ edge }) => edge.kind))].sort())
      groups.push({
        distance: made,
        kind,
        edges: ordered.map(({ edge }) => edge).filter((edge) => edge.kind === kind),
      });
  }
  return groups;
}

/** The cheapest paths that join things, kept as long as they join what hung apart. */
export function joined(search: Search, ids: string[], maxHops: number) {
  const sorted = [...ids].sort();
  const ways = sorted.flatMap((from, at) =>
    sorted.slice(at + 1).flatMap((to) => cheapest(search, from, to, maxHops, 1)),
  );
  const part = new Map(sorted.map((id) => [id, id]));
  const kept = ways.sort(byCost).filter(({ nodes }) => {
    const [one, other] = [part.get(nodes[0]!)!, part.get(nodes.at(-1)!)!];
    if (one === other) return false;
    for (const [id, its] of part) if (its === one) part.set(id, other);
    return true;
  });
  return {
    kept,
    parts: new Set(part.values()).size,
    apart: sorted.filter((id) => !kept.some(({ nodes }) => [nodes[0], nodes.at(-1)].includes(id))),
  };
}

const SHARING: Record<string, number> = { LOCATED_IN: 0.2, WORKS_WITH: 0.5, STATED_BY: 0 };
const OWN: Record<string, string> = { HAS_NEED: "REQUIRES", OFFERS: "USES" };

/** What is true of a thing: `MEMBER_OF > cluster:x`, `HAS_NEED > REQUIRES > competence:y`, with how telling its kind is. */
function traits({ world, asked, today }: Search, id: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const { edge, other } of usable(world, id, asked, today)) {
    const arrow = MUTUAL.has(edge.kind) ? "-" : edge.from === id ? ">" : "<";
    found.set(`${edge.kind} ${arrow} ${other}`, SHARING[edge.kind] ?? 1);
    if (arrow !== ">" || !OWN[edge.kind]) continue;
    for (const { edge: next, other: end } of usable(world, other, asked, today))
      if (next.kind === OWN[edge.kind]) found.set(`${edge.kind} > ${next.kind} > ${end}`, 0.7);
  }
  return found;
}

/** For one sort of things and one question: all that is true of each, and of how many each is true. */
export function resemblances(search: Search, sort: string) {
  const alike = [...search.world.sorts].filter(([, its]) => its === sort).map(([id]) => id);
  const all = new Map(alike.map((id) => [id, traits(search, id)]));
  const holders = new Map<string, number>();
  for (const its of all.values()) for (const trait of its.keys()) holders.set(trait, (holders.get(trait) ?? 0) + 1);
  const weigh = ([trait, telling]: [string, number]) =>
    telling * (1 - Math.log(holders.get(trait)!) / Math.log(alike.length));
  const sum = (list: [string, number][]) => list.reduce((total, each) => total + weigh(each), 0);
  return (id: string) => {
    const mine = [...all.get(id)!];
    const scored = alike.flatMap((other) => {
      const its = all.get(other)!;
      const both = mine.filter(([trait]) => its.has(trait));
      const either = sum(mine) + sum([...its]) - sum(both);
      const score = other === id || sum(both) <= 0 ? 0 : sum(both) / either;
      return score > 0
        ? [{ id: other, score, shared: both.filter((each) => weigh(each) > 0).map(([trait]) => trait) }]
        : [];
    });
    return scored.sort((a, b) => Number(b.score.toFixed(12)) - Number(a.score.toFixed(12)) || (a.id < b.id ? -1 : 1));
  };
}
