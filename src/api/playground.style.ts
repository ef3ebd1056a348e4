/** What GraphiQL's own style leaves to be wished. */
export const style = `
body { margin: 0; overflow: hidden; }

/* GraphiQL moves a tab for a moment when it is pressed: a quick click would miss it. */
.graphiql-tab { transform: none !important; }

/* All examples side by side on a wide screen, a scroll bar that shows it where there are more. */
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
