import { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "br" | "gzip";

/** A file for browsers, plain and compressed. It is read and compressed when a browser first requests it. */
export type WebFile = Readonly<{ type: string } & Record<"plain" | Encoding, () => Promise<Copy>>>;

/** One form of a file: its bytes, and the ETag with which a browser asks later whether they changed. */
export type Copy = Readonly<{ bytes: Buffer; tag: string; encoding?: Encoding }>;

/** A higher quality saves a few percent and takes several times as long. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

const compress = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, BROTLI),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
} satisfies Record<Encoding, (bytes: Buffer) => Promise<Buffer>>;

/** A file that is read once, and compressed once for each encoding. */
export function webFile(type: string, read: () => string | Promise<string>): WebFile {
  const plain = once(async () => copyOf(Buffer.from(await read())));
  const as = (encoding: Encoding) =>
    once(async () => copyOf(await compress[encoding]((await plain()).bytes), encoding));
  return { type, plain, br: as("br"), gzip: as("gzip") };
}

const copyOf = (bytes: Buffer, encoding?: Encoding): Copy => ({ bytes, tag: tagOf(bytes), encoding });

const tagOf = (bytes: Buffer) => `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => (result ??= make());
}

const COMPRESSED_ALREADY = { compress: false } as const;

/** Serves each file at its path, with the headers that clients need to cache it and to ask later whether it changed. */
export function serveFiles(
  server: FastifyInstance,
  files: Readonly<Record<string, WebFile>>,
  headers: Readonly<Record<string, string>> = {},
): void {
  for (const [path, file] of Object.entries(files))
    server.get(path, COMPRESSED_ALREADY, (request, reply) =>
      send(file, request, reply.headers({ "cache-control": "no-cache", vary: "accept-encoding", ...headers })),
    );
}

/** Sends a file, compressed if the client accepts that; or 304 if the copy of the client is up to date. */
async function send(file: WebFile, { headers }: FastifyRequest, reply: FastifyReply) {
  const { bytes, tag, encoding } = await file[bestOf(headers["accept-encoding"])]();
  reply.header("etag", tag);
  if (includesTag(headers["if-none-match"], tag)) return reply.code(304).send();
  if (encoding) reply.header("content-encoding", encoding);
  return reply.type(file.type).send(bytes);
}

/** Matches an `accept-encoding` header that names the encoding, and not with the weight 0. */
const acceptPattern = (encoding: Encoding) => new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`);
const ACCEPT_PATTERNS = { br: acceptPattern("br"), gzip: acceptPattern("gzip") };

/** The smallest form that the client accepts. */
const bestOf = (accepted: string | string[] = "") =>
  (["br", "gzip"] as const).find((encoding) => ACCEPT_PATTERNS[encoding].test(String(accepted))) ?? "plain";

const includesTag = (tags: string | undefined, tag: string) =>
  tags?.split(/\s*,\s*/).some((each) => each.replace(/^W\//, "") === tag);
