import { connect, createServer, type AddressInfo, type Socket } from "node:net";

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
 * It passes on every byte as it is, and counts the RUN messages of the client.
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
  const read = reader(runsOf(() => answer.equals(MANIFEST), onRun));
  client.on("data", read);
  database.on("data", (bytes) => {
    if (answer.length < 4) answer = Buffer.concat([answer, bytes]).subarray(0, 4);
  });
  client.pipe(database).pipe(client);
  client.on("error", () => database.destroy());
  database.on("error", () => client.destroy());
}

/** What a server answers to the handshake that wants to negotiate further, as of Bolt 5.7: manifest, version 1. */
const MANIFEST = Buffer.from([0, 0, 1, 0xff]);
const HANDSHAKE_BYTES = 20;
const RUN = 0x10;

type Parser = Generator<number, never, Buffer>;

/**
 * What a client says: the handshake, then messages in chunks. Yields how many bytes it wants next, is given them.
 * @param isManifest how the server answered the handshake; known by the time that the client goes on
 */
function* runsOf(isManifest: () => boolean, onRun: () => void): Parser {
  yield HANDSHAKE_BYTES;
  let head = yield 2;
  if (isManifest()) {
    yield 2; // the rest of the chosen version
    while ((yield 1)[0]! & 0x80); // what the client can do, as a number of variable length
    head = yield 2;
  }
  for (; ; head = yield 2) {
    const message: Buffer[] = [];
    for (let size = head.readUInt16BE(); size > 0; size = (yield 2).readUInt16BE()) message.push(yield size);
    if (Buffer.concat(message)[1] === RUN) onRun();
  }
}

/** Feeds a parser with bytes as they come. */
function reader(parser: Parser): (bytes: Buffer) => void {
  let wanted = parser.next().value;
  let waiting = Buffer.alloc(0);
  return (bytes) => {
    waiting = Buffer.concat([waiting, bytes]);
    while (waiting.length >= wanted) {
      const given = waiting.subarray(0, wanted);
      waiting = waiting.subarray(wanted);
      wanted = parser.next(given).value;
    }
  };
}
