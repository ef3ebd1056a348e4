import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { testDatabase } from "../support/database";
import { ask, freePort, startProgram, statusOf, until, untilReady } from "../support/program";

/** A start waits for Java, and on a busy machine so does all that follows; `untilReady` gives up before. */
jest.setTimeout(180_000);

const database = testDatabase();
const { hostname, port } = new URL(database.uri);
const sockets = new Set<Socket>();

/** A way to the database that can be cut. */
async function openWay(at: number): Promise<Server> {
  const way = createServer((client) => {
    const server = connect(Number(port), hostname);
    for (const socket of [client, server]) sockets.add(socket.on("error", () => socket.destroy()));
    client.pipe(server).pipe(client);
  }).listen(at, "127.0.0.1");
  await once(way, "listening");
  return way;
}

function cut(way: Server): void {
  way.close();
  for (const socket of sockets) socket.destroy();
}

test("readiness follows the database, and questions are refused at once while it is away", async () => {
  const at = await freePort();
  const way = await openWay(at);
  const { user, password } = database;
  const program = await startProgram({
    NEO4J_URI: `bolt://127.0.0.1:${at}`,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
  });
  await untilReady(program);
  cut(way);
  await until("readiness says that it is away", async () => (await statusOf(program, "/readyz")) === 503, 20);
  const { status, body } = await ask(program, `{ need(id: "need:cold2gold") { id } }`);
  expect([status, body.errors[0].extensions.code]).toEqual([503, "SERVICE_UNAVAILABLE"]);
  expect(body.errors[0].message).toBe("Not ready yet: the database does not answer. Try again in a few seconds.");
  const again = await openWay(at);
  await untilReady(program, 20);
  expect((await ask(program, `{ need(id: "need:cold2gold") { id } }`)).body).toEqual({
    data: { need: { id: "need:cold2gold" } },
  });
  program.process.kill("SIGTERM");
  expect(await program.exit).toBe(0);
  cut(again);
});
