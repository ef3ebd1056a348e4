import { gapsComparison } from "../discovery/gaps.compare";
import { exploringTests } from "../discovery/exploration.suite";
import { expectSameReplications } from "../discovery/replications.compare";
import { expectSameSearch } from "../discovery/search.compare";
import { thingsIn } from "../oracle/searching.oracle";
import { type Seed } from "../oracle/seed.files";
import { caseCount, FIRST } from "../support/cases";
import { type Graph } from "../../src/graph/driver/graph";

/** Gaps, replications, search and exploring in a small world, held against the oracles that prove them for the seed. */
export function discoveringTests(graph: () => Graph, world: Seed, days: readonly string[]): void {
  test.each(days)(
    "what is short on %s, for all clusters together and in each of them, is the oracle's",
    async (day) => {
      const expectSame = gapsComparison(graph, world, day);
      let found = 0;
      for (const atMost of [0, 2, 1000]) found += await expectSame({ atMost });
      for (const { id } of world["clusters.csv"]!) found += await expectSame({ cluster: id!, atMost: 1 });
      expect(found).toBeGreaterThan(50);
    },
  );

  test("what is short in every domain is the oracle's", async () => {
    const expectSame = gapsComparison(graph, world, days.at(-1)!);
    const tops = world["competences.csv"]!.filter((row) => row.scheme === "INNOVATION" && !row.broader);
    let found = 0;
    for (const { id } of tops) found += await expectSame({ domain: id!, atMost: 1000 });
    expect(found).toBeGreaterThan(tops.length);
  });

  test("who could take over every solution, by every way of similarity, is the oracle's", async () => {
    const found = await expectSameReplications(graph, world);
    const ways = new Set(found.flatMap(({ pairs }) => pairs.map(({ way }) => way)));
    expect([...ways].sort()).toEqual(["BROADER", "CLOSE_MATCH", "NARROWER", "RELATED", "SAME", "SIBLING"]);
    expect(found.some(({ solvedNeed }) => solvedNeed === null)).toBe(true);
    expect(found.some(({ isMet }) => isMet)).toBe(true);
  });

  test("searches find what a look at every word of every thing finds", async () => {
    const things = thingsIn(world);
    for (let number = FIRST; number < FIRST + caseCount(10, 80); number++)
      await expectSameSearch(graph, things, number);
  });

  exploringTests(graph, world, { paths: caseCount(25, 200), explorations: caseCount(12, 40) });
}
