import { pingDatabase } from "../../src/server/http/database-heartbeat.cypher";
import { cypher } from "../../src/graph/driver/cypher";
import { one } from "../../src/graph/driver/client";
import { countedGraph } from "./counted-graph";

const counted = countedGraph();
beforeEach(() => counted.reset());

const said = cypher<{ words: string }, string>`RETURN $words AS row`;

test("the pulse is not counted", async () => {
  expect(await one(counted.graph(), pingDatabase, {})).toMatchObject({ unfinished: [] });
  expect(counted.runs()).toBe(0);
});

test("what only has its words in it is", async () => {
  expect(await one(counted.graph(), said, { words: pingDatabase.text })).toBe(pingDatabase.text);
  expect(counted.runs()).toBe(1);
});
