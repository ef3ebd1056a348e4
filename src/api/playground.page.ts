import { examples } from "./examples";
import { type Example } from "./examples/example";

/** Two circles that meet in a point: the mark of Trefpunt. */
const mark = (size: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="${size}" height="${size}" aria-hidden="true"><g fill="none" stroke="#d60590" stroke-width="2.5"><circle cx="11.5" cy="16" r="9.5"/><circle cx="20.5" cy="16" r="9.5"/></g><circle cx="16" cy="16" r="3" fill="#d60590"/></svg>`;

/** The page at `/`. Everything that it shows is made by the scripts. */
export const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Trefpunt: ask the graph</title>
    <link rel="icon" href="data:image/svg+xml,${encodeURIComponent(mark(32))}">
    <link rel="stylesheet" href="/playground/graphiql.css">
    <link rel="stylesheet" href="/playground/style.css">
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
 * Starts GraphiQL on the tab that was open last, or on the first example. A browser keeps its tabs, so the examples come once; the
 * question and the variables of the open tab must be given, otherwise GraphiQL adds a tab at every visit. The address stays as it is.
 */
export const starter = `"use strict";
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_, label) => "/playground/workers/" + label + ".js" };
const options = ${JSON.stringify(options)};
const kept = JSON.parse(localStorage.getItem("graphiql:tabState"));
const { query, variables } = kept?.tabs?.[kept.activeTabIndex] ?? options.defaultTabs[0];
history.replaceState(null, "", location.pathname);
YogaGraphiQL.renderYogaGraphiQL(document.querySelector("#root"), { ...options, query, variables, onEditQuery: () => {} });
`;
