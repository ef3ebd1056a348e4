const { globalSetup, globalTeardown, ...whole } = require("../../jest.config.cjs");

const API = [
  ...["budgets", "cost", "errors", "refusals", "faults-of-layers"],
  ...["database-faults", "rate-limit", "front-door"],
];

/** The tests of budgets and masks: none of them needs a database. */
module.exports = {
  ...whole,
  rootDir: "../..",
  testMatch: [...API.map((name) => `<rootDir>/test/api/${name}.test.ts`), "<rootDir>/test/graph/faults-told.test.ts"],
};
