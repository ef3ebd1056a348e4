import { type FastifyInstance } from "fastify";
import { serveFiles, webFile, type WebFile } from "../http/serve-files";
import { page, style } from "./page";
import { startScript } from "./start-script";

const STYLE = "text/css; charset=utf-8";
const SCRIPT = "text/javascript; charset=utf-8";

/** GraphiQL as strings, built by the Yoga team. It has 9 MB, so it is loaded when the first browser requests it. */
const graphiql = () => import("@graphql-yoga/render-graphiql/graphiql");

/** Every file of the playground, by its path. */
const webFiles: Readonly<Record<string, WebFile>> = {
  "/": webFile("text/html; charset=utf-8", () => page),
  "/playground/start.js": webFile(SCRIPT, () => startScript),
  "/playground/graphiql.js": webFile(SCRIPT, async () => withHistory((await graphiql()).js)),
  "/playground/graphiql.css": webFile(STYLE, async () => (await graphiql()).css),
  "/playground/style.css": webFile(STYLE, () => style),
  "/playground/workers/editorWorkerService.js": webFile(SCRIPT, async () => (await graphiql()).editorWorkerService),
  "/playground/workers/json.js": webFile(SCRIPT, async () => (await graphiql()).jsonWorker),
  "/playground/workers/graphql.js": webFile(SCRIPT, async () => (await graphiql()).graphqlWorker),
};

/**
 * The script of GraphiQL with the history plugin switched on. The Yoga team's build contains the plugin, but lists only the explorer, and no
 * option adds to that list. If a later build looks different, the script stays unchanged and a test fails.
 */
function withHistory(script: string): string {
  const history = /\b([\w$]+)=\{title:"History",/.exec(script)?.[1];
  return history ? script.replace(/\bplugins:\[([\w$]+)\],(?=schemaDescription:)/, `plugins:[${history},$1],`) : script;
}

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

/** Serves GraphiQL at `/` with the example questions. All files come from this server. */
export const addPlayground = (server: FastifyInstance): void =>
  serveFiles(server, webFiles, { "content-security-policy": CONTENT_SECURITY_POLICY });
