import { examples } from "./examples";
import { type Example } from "./examples/example";

/** Two roads that meet: the mark of Trefpunt. */
const mark = (size: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="${size}" height="${size}" aria-hidden="true"><g fill="none" stroke="#e10098" stroke-width="3" stroke-linecap="round"><path d="M5 7l11 9L5 25M27 7L16 16l11 9"/></g><circle cx="16" cy="16" r="5.5" fill="#e10098"/></svg>`;

/** The page at `/`. Everything that it shows is made by the scripts. */
export const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Trefpunt: ask the graph</title>
    <link rel="icon" href="data:image/svg+xml,${encodeURIComponent(mark(32))}">
    <link rel="stylesheet" href="/playground/graphiql.css">
    <script src="/playground/graphiql.js" defer></script>
    <script src="/playground/start.js" defer></script>
  </head>
  <body class="no-focus-outline">
    <noscript>This page needs JavaScript. Without it, send your question to <code>POST /graphql</code>.</noscript>
    <div id="root"></div>
  </body>
</html>
`;

const tabOf = ({ title, query, variables }: Example) => ({
  query: `# ${title}\n#\n${query}`,
  variables: variables && JSON.stringify(variables, null, 2),
});

const tabs = examples.map(tabOf);

const options = {
  title: "Trefpunt",
  logo: mark(28),
  endpoint: "/graphql",
  defaultTabs: tabs,
  defaultEditorToolsVisibility: "variables",
  isHeadersEditorEnabled: false,
  shouldPersistHeaders: false,
};

/**
 * Starts GraphiQL. A browser keeps its tabs: only the first visit sees the examples as they are, and only then do the variables of
 * the first tab have to be given apart (given again, GraphiQL would add a tab at every visit).
 */
export const starter = `"use strict";
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_, label) => "/playground/workers/" + label + ".js" };
const options = ${JSON.stringify(options)};
const isFirstVisit = localStorage.getItem("graphiql:tabState") === null && !new URL(location.href).searchParams.has("query");
if (isFirstVisit) options.variables = options.defaultTabs[0].variables;
YogaGraphiQL.renderYogaGraphiQL(document.querySelector("#root"), options);
`;
