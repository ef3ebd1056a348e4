import { examples, operationName, type Example } from "./examples";
import { logo } from "./page";

/** The initial content of a tab. */
const tabOf = ({ query, variables }: Example) => ({
  query,
  variables: variables && JSON.stringify(variables, null, 2),
});

const tabs = Object.fromEntries(examples.map((example) => [operationName(example), tabOf(example)]));

const options = {
  title: "Trefpunt",
  logo: logo(28),
  endpoint: "/graphql",
  defaultEditorToolsVisibility: "variables",
  isHeadersEditorEnabled: false,
  shouldPersistHeaders: false,
};

/** Browsers and servers accept longer addresses; mails and chats often do not. */
const MAX_ADDRESS_LENGTH = 8_000;

/**
 * Starts GraphiQL with the question that the address names or contains, else with the tab that was open last, else with the headline.
 * The question and the variables of the open tab must be given, otherwise GraphiQL adds a tab at every visit.
 */
export const startScript = `"use strict";
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_, label) => "/playground/workers/" + label + ".js" };
const examples = ${JSON.stringify(tabs)};
const options = ${JSON.stringify(options)};

const address = new URLSearchParams(location.search);
const example = examples[address.get("question")];
const saved = JSON.parse(localStorage.getItem("graphiql:tabState"));
const tab = example ?? sharedTab() ?? saved?.tabs?.[saved.activeTabIndex] ?? Object.values(examples)[0];

YogaGraphiQL.renderYogaGraphiQL(document.querySelector("#root"), {
  ...options,
  defaultTabs: [tab],
  query: tab.query,
  variables: tab.variables,
  onEditQuery: () => {},
  onTabChange: ({ tabs, activeTabIndex }) => showAddress(tabs[activeTabIndex]),
});
if (example || (!address.get("query") && !saved)) askOnce();
closeMenus();

/** The question in the address. The operation that the address names comes first, because GraphiQL runs the first one. */
function sharedTab() {
  const query = address.get("query");
  if (!query) return undefined;
  const definitions = definitionsOf(query);
  const names = definitions.map((text) => /\\b(?:query|mutation|subscription)\\s+(\\w+)/.exec(text)?.[1]);
  const first = names.indexOf(address.get("operationName"));
  const ordered = first > 0 ? [definitions[first].trim() + "\\n", ...definitions.toSpliced(first, 1)] : definitions;
  return { query: ordered.join(""), variables: address.get("variables") ?? undefined };
}

/** The text of each operation and fragment. Ignores braces in strings, comments and arguments. */
function definitionsOf(query) {
  const definitions = [];
  let [depth, start] = [0, 0];
  for (const { 0: sign, index } of query.matchAll(/"""[^]*?"""|"(?:\\\\.|[^"\\\\\\n])*"|#.*|[{}()]/g)) {
    if (sign === "{" || sign === "(") depth++;
    if (sign === "}" || sign === ")") depth--;
    if (sign !== "}" || depth !== 0) continue;
    definitions.push(query.slice(start, index + 1));
    start = index + 1;
  }
  return [...definitions, query.slice(start)];
}

/** Writes the question of the open tab into the address, so that it can be copied and shared. */
function showAddress({ query, variables, operationName }) {
  const isOf = (tab) => tab.query === query && (tab.variables ?? "") === (variables ?? "");
  const name = Object.keys(examples).find((each) => isOf(examples[each]));
  const parts = name ? { question: name } : { query, variables, operationName };
  const parameters = new URLSearchParams(Object.entries(parts).filter(([, value]) => value)).toString();
  const search = parameters.length < ${MAX_ADDRESS_LENGTH} && parameters ? "?" + parameters : "";
  if (search !== location.search) history.replaceState(null, "", location.pathname + search);
}

/** Presses the button when both editors are loaded, until a request runs or is answered. Only for our own questions. */
function askOnce(presses = 50) {
  const button = document.querySelector(".graphiql-execute-button");
  const answer = document.querySelector(".graphiql-response .view-lines");
  const isLoaded = button && answer && document.querySelector(".graphiql-query-editor .view-line");
  if (isLoaded && (answer.textContent.trim() || button.getAttribute("aria-label").startsWith("Stop"))) return;
  if (isLoaded) button.click();
  if (presses > 0) setTimeout(askOnce, 300, presses - 1);
}

/** A menu closes where something else is pressed, or Escape. */
function closeMenus() {
  const close = (pressed) => {
    for (const menu of document.querySelectorAll("#questions details[open]"))
      if (!menu.contains(pressed)) menu.open = false;
  };
  addEventListener("pointerdown", ({ target }) => close(target), true);
  addEventListener("keydown", ({ key }) => key === "Escape" && close(null), true);
}
`;
