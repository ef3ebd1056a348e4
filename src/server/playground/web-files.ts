import { page } from "./page";
import { withHistory } from "./history";
import { starter } from "./start-script";
import { style } from "./style";
import { webFile, type WebFile } from "./web-file";

const STYLE = "text/css; charset=utf-8";
const SCRIPT = "text/javascript; charset=utf-8";

/** GraphiQL, built by the Yoga team into strings; 9 MB, so it is loaded when the first browser comes. */
const graphiql = () => import("@graphql-yoga/render-graphiql/graphiql");

/** Every file of the playground, by its path. */
export const webFiles: Readonly<Record<string, WebFile>> = {
  "/": webFile("text/html; charset=utf-8", () => page),
  "/playground/start.js": webFile(SCRIPT, () => starter),
  "/playground/graphiql.js": webFile(SCRIPT, async () => withHistory((await graphiql()).js)),
  "/playground/graphiql.css": webFile(STYLE, async () => (await graphiql()).css),
  "/playground/style.css": webFile(STYLE, () => style),
  "/playground/workers/editorWorkerService.js": webFile(SCRIPT, async () => (await graphiql()).editorWorkerService),
  "/playground/workers/json.js": webFile(SCRIPT, async () => (await graphiql()).jsonWorker),
  "/playground/workers/graphql.js": webFile(SCRIPT, async () => (await graphiql()).graphqlWorker),
};
