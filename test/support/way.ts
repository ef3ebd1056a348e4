import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A proxy to a database that can break the connection, and can hang. */
export type Way = Readonly<{
  /** The address to give to the driver instead of the database's own. */
  uri: string;
  /** Closes all connections and refuses new ones. */
  cut: () => Promise<void>;
  /** Accepts connections again, at the same address. */
  open: () => Promise<void>;
  /** Holds back all data from now on, with the connections open. */
  hang: () => void;
  /** Forwards the data that were held back, and all later data. */
  goOn: () => void;
}>;

/** Starts a proxy on a free port of the loopback address. */
export async function openWay(database: string): Promise<Way> {
  const { hostname, port } = new URL(database);
  const sockets = new Set<Socket>();
  const held: (() => void)[] = [];
  let hangs = false;
  const passTo = (other: Socket) => (bytes: Buffer) => {
    if (hangs) held.push(() => other.write(bytes));
    else other.write(bytes);
  };
  const open = async (at: number) => {
    const server = createServer((client) => {
      const further = connect(Number(port), hostname);
      for (const socket of [client, further])
        sockets.add(socket.on("error", () => socket.destroy()).on("close", () => sockets.delete(socket)));
      client.on("data", passTo(further)).on("end", () => further.end());
      further.on("data", passTo(client)).on("end", () => client.end());
    }).listen(at, "127.0.0.1");
    await once(server, "listening");
    return server;
  };
  let server = await open(0);
  const { port: own } = server.address() as { port: number };
  return {
    uri: `bolt://127.0.0.1:${own}`,
    cut: async () => {
      const isClosed = once(server.close(), "close");
      sockets.forEach((socket) => socket.destroy());
      await isClosed;
    },
    open: async () => void (server = await open(own)),
    hang: () => void (hangs = true),
    goOn: () => {
      hangs = false;
      for (const pass of held.splice(0)) pass();
    },
  };
}
