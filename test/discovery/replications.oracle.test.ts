import { readSeed } from "../oracle/seed.files";
import { openTestGraph } from "../support/database";
import { expectSameReplications } from "./replications.compare";

const graph = openTestGraph();

test("who could take over solutions, and what projects delivered, is the oracle's", async () => {
  const found = await expectSameReplications(() => graph, readSeed(), 40);
  expect(found.length).toBeGreaterThan(60);
});
