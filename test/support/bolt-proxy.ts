import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { heartbeat } from "../../src/api/pulse";
import { nameOf, readClient } from "./bolt-messages";

/** A door to a database that counts the statements which pass. */
export type BoltProxy = Readonly<{
  /** The address to give to the driver instead of the database's own. */
  uri: string;
  /** How many statements passed since the start, or since the last reset. */
  runs: () => number;
  reset: () => void;
  stop: () => Promise<void>;
}>;

/**
 * Starts a proxy on loopback between the driver and a server that speaks Bolt without encryption.
 * It passes on every byte as it is, and counts the RUN messages of the client, without the pulse: nobody asked for that.
 */
export async function startBoltProxy(uri: string): Promise<BoltProxy> {
  const { hostname, port } = new URL(uri);
  const sockets = new Set<Socket>();
  let runs = 0;
  const server = createServer((client) => {
    const database = connect({ host: hostname, port: Number(port) });
    join(client, database, () => runs++);
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

function join(client: Socket, database: Socket, onRun: () => void): void {
  let answer = Buffer.alloc(0);
  const isManifest = () => answer.equals(MANIFEST);
  const read = readClient(isManifest, (message) => nameOf(message) === "RUN" && !isPulse(message) && onRun());
  client.on("data", read);
  database.on("data", (bytes) => {
    if (answer.length < 4) answer = Buffer.concat([answer, bytes]).subarray(0, 4);
  });
  client.pipe(database).pipe(client);
  client.on("error", () => database.destroy());
  database.on("error", () => client.destroy());
}

/** The text of the pulse as PackStream writes one of at most 15 bytes. A statement that only has these words in it counts. */
const PULSE = Buffer.from([0x80 + heartbeat.text.length, ...Buffer.from(heartbeat.text)]);

const isPulse = (run: Buffer) => run.subarray(2, 2 + PULSE.length).equals(PULSE);

/** What a server answers to the handshake that wants to negotiate further, as of Bolt 5.7: manifest, version 1. */
const MANIFEST = Buffer.from([0, 0, 1, 0xff]);
