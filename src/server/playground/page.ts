import { operationName, questionGroups, type Example } from "./examples";

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const linkTo = (example: Example) =>
  `<li><a href="/?question=${operationName(example)}">${escaped(example.title)}</a></li>`;

/** The bar above GraphiQL: menus with the example questions. Each is a link that can be shared. */
export const questionBar = `<nav id="questions" aria-label="Example questions">${questionGroups
  .map(
    ({ title, examples }) =>
      `<details name="questions"><summary>${escaped(title)}</summary><ul>${examples.map(linkTo).join("")}</ul></details>`,
  )
  .join("")}</nav>`;

/** Two circles that meet in a point: the mark of Trefpunt. */
export const logo = (size: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="${size}" height="${size}" aria-hidden="true"><g fill="none" stroke="#d60590" stroke-width="2.5"><circle cx="11.5" cy="16" r="9.5"/><circle cx="20.5" cy="16" r="9.5"/></g><circle cx="16" cy="16" r="3" fill="#d60590"/></svg>`;

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
