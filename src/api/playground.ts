import { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { type Encoding, type WebFile } from "./playground.file";
import { webFiles } from "./playground.files";

/** The browser may load from this server only, run no inline script, and show the page in no frame. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
].join("; ");

const HEADERS = {
  "content-security-policy": CONTENT_SECURITY_POLICY,
  "cache-control": "no-cache",
  vary: "accept-encoding",
};

const COMPRESSED_ALREADY = { compress: false } as const;

/** GraphiQL at `/` with the example questions as tabs, wholly from this server. */
export function addPlayground(server: FastifyInstance): void {
  for (const [path, file] of Object.entries(webFiles))
    server.get(path, COMPRESSED_ALREADY, (request, reply) => send(file, request, reply));
}

/** One file, compressed where the browser takes that, or only the news that the copy it has is still right. */
async function send(file: WebFile, { headers }: FastifyRequest, reply: FastifyReply) {
  const { bytes, tag, encoding } = await file[bestOf(headers["accept-encoding"])]();
  reply.headers(HEADERS).header("etag", tag);
  if (holds(headers["if-none-match"], tag)) return reply.code(304).send();
  if (encoding) reply.header("content-encoding", encoding);
  return reply.type(file.type).send(bytes);
}

/** Named by the browser, and not with the weight 0. */
const taken = (encoding: Encoding) => new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`);
const TAKEN = { br: taken("br"), gzip: taken("gzip") };

/** The smallest copy that the browser takes. */
const bestOf = (accepted: string | string[] = "") =>
  (["br", "gzip"] as const).find((encoding) => TAKEN[encoding].test(String(accepted))) ?? "plain";

const holds = (tags: string | undefined, tag: string) =>
  tags?.split(/\s*,\s*/).some((each) => each.replace(/^W\//, "") === tag);
