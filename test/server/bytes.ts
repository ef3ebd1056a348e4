import { connect } from "node:net";
import { text } from "node:stream/consumers";

/** A reply, read from its bytes: what fetch cannot ask for can be asked for all the same. */
export type RawReply = Readonly<{ status: number; headers: Headers; body: any }>;

/** Sends these bytes, which must make the server end the connection, and reads what comes back. */
export async function sendBytes(url: string, bytes: string): Promise<RawReply> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(bytes);
  return replyOf(await text(socket));
}

export function replyOf(message: string): RawReply {
  const [head = "", body = ""] = message.split("\r\n\r\n", 2);
  const [first = "", ...lines] = head.split("\r\n");
  const headers = lines.map((line) => line.split(/: ?(.*)/, 2) as [string, string]);
  return {
    status: Number(first.split(" ")[1]),
    headers: new Headers(headers),
    body: body.startsWith("{") ? JSON.parse(body) : body,
  };
}
