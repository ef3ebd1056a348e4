const { globalSetup, globalTeardown, ...whole } = require("../../jest.config.cjs");

const NAMES = ["budgets", "cost", "refusals", "faults-of-layers", "database-faults", "rate-limit", "front-door"];

/** The tests of budgets and masks: none of them needs a database. */
module.exports = {
  ...whole,
  rootDir: "../..",
  testMatch: NAMES.map((name) => `<rootDir>/test/api/${name}.test.ts`),
};
