import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { pingDatabase } from "../../src/server/http/database-heartbeat.cypher";
import { nameOf, readClient } from "./bolt-messages";

/** A proxy to a database that counts the statements. */
export type BoltProxy = Readonly<{
  /** The address to give to the driver instead of the database's own. */
  uri: string;
  /** The number of statements since the start or the last reset. */
  runs: () => number;
  reset: () => void;
  stop: () => Promise<void>;
}>;

/** How many milliseconds a statement waits on its way to the database, by its number since the start or the last reset. */
type DelayOf = (run: number) => number;

/**
 * Starts a proxy on loopback between the driver and a server that speaks Bolt without encryption.
 * It forwards every byte unchanged and counts the RUN messages of the client, except those of the heartbeat, which no request causes.
 *
 * @param delayOf delays statements, to imitate a slow database
 */
export async function startBoltProxy(uri: string, delayOf: DelayOf = () => 0): Promise<BoltProxy> {
  const { hostname, port } = new URL(uri);
  const sockets = new Set<Socket>();
  let runs = 0;
  const server = createServer((client) => {
    const database = connect({ host: hostname, port: Number(port) });
    forward(client, database, () => delayOf(++runs));
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
    }
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  return {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    runs: () => runs,
    reset: () => void (runs = 0),
    stop: () => {
      sockets.forEach((socket) => socket.destroy());
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function forward(client: Socket, database: Socket, onRun: () => number): void {
  let answer = Buffer.alloc(0);
  const isManifest = () => answer.equals(MANIFEST);
  let [wait, queue] = [0, Promise.resolve()];
  const read = readClient(isManifest, (message) => {
    if (nameOf(message) === "RUN" && !isHeartbeat(message)) wait += onRun();
  });
  const enqueue = (action: () => unknown) => void (queue = queue.then(action).then(() => undefined));
  client.on("data", (bytes) => {
    read(bytes);
    if (wait > 0) enqueue(pauseOf(wait));
    wait = 0;
    enqueue(() => database.write(bytes));
  });
  client.on("end", () => enqueue(() => database.end())).on("error", () => database.destroy());
  database.on("data", (bytes) => {
    if (answer.length < 4) answer = Buffer.concat([answer, bytes]).subarray(0, 4);
  });
  database.pipe(client);
  database.on("error", () => client.destroy());
}

const pauseOf = (milliseconds: number) => () => pause(milliseconds);

/** The text of the heartbeat as PackStream writes a text of 256 to 65,535 bytes. A statement that only contains this text is counted. */
const HEARTBEAT = Buffer.concat([Buffer.from([0xd1, 0, 0]), Buffer.from(pingDatabase.text)]);
HEARTBEAT.writeUInt16BE(pingDatabase.text.length, 1);

const isHeartbeat = (run: Buffer) => run.subarray(2, 2 + HEARTBEAT.length).equals(HEARTBEAT);

/** The answer to a handshake if the server wants to negotiate further, as Bolt 5.7 and later do: manifest, version 1. */
const MANIFEST = Buffer.from([0, 0, 1, 0xff]);
