const { projects, reporters: _reporters, ...whole } = require("../../jest.config.cjs");
const { displayName: _name, ...unit } = projects.find(({ displayName }) => displayName === "unit");

const NAMES = [
  "server/budgets",
  "server/cost.unit",
  "server/errors.unit",
  "server/refusals",
  "graph/driver-error-messages.unit",
];

/** The tests of budgets and masks: none of them needs a database. */
module.exports = {
  ...whole,
  ...unit,
  projects: undefined,
  rootDir: "../..",
  testMatch: NAMES.map((name) => `<rootDir>/test/${name}.test.ts`),
};
