import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "br" | "gzip";

/** A file of the playground: as it is, and compressed. Nothing of it is read, or compressed, before a browser asks. */
export type WebFile = Readonly<{ type: string } & Record<"plain" | Encoding, () => Promise<Copy>>>;

/** What a browser receives: the bytes, and the tag by which it asks later whether they changed. */
export type Copy = Readonly<{ bytes: Buffer; tag: string; encoding?: Encoding }>;

/** Higher qualities save a few hundredths for several times the work. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

const compress = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, BROTLI),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
} satisfies Record<Encoding, (bytes: Buffer) => Promise<Buffer>>;

/** A file whose text is read, and compressed, once. */
export function webFile(type: string, read: () => string | Promise<string>): WebFile {
  const plain = once(async () => copyOf(Buffer.from(await read())));
  const as = (encoding: Encoding) =>
    once(async () => copyOf(await compress[encoding]((await plain()).bytes), encoding));
  return { type, plain, br: as("br"), gzip: as("gzip") };
}

const copyOf = (bytes: Buffer, encoding?: Encoding): Copy => ({ bytes, tag: tagOf(bytes), encoding });

const tagOf = (bytes: Buffer) => `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
