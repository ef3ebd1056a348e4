import { pingDatabase } from "../../src/server/http/database-heartbeat.cypher";
import { cypher } from "../../src/graph/driver/cypher";
import { one } from "../../src/graph/driver/client";
import { countedGraph } from "./counted-graph";

const counted = countedGraph();
beforeEach(() => counted.reset());

const echo = cypher<{ words: string }, string>`RETURN $words AS row`;

test("the heartbeat is not counted", async () => {
  expect(await one(counted.graph(), pingDatabase, {})).toMatchObject({ unfinished: [] });
  expect(counted.runs()).toBe(0);
});

test("a statement that only contains its text is counted", async () => {
  expect(await one(counted.graph(), echo, { words: pingDatabase.text })).toBe(pingDatabase.text);
  expect(counted.runs()).toBe(1);
});
