import { gapsOracle } from "../oracle/gaps.oracle";
import { readSeed } from "../oracle/seed.files";
import { openTestGraph } from "../support/database";
import { gapsComparison } from "./gaps.compare";

const TODAY = "2026-11-25";
const seed = readSeed();
const graph = openTestGraph();

const expectSameOn = (day: string) => gapsComparison(() => graph, seed, day);
const expectSameAnswer = expectSameOn(TODAY);

test("what is short for all clusters together, and how many may have it, is the oracle's", async () => {
  let before = 0;
  for (const atMost of [0, 1, 2, 5, 1000]) {
    const found = await expectSameAnswer({ atMost });
    expect(found).toBeGreaterThan(before);
    before = found;
  }
});

test("what is short in every cluster is the oracle's", async () => {
  for (const { id } of seed["clusters.csv"]!) await expectSameAnswer({ cluster: id! });
});

test("what is short in every domain, and in a part of one, is the oracle's", async () => {
  const tops = seed["competences.csv"]!.filter((row) => row.scheme === "INNOVATION" && !row.broader);
  let found = 0;
  for (const { id } of tops) found += await expectSameAnswer({ domain: id! });
  expect(found).toBe(gapsOracle(seed, TODAY)({}).ranking.length);
  await expectSameAnswer({ domain: "competence:hydrogen", atMost: 1000 });
  await expectSameAnswer({ domain: "competence:water-reuse", cluster: "cluster:flux50", atMost: 0 });
});

test("a member counts from the day on which it belongs", async () => {
  const membership = seed["memberships.csv"]!.find(({ since }) => since!.length === 10)!;
  for (const day of [membership.since!, "2010-01-01"])
    await expectSameOn(day)({ cluster: membership.cluster!, atMost: 1000 });
});
