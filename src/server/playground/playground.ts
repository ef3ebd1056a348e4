import { type FastifyInstance } from "fastify";
import { webFiles } from "./web-files";
import { serveFiles } from "../http/serve-files";

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

/** GraphiQL at `/` with the example questions, wholly from this server. */
export const addPlayground = (server: FastifyInstance): void =>
  serveFiles(server, webFiles, { "content-security-policy": CONTENT_SECURITY_POLICY });
