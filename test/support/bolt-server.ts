import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { messageOf, nameOf, readClient, type MessageName } from "./bolt-messages";

/** What may happen to a message: it is never answered; it arrives and the connection breaks before the answer; it fails with a code of Neo4j. */
export type Mishap = "silenced" | "dropped" | Readonly<{ code: string; message: string }>;

/** A server that speaks Bolt and knows one answer, and may be told to misbehave. It holds no data. */
export type BoltServer = Readonly<{
  uri: string;
  /** What happens to messages from now on, by their name; `handshake` is the first thing a client sends. */
  mishaps: Map<MessageName | "handshake", Mishap>;
  /** The names of the messages that came, in their order. */
  seen: string[];
  /** How many connections are open. */
  connections: () => number;
  stop: () => Promise<void>;
}>;

/** @param row what each statement answers, once */
export async function startBoltServer(row: unknown): Promise<BoltServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => socket.destroy());
    socket.on(
      "data",
      readClient(() => false, speaker(socket, bolt, row)),
    );
  }).listen(0, "127.0.0.1");
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

/** Bolt 5.4, as the answer to a handshake. */
const VERSION = Buffer.from([0, 0, 4, 5]);

/** One connection: answers each message in turn. After a failure what comes is ignored until a reset; after a silence everything is. */
function speaker(socket: Socket, { mishaps, seen }: BoltServer, row: unknown): (message: Buffer) => void {
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
  return messageOf("SUCCESS", MEANWHILE[name] ?? {});
}

/** What a success says, where a driver wants to know. */
const MEANWHILE: Readonly<Partial<Record<MessageName, object>>> = {
  HELLO: { server: "Neo4j/5.26.0", connection_id: "bolt-1" },
  RUN: { fields: ["row"] },
};
