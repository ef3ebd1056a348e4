/** The messages of Bolt, by the byte that says which one it is. */
export const MESSAGES = {
  HELLO: 0x01,
  GOODBYE: 0x02,
  RESET: 0x0f,
  RUN: 0x10,
  BEGIN: 0x11,
  COMMIT: 0x12,
  ROLLBACK: 0x13,
  DISCARD: 0x2f,
  PULL: 0x3f,
  TELEMETRY: 0x54,
  LOGON: 0x6a,
  SUCCESS: 0x70,
  RECORD: 0x71,
  IGNORED: 0x7e,
  FAILURE: 0x7f,
} as const;

export type MessageName = keyof typeof MESSAGES;

/** The name of a message. A structure starts with one byte for its size and one for its type. */
export const nameOf = (message: Buffer) =>
  (Object.keys(MESSAGES) as MessageName[]).find((name) => MESSAGES[name] === message[1]);

type Parser = Generator<number, never, Buffer>;

const HANDSHAKE_BYTES = 20;

/**
 * Reads the bytes of a client as they arrive: the handshake, then messages in chunks.
 *
 * @param isManifest whether the server answered the handshake with a manifest; called when the client continues
 * @param onMessage receives each message, first the handshake
 */
export function readClient(isManifest: () => boolean, onMessage: (message: Buffer) => void): (bytes: Buffer) => void {
  const parser = messagesOf(isManifest, onMessage);
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

/** Yields how many bytes it needs next, and receives them. */
function* messagesOf(isManifest: () => boolean, onMessage: (message: Buffer) => void): Parser {
  onMessage(yield HANDSHAKE_BYTES);
  let head = yield 2;
  if (isManifest()) {
    yield 2; // the rest of the chosen version
    while ((yield 1)[0]! & 0x80); // what the client can do, as a number of variable length
    head = yield 2;
  }
  for (; ; head = yield 2) {
    const chunks: Buffer[] = [];
    for (let size = head.readUInt16BE(); size > 0; size = (yield 2).readUInt16BE()) chunks.push(yield size);
    if (chunks.length > 0) onMessage(Buffer.concat(chunks));
  }
}

/** The bytes of a message of a server: one structure in one chunk. */
export function messageOf(name: MessageName, ...fields: unknown[]): Buffer {
  const body = Buffer.concat([Buffer.from([0xb0 + fields.length, MESSAGES[name]]), ...fields.map(pack)]);
  const size = Buffer.alloc(2);
  size.writeUInt16BE(body.length);
  return Buffer.concat([size, body, Buffer.alloc(2)]);
}

/** PackStream: null, small whole numbers, texts, lists and maps, each shorter than 65,536. */
function pack(value: unknown): Buffer {
  if (value === null) return Buffer.from([0xc0]);
  if (typeof value === "number") return Buffer.from([0xc8, value]);
  if (typeof value === "string") return Buffer.concat([sizeOf(0xd1, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Array.isArray(value)) return Buffer.concat([sizeOf(0xd5, value.length), ...value.map(pack)]);
  const entries = Object.entries(value as object);
  return Buffer.concat([sizeOf(0xd9, entries.length), ...entries.flatMap((entry) => entry.map(pack))]);
}

function sizeOf(marker: number, size: number): Buffer {
  const bytes = Buffer.from([marker, 0, 0]);
  bytes.writeUInt16BE(size, 1);
  return bytes;
}
