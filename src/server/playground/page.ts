import { logo } from "./logo";
import { questionBar } from "./question-bar";

/** The page at `/`: the example questions, and GraphiQL below them, which the scripts make. */
export const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Trefpunt: ask the graph</title>
    <link rel="icon" href="data:image/svg+xml,${encodeURIComponent(logo(32))}">
    <link rel="stylesheet" href="/playground/graphiql.css">
    <link rel="stylesheet" href="/playground/style.css">
    <script src="/playground/graphiql.js" defer></script>
    <script src="/playground/start.js" defer></script>
  </head>
  <body class="no-focus-outline">
    <noscript>This page needs JavaScript. Without it, send your question to <code>POST /graphql</code>.</noscript>
    ${questionBar}
    <div id="root"></div>
  </body>
</html>
`;
