const { globalSetup, globalTeardown, ...whole } = require("../../jest.config.cjs");

const NAMES = ["api/budgets", "api/cost", "api/errors", "api/refusals", "graph/faults-told"];

/** The tests of budgets and masks: none of them needs a database. */
module.exports = {
  ...whole,
  rootDir: "../..",
  testMatch: NAMES.map((name) => `<rootDir>/test/${name}.test.ts`),
};
