import { many, openGraph, closeGraph, connectToGraph } from "../../src/graph/driver/client";
import { cypher } from "../../src/graph/driver/cypher";
import { forStarting, START_LIMITS, createStepRunner } from "../../src/graph/driver/start-steps";
import { Problem } from "../../src/problem";
import { startBoltServer, type BoltServer } from "../support/bolt-server";
import { until } from "../support/program";

const question = cypher<object, string>`RETURN 1 AS row`;

let server: BoltServer;
let lines: string[];
const log = (line: string) => void lines.push(line);
beforeEach(async () => {
  server = await startBoltServer("here");
  lines = [];
});
afterEach(() => server.stop());

const open = (limits = {}) => openGraph({ uri: server.uri, user: "somebody", password: "secret" }, limits);

test("a step is done again while the database is away, and the log says so", async () => {
  const graph = open();
  server.mishaps.set("RUN", "dropped");
  const done = createStepRunner({ log })("applying migrations", () => many(graph, question, {}));
  await until("it is tried again", () => lines.length > 0, 30);
  server.mishaps.clear();
  expect(await done).toEqual(["here"]);
  expect(lines[0]).toBe("applying migrations: the database could not be reached; trying again in 1 s");
  await closeGraph(graph);
});

test("a step is done again where the database was too slow", async () => {
  const graph = open({ read: 200, grace: 100 });
  server.mishaps.set("RUN", "silenced");
  const done = createStepRunner({ log })("applying migrations", () => many(graph, question, {}));
  await until("it is tried again", () => lines.length > 0, 30);
  server.mishaps.clear();
  expect(await done).toEqual(["here"]);
  expect(lines[0]).toBe("applying migrations: the database did not answer in time; trying again in 1 s");
  await closeGraph(graph);
});

test("a step that is never done is named, with what to do, and not in the words for clients", async () => {
  const graph = open();
  server.mishaps.set("RUN", "dropped");
  const run = createStepRunner({ log, patience: 1_500, advice: "Read the log of the database." });
  await expect(run("loading the first data", () => many(graph, question, {}))).rejects.toMatchObject({
    name: "Problem",
    message:
      'The step "loading the first data" failed. The database could not be reached, even after several attempts. ' +
      "The earlier steps are done and saved. Start again to repeat this step. Read the log of the database.",
  });
  await closeGraph(graph);
});

test("a fault that does not pass ends a step at once", async () => {
  const graph = open();
  server.mishaps.set("LOGON", { code: "Neo.ClientError.Security.Unauthorized", message: "no" });
  await expect(createStepRunner({ log })("connecting", () => connectToGraph(graph))).rejects.toMatchObject({
    message: 'The step "connecting" failed. The database rejects the user name or the password.',
  });
  expect(lines).toEqual([]);
  await closeGraph(graph);
});

test("a fault of the program itself is named too, and keeps its cause", async () => {
  const bug = new TypeError("x is not a function");
  const failed = createStepRunner({ log })("warming up", () => Promise.reject(bug));
  await expect(failed).rejects.toMatchObject({ message: 'The step "warming up" failed.', cause: bug });
  await expect(failed).rejects.not.toBeInstanceOf(Problem);
});

test("a step that takes long says so again and again, until it is done", async () => {
  const run = createStepRunner({ log, silence: 50 });
  let end: () => void = () => undefined;
  const done = run("applying migrations", () => new Promise<void>((resolve) => (end = resolve)));
  await until("three lines", () => lines.length >= 3, 30);
  end();
  await done;
  expect(new Set(lines.map((line) => line.replace(/\d+/, "n")))).toEqual(new Set(["applying migrations: n s so far"]));
  const { length } = lines;
  await run("the next", () => Promise.resolve());
  expect(lines).toHaveLength(length);
});

test("while it starts, a graph has minutes for what clients have seconds for", () => {
  const graph = forStarting(open());
  expect(graph.limits).toEqual(START_LIMITS);
  expect(START_LIMITS.read).toBeGreaterThanOrEqual(120_000);
  return closeGraph(graph);
});
