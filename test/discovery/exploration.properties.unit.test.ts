import fc from "fast-check";
import { neighbourhoodOf, toGroups, type GroupCursor } from "../../src/discovery/exploration/neighbourhood.search";
import { connections } from "../../src/discovery/exploration/connections.search";
import { cheapestPaths } from "../../src/discovery/exploration/paths.search";
import { project } from "../../src/discovery/exploration/projection/build-projection";
import { type ProjectionNodeRow, viewOf, type View } from "../../src/discovery/exploration/projection/projection";
import { resembling } from "../../src/discovery/exploration/resemblance.search";
import { type Work } from "../../src/discovery/shared/runtime/run-cooperatively";
import { readCursor } from "../../src/graph/lists/page-arguments";

const KINDS = { all: ["BROADER", "MEMBER_OF", "NEW_KIND", "RELATED"], mutual: new Set(["RELATED"]) };
const ENOUGH = 1e9;

function done<Result>(work: Work<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** A small graph: some nodes, any edges between them, some of which have ended. */
const graphs = fc
  .record({
    size: fc.constantFrom(2, 3, 3, 4, 5, 7, 9),
    edges: fc.array(
      fc.tuple(fc.nat(8), fc.nat(8), fc.constantFrom(...KINDS.all), fc.constantFrom(null, "2019", "2030-05")),
      { maxLength: 30 },
    ),
  })
  .map(({ size, edges }) => {
    const idOf = (node: number) => `thing:${node % size}`;
    const keyOf = ([from, to, kind]: (typeof edges)[number]) =>
      [...(KINDS.mutual.has(kind) ? [idOf(from), idOf(to)].sort() : [idOf(from), idOf(to)]), kind].join(" ");
    const stated = new Map(edges.map((edge) => [keyOf(edge), edge]));
    const rows = Array.from({ length: size }, (_, node): ProjectionNodeRow => {
      const from = [...stated.values()].filter(([start]) => start % size === node);
      const told = from.map(([, end, kind, until]) => [kind, idOf(end), null, null, null, until, null] as const);
      return [idOf(node), ["Thing"], `Thing ${node}`, null, null, null, null, told];
    });
    return done(project(rows, KINDS));
  });

const views = fc
  .record({
    projection: graphs,
    kinds: fc.option(fc.subarray(KINDS.all, { minLength: 1 }), { nil: undefined }),
    day: fc.constantFrom(undefined, "2018-01-01", "2026-11-25"),
  })
  .map(({ projection, ...asked }) => viewOf(projection, asked));

/** Every path without repetition of at most so many steps, by walking all. */
function everyPath(view: View, from: number, to: number, maxHops: number): number[][] {
  const walk = (nodes: number[]): number[][] =>
    nodes.at(-1) === to
      ? [nodes]
      : nodes.length > maxHops
        ? []
        : next(view, nodes.at(-1)!)
            .filter((node) => !nodes.includes(node))
            .flatMap((node) => walk([...nodes, node]));
  return walk([from]);
}

const openAt = (view: View, node: number) =>
  [...view.from.keys()].filter((edge) => view.isOpen[edge] && (view.from[edge] === node || view.to[edge] === node));
const next = (view: View, node: number) => [
  ...new Set(openAt(view, node).map((edge) => (view.from[edge] === node ? view.to[edge]! : view.from[edge]!))),
];

const asked = fc.record({
  view: views,
  maxHops: fc.integer({ min: 1, max: 6 }),
  first: fc.integer({ min: 1, max: 40 }),
});

test("paths are all that there are where so many are wanted: simple, short enough, of edges that may be used, cheapest first", () => {
  fc.assert(
    fc.property(asked, ({ view, maxHops, first }) => {
      const { paths, isPartial } = done(cheapestPaths(view, { from: 0, to: 1, maxHops }, first, { left: ENOUGH }));
      const all = everyPath(view, 0, 1, maxHops);
      expect(isPartial).toBe(false);
      expect(paths).toHaveLength(Math.min(first, all.length));
      const keys = new Set(all.map(String));
      expect(paths.filter(({ nodes }) => !keys.has(String(nodes)))).toEqual([]);
      expect(new Set(paths.map(({ nodes }) => String(nodes))).size).toBe(paths.length);
      expect(paths.map(({ cost }) => cost)).toEqual(paths.map(({ cost }) => cost).sort((a, b) => a - b));
    }),
    { numRuns: 400 },
  );
});

test("fewer paths are the beginning of more", () => {
  fc.assert(
    fc.property(asked, ({ view, maxHops, first }) => {
      const ask = (count: number) =>
        done(cheapestPaths(view, { from: 0, to: 1, maxHops }, count, { left: ENOUGH })).paths;
      expect(ask(first)).toEqual(ask(first + 5).slice(0, first));
    }),
  );
});

test("whatever the budget, paths that are found are the cheapest, and the answer says whether some may be missing", () => {
  fc.assert(
    fc.property(asked, fc.integer({ min: 0, max: 400 }), ({ view, maxHops, first }, left) => {
      const ask = (left: number) => done(cheapestPaths(view, { from: 0, to: 1, maxHops }, first, { left }));
      const [some, all] = [ask(left), ask(ENOUGH)];
      expect(some.paths).toEqual(all.paths.slice(0, some.paths.length));
      if (!some.isPartial) expect(some).toEqual(all);
    }),
  );
});

test("a budget that is too small ends every search, and each says so", () => {
  const rows = Array.from({ length: 50 }, (_, node): ProjectionNodeRow => [
    ...([`thing:${String(node).padStart(2, "0")}`, ["Thing"], null, null, null, null, null] as const),
    [["MEMBER_OF", `thing:${String((node + 1) % 50).padStart(2, "0")}`, null, null, null, null, null]],
  ]);
  const view = viewOf(done(project(rows, KINDS)), {});
  expect(done(cheapestPaths(view, { from: 0, to: 6, maxHops: 6 }, 1, { left: 3 })).isPartial).toBe(true);
  expect(done(neighbourhoodOf(view, 0, 3, { left: 3 })).isPartial).toBe(true);
  expect(done(connections(view, [0, 2, 5], 4, { left: 3 })).isPartial).toBe(true);
  expect(done(resembling(view, 0, 5, { left: 3 })).isPartial).toBe(true);
});

test("reading every group on to its end brings as many edges as it counts, each once", () => {
  fc.assert(
    fc.property(views, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }), (view, depth, perKind) => {
      const { groups } = done(neighbourhoodOf(view, 0, depth, { left: ENOUGH }));
      const question = { id: "thing:0", depth };
      const page = (behind?: GroupCursor) => toGroups(view, groups, { request: question, perKind, behind });
      for (const group of page()) {
        const links = [...group.links];
        for (let { pageInfo } = group; pageInfo.hasNextPage;) {
          const [more, ...others] = page(behindOf(pageInfo.endCursor!, question));
          expect(others).toEqual([]);
          expect(links.length).toBeLessThan(group.totalCount);
          expect(more!.totalCount).toBe(group.totalCount);
          links.push(...more!.links);
          ({ pageInfo } = more!);
        }
        expect(links).toHaveLength(group.totalCount);
        expect(new Set(links.map((link) => JSON.stringify(link))).size).toBe(group.totalCount);
      }
    }),
    { numRuns: 400 },
  );
});

