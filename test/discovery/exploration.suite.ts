import { contextOf, type Context } from "../../src/server/graphql/context";
import {
  connectionsBetween,
  neighbourhood,
  paths,
  similarTo,
} from "../../src/discovery/exploration/exploration.service";
import { type PresentedPath } from "../../src/discovery/exploration/present-path";
import { KINDS, MUTUAL, usable, worldOf, type Asked, type World } from "../oracle/exploring.graph";
import { around, cheapest, joined, resemblances, type Search } from "../oracle/exploring.oracle";
import { type Seed } from "../oracle/seed.files";
import { randomOf } from "../support/cases";
import { type Graph } from "../../src/graph/driver/graph";

const TODAY = "2026-11-25";

/** How much is asked. */
type Amounts = Readonly<{ paths: number; explorations: number }>;

/** Exploring a graph that holds these files, held against the oracle over them. */
export function exploringTests(graph: () => Graph, seed: Seed, asked: Amounts): void {
  const world = worldOf(seed);
  const all = [...world.sorts.keys()];
  const few = all.filter((id) => !/^(cpv|municipality|source):/.test(id));

  const random = randomOf(1955);
  const below = (most: number) => Math.floor(random() * most);
  const pick = <Thing>(list: readonly Thing[]) => list[below(list.length)]!;

  const someKinds = () => KINDS.filter(() => random() < 0.6);

  /** The ways of asking: now and then some kinds only, another day, whatever the time. */
  const ASKED: readonly Asked[] = [
    ...[{}, {}, {}, {}],
    ...[{ includeEnded: true }, { asOf: "2016-12-31" }, { asOf: "2023-12-31" }],
    ...[{ kinds: someKinds() }, { kinds: someKinds(), includeEnded: true }, { kinds: someKinds(), asOf: "2022-06-01" }],
  ];
  const searches = ASKED.map((asked): Search => ({ world, asked, today: TODAY }));
  const randomSearch = () => pick(searches);

  const randomId = () => pick(random() < 0.8 ? few : all);

  /** Something some steps away from a thing, or something anywhere. */
  function randomOther(id: string): string {
    let other = id;
    if (random() < 0.6)
      for (let steps = 1 + below(4); steps > 0; steps--)
        other = (pick(world.at.get(other)!) ?? { from: other, to: other })[random() < 0.5 ? "from" : "to"];
    while (other === id) other = randomId();
    return other;
  }

  /** What the service answers, as it hands it over: nodes and sources by their ids. */
  async function askAll<Args, Answer>(
    ask: (context: Context, args: Args & Asked) => Promise<Answer>,
    questions: readonly (Args & { search: Search })[],
  ) {
    const answers: Answer[] = [];
    for (const { search, ...args } of questions)
      answers.push(await ask(contextOf({ graph, today: TODAY }), { ...(args as Args), ...search.asked }));
    for (const answer of answers) expect(answer).toMatchObject({ isPartial: false, partialBecause: null });
    return answers;
  }

  const times = <Thing>(count: number, make: () => Thing) => Array.from({ length: count }, make);

  test(`${asked.paths} times the paths between two things are those of the oracle`, async () => {
    const questions = times(asked.paths, () => {
      const from = randomId();
      const [maxHops, first] = [1 + below(pick([3, 3, 3, 3, 3, 4, 4, 6])), 1 + below(8)];
      return { from, to: randomOther(from), maxHops, first, search: randomSearch() };
    });
    const answers = await askAll(paths, questions);
    questions.forEach(({ from, to, maxHops, first, search }, at) => {
      const expected = cheapest(search, from, to, maxHops, first);
      expect(answers[at]!.paths.map(toldPath)).toEqual(
        expected.map(({ nodes, cost, edges }) => ({ nodes, cost: cost / 100, edges: set(edges) })),
      );
    });
    expect(answers.filter(({ paths }) => paths.length === 0).length).toBeGreaterThan(asked.paths / 20);
    expect(answers.filter(({ paths }) => paths.length > 2).length).toBeGreaterThan(asked.paths / 10);
  });

  test("the oracle leaves no path out where it stops at what is too dear", () => {
    for (const from of times(20, () => pick(few))) {
      const ends = [searches[0]!, from, randomOther(from), 3, 5] as const;
      expect(cheapest(...ends, true)).toEqual(cheapest(...ends, false));
    }
  });

  test(`${asked.explorations} neighbourhoods are those of the oracle, and the first group reads on as it does`, async () => {
    const questions = times(asked.explorations, () => ({
      id: randomId(),
      depth: 1 + below(random() < 0.8 ? 2 : 3),
      perKind: 1 + below(12),
      search: randomSearch(),
    }));
    const answers = await askAll(neighbourhood, questions);
    const further = questions.map((question, at) => ({
      ...question,
      after: answers[at]!.groups.at(-1)?.pageInfo.endCursor,
    }));
    const withMore = further.filter(({ after }) => after);
    const more = await askAll(neighbourhood, withMore);
    questions.forEach(({ id, depth, perKind, search }, at) => {
      const expected = around(search, id, depth);
      const told = answers[at]!.groups.map(({ pageInfo, ...group }) => ({ ...group, more: pageInfo.hasNextPage }));
      expect(told).toEqual(
        expected.map(({ distance, kind, edges }) => ({
          ...{ distance, kind, totalCount: edges.length, links: edges.slice(0, perKind) },
          more: edges.length > perKind,
        })),
      );
      const last = expected.at(-1);
      const [rest] = last ? more[withMore.indexOf(further[at]!)]!.groups : [];
      expect(rest?.links).toEqual(last?.edges.slice(perKind, 2 * perKind));
    });
  });

  test(`what links several things is what links them for the oracle, ${asked.explorations} times`, async () => {
    const questions = times(asked.explorations, () => {
      const ids = new Set([randomId()]);
      for (let more = 1 + below(4); more > 0; more--) ids.add(randomOther([...ids][0]!));
      return { ids: [...ids], maxHops: 1 + below(4), search: randomSearch() };
    });
    const answers = await askAll(connectionsBetween, questions);
    questions.forEach(({ ids, maxHops, search }, at) => {
      const { kept, parts, apart } = joined(search, ids, maxHops);
      const { paths, isConnected, nodes, links, ...answer } = answers[at]!;
      expect(paths.map(toldPath)).toEqual(
        kept.map(({ nodes, cost, edges }) => ({ nodes, cost: cost / 100, edges: set(edges) })),
      );
      expect({ isConnected, apart: answer.apart }).toEqual({ isConnected: parts === 1, apart });
      expect(nodes).toEqual([...new Set([...ids, ...kept.flatMap((way) => way.nodes)])].sort());
      expect(set(links)).toEqual([...new Set(kept.flatMap((way) => set(way.edges)))].sort());
    });
  });

  test(`what resembles a thing is what resembles it for the oracle, ${asked.explorations} times`, async () => {
    const known = new Map<string, ReturnType<typeof resemblances>>();
    const questions = times(asked.explorations, () => ({
      id: randomId(),
      first: 1 + below(10),
      search: pick(searches.slice(3, 6)),
    }));
    const answers = await askAll(similarTo, questions);
    questions.forEach(({ id, first, search }, at) => {
      const key = JSON.stringify([search.asked, world.sorts.get(id)]);
      known.set(key, known.get(key) ?? resemblances(search, world.sorts.get(id)!));
      const expected = known.get(key)!(id).slice(0, first);
      const { resemblances: told } = answers[at]!;
      expect(told.map(({ node }) => node)).toEqual(expected.map((each) => each.id));
      told.forEach(({ score, shared }, place) => {
        expect(score).toBeCloseTo(expected[place]!.score, 12);
        expect(shared.reduce((sum, { points }) => sum + points, 0)).toBe(score);
        expect(shared.map((each) => toldTrait(world, id, each)).sort()).toEqual([...expected[place]!.shared].sort());
      });
    });
  });
}

const textOf = (edge: object) => JSON.stringify(edge, Object.keys(edge).sort());
const set = (edges: readonly object[]) => edges.map(textOf).sort();
const toldPath = ({ nodes, cost, links }: PresentedPath) => ({ nodes, cost, edges: set(links) });

/** A shared thing as the oracle calls it; which way the edge leads, the answer does not say. */
function toldTrait(
  world: World,
  id: string,
  { kind, through, node }: { kind: string; through: string | null; node: string },
): string {
  if (through) return `${through} > ${kind} > ${node}`;
  const edges = usable(world, id, { includeEnded: true }, TODAY).filter(
    ({ edge, other }) => edge.kind === kind && other === node,
  );
  return `${kind} ${MUTUAL.has(kind) ? "-" : edges.some(({ edge }) => edge.from === id) ? ">" : "<"} ${node}`;
}
