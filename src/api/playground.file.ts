import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** A file of the playground. Nothing of it is read before a browser asks. */
export type WebFile = Readonly<{
  type: string;
  /** As it is. */
  plain: () => Promise<Copy>;
  /** Compressed with gzip. */
  zipped: () => Promise<Copy>;
}>;

/** What a browser receives: the bytes, and the tag by which it asks later whether they changed. */
export type Copy = Readonly<{ bytes: Buffer; tag: string; encoding?: "gzip" }>;

const compress = promisify(gzip);

/** A file whose text is read, and compressed, once. */
export function webFile(type: string, read: () => string | Promise<string>): WebFile {
  const plain = once(async () => copyOf(Buffer.from(await read())));
  const zipped = once(async () => copyOf(await compress((await plain()).bytes), "gzip"));
  return { type, plain, zipped };
}

const copyOf = (bytes: Buffer, encoding?: Copy["encoding"]): Copy => ({ bytes, tag: tagOf(bytes), encoding });

const tagOf = (bytes: Buffer) => `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