function behindOf(cursor: string, { id, depth }: { id: string; depth: number }): GroupCursor {
  const place = `neighbourhood ${JSON.stringify([id, depth, undefined, undefined])}`;
  const [distance, kind, near, far, nth] = readCursor(cursor, place, 5) as [number, string, string, string, number];
  return { distance, kind, near, far, nth };
}

test("what links several nodes links all that hang together, by no more paths than it takes", () => {
  fc.assert(
    fc.property(views, (view) => {
      const nodes = [...view.ids.keys()].slice(0, 4);
      const found = done(connections(view, nodes, 6, { left: ENOUGH }));
      const parts = partsOf(view, nodes);
      expect(found.paths).toHaveLength(nodes.length - parts.size);
      expect(found.isConnected).toBe(parts.size === 1);
    }),
    { numRuns: 200 },
  );
});

/** The nodes by what they are joined to within six steps, directly or by way of another of them. */
function partsOf(view: View, nodes: number[]): Set<string> {
  const reach = (node: number, seen = new Set([node]), hops = 6): Set<number> => {
    let front = [node];
    for (; hops > 0; hops--)
      front = front.flatMap((each) => next(view, each)).filter((each) => !seen.has(each) && seen.add(each));
    return seen;
  };
  const joined = (node: number, seen = new Set([node])): Set<number> => {
    for (const other of nodes) if (!seen.has(other) && reach(node).has(other)) joined(other, seen.add(other));
    return seen;
  };
  return new Set(nodes.map((node) => String([...joined(node)].sort())));
}

test("resemblance goes both ways, lies between 0 and 1, and is the sum of its points", () => {
  let met = 0;
  fc.assert(
    fc.property(views, (view) => {
      const ask = (node: number) => done(resembling(view, node, 100, { left: ENOUGH })).nodes;
      for (const { node, score, shared } of ask(0)) {
        met += 1;
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1 + 1e-12);
        expect(shared.reduce((sum, { points }) => sum + points, 0)).toBe(score);
        expect(ask(node).find((back) => back.node === 0)!.score).toBeCloseTo(score, 12);
      }
    }),
    { numRuns: 400 },
  );
  expect(met).toBeGreaterThan(20);
});
