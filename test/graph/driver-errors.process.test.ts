import { cypher } from "../../src/graph/driver/cypher";
import { closeGraph, many, openGraph, connectToGraph, runAutoCommit, write } from "../../src/graph/driver/client";
import { startBoltServer, type BoltServer, type Mishap } from "../support/bolt-server";
import { until } from "../support/program";
import { type Graph } from "../../src/graph/driver/graph";

const question = cypher<object, string>`RETURN 1 AS row`;
/** Long enough for every attempt at what breaks; and what soon gives up on what is silent. */
const PATIENT = { connecting: 1_000, read: 20_000, write: 20_000, autoCommit: 20_000, retryWithin: 10_000 };
const IMPATIENT = { connecting: 600, read: 300, write: 600, autoCommit: 300, grace: 100, retryWithin: 0 };

let server: BoltServer;
let graph: Graph;
beforeEach(async () => {
  server = await startBoltServer("here");
  graph = openGraph({ uri: server.uri, user: "somebody", password: "secret" }, PATIENT);
});
afterEach(async () => {
  await closeGraph(graph);
  await server.stop();
});

const WAYS = {
  reading: () => many(graph, question, {}),
  writing: () => write(graph, (run) => run(question, {})),
  "running alone": () => runAutoCommit(graph, question, {}),
  reaching: () => connectToGraph(graph),
};
type Way = keyof typeof WAYS;
type Name = Parameters<BoltServer["mishaps"]["get"]>[0];

const all = (ways: readonly Way[], names: readonly Name[]) =>
  ways.flatMap((way) => names.map((name) => [name, way] as const));

const TRANSACTION = ["BEGIN", "RUN", "PULL", "COMMIT"] as const;
const MESSAGES = [
  ...all(["reading", "reaching"], ["handshake", "HELLO", "LOGON"]),
  ...all(["reading", "running alone"], ["RUN", "PULL"]),
  ...all(["writing"], TRANSACTION),
];

const timesSeen = (name: Name) => server.seen.filter((each) => each === name).length;

const giveUpSoon = () => (graph = { ...graph, limits: IMPATIENT });

describe("a message that is never answered", () => {
  beforeEach(giveUpSoon);

  test.each(MESSAGES)("%s when %s: it is told in time, and the next is answered", async (name, way) => {
    server.mishaps.set(name, "silenced");
    const code = expect.stringMatching(/^(TIMEOUT|SERVICE_UNAVAILABLE)$/);
    await expect(WAYS[way]()).rejects.toMatchObject({ name: "Problem", code });
    expect(timesSeen(name)).toBe(1);
    server.mishaps.clear();
    expect(await WAYS.reading()).toEqual(["here"]);
  });
});

describe("a connection that breaks before the answer", () => {
  test.each(MESSAGES)("%s when %s: it is told in time, and the next is answered", async (name, way) => {
    server.mishaps.set(name, "dropped");
    await expect(WAYS[way]()).rejects.toMatchObject({ name: "Problem", code: "SERVICE_UNAVAILABLE" });
    server.mishaps.clear();
    expect(await WAYS.reading()).toEqual(["here"]);
  });

  test.each(all(["reading"], ["handshake", "HELLO", "RUN", "PULL"]))(
    "%s when %s: once is mended",
    async (name, way) => {
      server.mishaps.set(name, "dropped");
      const asked = WAYS[way]();
      await until("it broke", () => timesSeen(name) > 0, 30);
      server.mishaps.clear();
      expect(await asked).toEqual(["here"]);
    },
  );
});

describe("a change whose being kept is not known", () => {
  test.each<Mishap>(["dropped", "silenced"])(
    "is made once, and told as such: the answer to COMMIT is %s",
    async (mishap) => {
      giveUpSoon();
      server.mishaps.set("COMMIT", mishap);
      const message = expect.stringContaining("Check whether it was saved");
      await expect(WAYS.writing()).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE", message });
      expect([timesSeen("RUN"), timesSeen("COMMIT")]).toEqual([1, 1]);
    },
  );

  test.each(TRANSACTION.slice(0, 3))(
    "is none where the connection broke before: at %s it is made again",
    async (name) => {
      server.mishaps.set(name, "dropped");
      const written = WAYS.writing();
      await until("it broke", () => timesSeen(name) > 0, 30);
      server.mishaps.clear();
      expect(await written).toEqual(["here"]);
      expect(timesSeen("COMMIT")).toBe(1);
    },
  );

  test("is none where the database refused to keep it: what passes is tried again, what does not is told", async () => {
    server.mishaps.set("COMMIT", { code: "Neo.TransientError.Transaction.DeadlockDetected", message: "two wait" });
    await expect(WAYS.writing()).rejects.toMatchObject({ message: expect.stringContaining("cannot be reached") });
    expect(timesSeen("COMMIT")).toBe(4);
    server.mishaps.set("COMMIT", { code: "Neo.ClientError.Schema.ConstraintValidationFailed", message: "twice" });
    await expect(WAYS.writing()).rejects.toMatchObject({ name: "Neo4jError" });
    expect(timesSeen("COMMIT")).toBe(5);
  });
});

test("all connections are used by questions that hang: the next is told so at once, and they in time", async () => {
  const connected = Array.from({ length: 100 }, () => WAYS.reading());
  await Promise.all(connected);
  server.mishaps.set("RUN", "silenced");
  const hang = () => many({ ...graph, limits: { read: 5_000 } }, question, {}).catch((fault) => fault.code as string);
  const hanging = Array.from({ length: 100 }, hang);
  await until("all hang", () => timesSeen("RUN") === 200, 5);
  const next = many({ ...graph, limits: { retryWithin: 0 } }, question, {});
  await expect(next).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
  expect(new Set(await Promise.all(hanging))).toEqual(new Set(["TIMEOUT"]));
});

test("whoever goes away ends what runs for them: the connection is reset", async () => {
  server.mishaps.set("RUN", "silenced");
  const gone = new AbortController();
  const asked = many({ ...graph, limits: { read: 2_000 }, signal: gone.signal }, question, {});
  await until("it is asked", () => timesSeen("RUN") === 1, 5);
  gone.abort();
  await expect(asked).rejects.toMatchObject({ name: "Problem", code: "TIMEOUT" });
  await until("it is ended", () => timesSeen("RESET") === 1, 5);
});
