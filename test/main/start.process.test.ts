import { createServer } from "node:net";
import { once } from "node:events";
import { testDatabase } from "../support/database";
import { startBoltProxy } from "../support/bolt-proxy";
import { ask, freePort, pause, startProgram, statusOf, until, untilReady } from "../support/program";
import { startBreakableProxy } from "../support/breakable-proxy";

/**
 * Each test has a program of its own, so they run beside each other: most of them wait. A start waits for Java, and on a busy machine so does
 * all that follows; `untilReady` gives up before.
 */
jest.setTimeout(180_000);

const database = testDatabase();
const given = { NEO4J_URI: database.uri, NEO4J_USER: database.user, NEO4J_PASSWORD: database.password };

test.concurrent("a given database is used, and SIGTERM ends the program with its port free", async () => {
  const program = await startProgram(given);
  await untilReady(program);
  const { body } = await ask(program, `{ organisation(id: "cluster:bike-valley") { name } }`);
  expect(body).toEqual({ data: { organisation: { name: "Flanders' Bike Valley" } } });
  program.process.kill("SIGTERM");
  expect(await program.exit).toBe(0);
  expect(await statusOf(program, "/livez")).toBe(0);
});

test.concurrent("SIGINT ends it as well", async () => {
  const program = await startProgram(given);
  await untilReady(program);
  program.process.kill("SIGINT");
  expect(await program.exit).toBe(0);
});

test.concurrent("a wrong password is refused with what to do", async () => {
  const program = await startProgram({ ...given, NEO4J_PASSWORD: "not-the-password" });
  expect(await program.exit).toBe(1);
  expect(program.output()).toContain(
    "The database rejects the user name or the password. Check NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE",
  );
});

test.concurrent("a database that cannot be reached is refused with what to do", async () => {
  const uri = `bolt://127.0.0.1:${await freePort()}`;
  const program = await startProgram({ ...given, NEO4J_URI: uri });
  expect(await program.exit).toBe(1);
  expect(program.output()).toContain('The step "connecting to the database" failed.');
  expect(program.output()).toContain(`The database at NEO4J_URI=${uri} cannot be used.`);
  expect(program.output()).toContain("unset NEO4J_URI to run the embedded database");
});

test.concurrent("a database that is slower than clients may wait is waited for, and the log says so", async () => {
  const proxy = await startBoltProxy(database.uri, (run) => (run === 1 ? 12_000 : 0));
  const program = await startProgram({ ...given, NEO4J_URI: proxy.uri });
  await untilReady(program);
  expect(program.output()).toContain("applying migrations: 10 s so far");
  program.process.kill("SIGTERM");
  expect(await program.exit).toBe(0);
  await proxy.stop();
});

test.concurrent("a database that goes away while the program starts is waited for", async () => {
  const proxy = await startBreakableProxy(database.uri);
  await proxy.disconnect();
  const program = await startProgram({ ...given, NEO4J_URI: proxy.uri });
  await until("the log says so", () => program.output().includes("trying again"), 60);
  expect(program.output()).toContain("connecting to the database: the database could not be reached");
  await proxy.reconnect();
  await untilReady(program);
  program.process.kill("SIGTERM");
  expect(await program.exit).toBe(0);
  await proxy.disconnect();
});

test.concurrent("a taken port is refused with what to do, and another that is free", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as { port: number };
  const program = await startProgram({ ...given, PORT: String(port) });
  expect(await program.exit).toBe(1);
  const said = /Port (\d+) is used by another program. Stop that program, or choose another port: PORT=(\d+) npm start/;
  const [, taken, free] = said.exec(program.output())!;
  expect(taken).toBe(String(port));
  const there = createServer().listen(Number(free), "127.0.0.1");
  await once(there, "listening");
  there.close();
  other.close();
});

test.concurrent("all that is wrong with the configuration is said at once", async () => {
  const program = await startProgram({
    PORT: "99999",
    NEO4J_URI: "http://nowhere",
    LOG_LEVEL: "loud",
    SEMANTICS: "perhaps",
  });
  expect(await program.exit).toBe(1);
  for (const name of [
    "PORT must be",
    "NEO4J_URI must be an address",
    "NEO4J_PASSWORD must be set",
    "LOG_LEVEL must be",
    "SEMANTICS must be",
  ])
    expect(program.output()).toContain(name);
});

test.concurrent("while it drains it answers, and says that it stops", async () => {
  const program = await startProgram({ ...given, DRAIN_SECONDS: "3" });
  await untilReady(program);
  program.process.kill("SIGTERM");
  await until("readiness says that it stops", async () => (await statusOf(program, "/readyz")) === 503, 2);
  const url = `http://127.0.0.1:${program.port}`;
  expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({ isReady: false, doing: "stopping" });
  const { status, body } = await ask(program, `{ organisation(id: "cluster:bike-valley") { id } }`);
  expect([status, body]).toEqual([200, { data: { organisation: { id: "cluster:bike-valley" } } }]);
  expect((await fetch(`${url}/livez`)).headers.get("connection")).toBe("close");
  expect(await program.exit).toBe(0);
  expect(await statusOf(program, "/livez")).toBe(0);
});

test.concurrent("replies in flight are finished when the program is told to stop", async () => {
  const program = await startProgram(given);
  await untilReady(program);
  const slow = `{ needs(first: 15) { edges { node { membersServing(first: 20) { edges { node { contributions { sentence } } } } } } } }`;
  const reply = ask(program, slow);
  await pause(50);
  program.process.kill("SIGTERM");
  expect((await reply).body.data.needs.edges).toHaveLength(15);
  expect(await program.exit).toBe(0);
});
