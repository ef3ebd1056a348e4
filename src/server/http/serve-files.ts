import { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { type Encoding, type WebFile } from "../playground/web-file";

const COMPRESSED_ALREADY = { compress: false } as const;

/** Serves each file at its path, with headers that browsers and other clients need to keep a copy and ask later whether it changed. */
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

/** One file, compressed where the client takes that, or only the news that the copy it has is still right. */
async function send(file: WebFile, { headers }: FastifyRequest, reply: FastifyReply) {
  const { bytes, tag, encoding } = await file[bestOf(headers["accept-encoding"])]();
  reply.header("etag", tag);
  if (holds(headers["if-none-match"], tag)) return reply.code(304).send();
  if (encoding) reply.header("content-encoding", encoding);
  return reply.type(file.type).send(bytes);
}

/** Named by the client, and not with the weight 0. */
const taken = (encoding: Encoding) => new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`);
const TAKEN = { br: taken("br"), gzip: taken("gzip") };

/** The smallest copy that the client takes. */
const bestOf = (accepted: string | string[] = "") =>
  (["br", "gzip"] as const).find((encoding) => TAKEN[encoding].test(String(accepted))) ?? "plain";

const holds = (tags: string | undefined, tag: string) =>
  tags?.split(/\s*,\s*/).some((each) => each.replace(/^W\//, "") === tag);
