import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { messageOf, nameOf, readClient, type MessageName } from "./bolt-messages";

/** What can go wrong with a message: it gets no answer, the connection breaks before the answer, or it fails with an error of Neo4j. */
export type Mishap = "silenced" | "dropped" | Readonly<{ code: string; message: string }>;

/** A Bolt server for tests of faults. It holds no data and gives the same answer to every statement. */
export type BoltServer = Readonly<{
  uri: string;
  /** The faults from now on, by the name of the message. `handshake` is the first message of a client. */
  mishaps: Map<MessageName | "handshake", Mishap>;
  /** The names of the received messages, in order. */
  seen: string[];
  /** How many connections are open. */
  connections: () => number;
  stop: () => Promise<void>;
}>;

/**
 * @param row the only row of each answer
 * @param port a free one by default
 */
export async function startBoltServer(row: unknown, port = 0): Promise<BoltServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => socket.destroy());
    socket.on(
      "data",
      readClient(() => false, responder(socket, bolt, row)),
    );
  }).listen(port, "127.0.0.1");
  await once(server, "listening");
  const bolt: BoltServer = {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mishaps: new Map(),
    seen: [],
    connections: () => sockets.size,
    stop: async () => {
      sockets.forEach((socket) => socket.destroy());
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return bolt;
}

/** The answer to a handshake: Bolt 5.4. */
const VERSION = Buffer.from([0, 0, 4, 5]);

/** Answers the messages of one connection. After a failure it ignores messages until a reset; after `silenced` it ignores all. */
function responder(socket: Socket, { mishaps, seen }: BoltServer, row: unknown): (message: Buffer) => void {
  let [hasShaken, hasFailed, isSilent] = [false, false, false];
  return (message) => {
    const name = hasShaken ? (nameOf(message) ?? "RESET") : "handshake";
    hasShaken = true;
    seen.push(name);
    const mishap = mishaps.get(name);
    isSilent ||= mishap === "silenced";
    if (name === "RESET") hasFailed = false;
    if (isSilent) return;
    if (mishap === "dropped") return void socket.destroy();
    if (hasFailed) return void socket.write(messageOf("IGNORED"));
    hasFailed = mishap !== undefined;
    socket.write(mishap ? messageOf("FAILURE", mishap) : answerTo(name, row));
  };
}

function answerTo(name: MessageName | "handshake", row: unknown): Buffer {
  if (name === "handshake") return VERSION;
  if (name === "PULL") return Buffer.concat([messageOf("RECORD", [row]), messageOf("SUCCESS", { type: "r" })]);
  return messageOf("SUCCESS", METADATA[name] ?? {});
}

/** The metadata of a success message that the driver needs. */
const METADATA: Readonly<Partial<Record<MessageName, object>>> = {
  HELLO: { server: "Neo4j/5.26.0", connection_id: "bolt-1" },
  RUN: { fields: ["row"] },
};
