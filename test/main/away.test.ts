import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { testDatabase } from "../support/database";
import { ask, freePort, startProgram, statusOf, until, untilReady } from "../support/program";

/** A start waits for Java, and on a busy machine so does all that follows; `untilReady` gives up before. */
jest.setTimeout(180_000);

const database = testDatabase();
const { hostname, port } = new URL(database.uri);
const sockets = new Set<Socket>();

/** While it hangs nothing passes, and nobody is told; what came meanwhile passes when it goes on. */
const hang = { isOn: false, held: [] as (() => void)[] };

const passTo = (other: Socket) => (bytes: Buffer) => {
  if (hang.isOn) hang.held.push(() => other.write(bytes));
  else other.write(bytes);
};

function goOn(): void {
  hang.isOn = false;
  for (const pass of hang.held.splice(0)) pass();
}

/** A way to the database that can be cut, and can hang. */
async function openWay(at: number): Promise<Server> {
  const way = createServer((client) => {
    const server = connect(Number(port), hostname);
    for (const socket of [client, server]) sockets.add(socket.on("error", () => socket.destroy()));
    client.on("data", passTo(server)).on("end", () => server.end());
    server.on("data", passTo(client)).on("end", () => client.end());
  }).listen(at, "127.0.0.1");
  await once(way, "listening");
  return way;
}

function cut(way: Server): void {
  way.close();
  for (const socket of sockets) socket.destroy();
}

const startBehind = (at: number) =>
  startProgram({
    NEO4J_URI: `bolt://127.0.0.1:${at}`,
    NEO4J_USER: database.user,
    NEO4J_PASSWORD: database.password,
  });

const QUESTION = `{ need(id: "need:cold2gold") { id } }`;
const ANSWER = { data: { need: { id: "need:cold2gold" } } };

test("readiness follows the database, and questions are refused at once while it is away", async () => {
  const at = await freePort();
  const way = await openWay(at);
  const program = await startBehind(at);
  await untilReady(program);
  cut(way);
  await until("readiness says that it is away", async () => (await statusOf(program, "/readyz")) === 503, 20);
  const { status, body } = await ask(program, QUESTION);
  expect([status, body.errors[0].extensions.code]).toEqual([503, "SERVICE_UNAVAILABLE"]);
  expect(body.errors[0].message).toBe("Not ready yet: the database does not answer. Try again in a few seconds.");
  const again = await openWay(at);
  await untilReady(program, 20);
  expect((await ask(program, QUESTION)).body).toEqual(ANSWER);
  program.process.kill("SIGTERM");
  expect(await program.exit).toBe(0);
  cut(again);
});

test("a database that hangs is taken for one that is away, until it goes on", async () => {
  const at = await freePort();
  const way = await openWay(at);
  const program = await startBehind(at);
  await untilReady(program);
  hang.isOn = true;
  const asked = Array.from({ length: 20 }, () => ask(program, QUESTION));
  await until("readiness says that it is away", async () => (await statusOf(program, "/readyz")) === 503, 20);
  const { status, body } = await ask(program, QUESTION);
  expect([status, body.errors[0].extensions.code]).toEqual([503, "SERVICE_UNAVAILABLE"]);
  const codes = (await Promise.all(asked)).map((reply) => [reply.status, reply.body.errors?.[0].extensions.code]);
  expect(codes.map(String).filter((code) => !["503,SERVICE_UNAVAILABLE", "504,TIMEOUT"].includes(code))).toEqual([]);
  goOn();
  await untilReady(program, 20);
  const after = await Promise.all(Array.from({ length: 30 }, () => ask(program, QUESTION)));
  expect(after.filter((reply) => JSON.stringify(reply.body) !== JSON.stringify(ANSWER))).toEqual([]);
  program.process.kill("SIGTERM");
  expect(await program.exit).toBe(0);
  cut(way);
});
