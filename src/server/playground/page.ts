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

/** The page at `/`: the example questions, and below them GraphiQL, which the scripts render. */
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

/** Additions to the style of GraphiQL. */
export const style = `
body { margin: 0; overflow: hidden; height: 100dvh; display: flex; flex-direction: column; }
#root { flex: 1; min-height: 0; }
#root .graphiql-container { height: 100%; }

/* The example questions: a bar of menus, in the colours of GraphiQL's themes. */
body { --bar: #fff; --ink: #3b4b68; --line: #e2e5ee; --hover: #f2f3f8; }
body.graphiql-dark { --bar: #212a3b; --ink: #d8dee9; --line: #3a465c; --hover: #2e3a50; color-scheme: dark; }
@media (prefers-color-scheme: dark) {
  body:not(.graphiql-light) { --bar: #212a3b; --ink: #d8dee9; --line: #3a465c; --hover: #2e3a50; color-scheme: dark; }
}
#questions { display: flex; flex: none; gap: 2px; padding: 4px 8px; background: var(--bar); color: var(--ink); border-bottom: 1px solid var(--line); font: 14px/1.35 system-ui, sans-serif; position: relative; z-index: 5; }
#questions details { position: relative; flex: none; }
#questions summary { padding: 5px 10px; border-radius: 6px; cursor: pointer; list-style: none; white-space: nowrap; }
#questions summary::-webkit-details-marker { display: none; }
#questions summary::after { content: " ▾"; color: #d60590; }
#questions summary:hover, #questions details[open] summary, #questions a:hover { background: var(--hover); }
#questions summary:focus-visible, #questions a:focus-visible { outline: 2px solid #d60590; outline-offset: -2px; }
#questions ul { position: absolute; top: calc(100% + 4px); left: 0; width: max-content; max-width: 420px; margin: 0; padding: 6px; list-style: none; background: var(--bar); border: 1px solid var(--line); border-radius: 8px; box-shadow: 0 6px 20px rgb(0 0 0 / 18%); }
#questions a { display: block; padding: 7px 10px; border-radius: 6px; color: inherit; text-decoration: none; }

/* GraphiQL moves a tab for a moment when it is pressed: a quick click would miss it. */
.graphiql-tab { transform: none !important; }

/* Tabs side by side on a wide screen, a scroll bar that shows it where there are more. */
.graphiql-tabs { gap: 3px; scrollbar-width: thin; }
.graphiql-tabs::-webkit-scrollbar { display: block; }
.graphiql-tab .graphiql-tab-button { font-size: 13.5px; padding: 4px 11px 4px 7px; }
.graphiql-tab.graphiql-tab-active .graphiql-tab-button { padding-right: 24px; }

/* The quotes in our sentences are no attempt to deceive. */
.monaco-editor .unicode-highlight { border: 0; background: none; }

/* Three dots stay three dots. */
.monaco-editor .view-line { font-variant-ligatures: none !important; font-feature-settings: "liga" 0, "calt" 0 !important; }

/* A telephone: question above, answer below, tools at the foot. */
@media (max-width: 700px) {
  #questions { overflow-x: auto; scrollbar-width: none; }
  #questions ul { position: fixed; top: 44px; left: 8px; right: 8px; width: auto; max-width: none; }
  .graphiql-container > .graphiql-container { flex-direction: column-reverse; }
  .graphiql-container .graphiql-sidebar { flex-direction: row; width: auto; padding: 0 8px 4px; position: relative; z-index: 1; }
  .graphiql-container .graphiql-main,
  .graphiql-container #graphiql-session { flex-direction: column; }
  .graphiql-container .graphiql-sessions { margin: 8px 8px 0; min-height: 0; }
  .graphiql-container .graphiql-query-editor { flex-direction: column-reverse; padding: 8px; }
  .graphiql-container .graphiql-toolbar { flex-direction: row; width: auto; padding: 0; }
  .graphiql-container .graphiql-main,
  .graphiql-container #graphiql-session,
  .graphiql-container .graphiql-editors,
  .graphiql-container .graphiql-response { min-height: 0; }
  .graphiql-container .graphiql-plugin { flex: 1 1 0 !important; }
  .graphiql-container .graphiql-editors { flex: 3 1 0 !important; }
  .graphiql-container .graphiql-response { flex: 2 1 0 !important; }
  .graphiql-horizontal-drag-bar, .graphiql-logo { display: none; }
}
`;
