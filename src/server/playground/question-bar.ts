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
