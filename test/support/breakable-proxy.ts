import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A proxy to a database that can break the connection, and can hang. */
export type BreakableProxy = Readonly<{
  /** The address to give to the driver instead of the database's own. */
  uri: string;
  /** Closes all connections and refuses new ones. */
  disconnect: () => Promise<void>;
  /** Accepts connections again, at the same address. */
  reconnect: () => Promise<void>;
  /** Holds back all data from now on, with the connections open. */
  hang: () => void;
  /** Forwards the data that were held back, and all later data. */
  resume: () => void;
}>;

/** Starts a proxy on a free port of the loopback address. */
export async function startBreakableProxy(database: string): Promise<BreakableProxy> {
  const { hostname, port } = new URL(database);
  const sockets = new Set<Socket>();
  const held: (() => void)[] = [];
  let isHanging = false;
  const passTo = (other: Socket) => (bytes: Buffer) => {
    if (isHanging) held.push(() => other.write(bytes));
    else other.write(bytes);
  };
  const listen = async (onPort: number) => {
    const server = createServer((client) => {
      const upstream = connect(Number(port), hostname);
      for (const socket of [client, upstream])
        sockets.add(socket.on("error", () => socket.destroy()).on("close", () => sockets.delete(socket)));
      client.on("data", passTo(upstream)).on("end", () => upstream.end());
      upstream.on("data", passTo(client)).on("end", () => client.end());
    }).listen(onPort, "127.0.0.1");
    await once(server, "listening");
    return server;
  };
  let server = await listen(0);
  const { port: ownPort } = server.address() as { port: number };
  return {
    uri: `bolt://127.0.0.1:${ownPort}`,
    disconnect: async () => {
      const isClosed = once(server.close(), "close");
      sockets.forEach((socket) => socket.destroy());
      await isClosed;
    },
    reconnect: async () => void (server = await listen(ownPort)),
    hang: () => void (isHanging = true),
    resume: () => {
      isHanging = false;
      for (const pass of held.splice(0)) pass();
    },
  };
}
