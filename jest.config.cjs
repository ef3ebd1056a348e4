/** What every test file has in common: it runs in Node, compiled by swc. */
const common = {
  testEnvironment: "node",
  transform: { "^.+\\.ts$": "@swc/jest" },
  modulePathIgnorePatterns: ["<rootDir>/dist", "<rootDir>/.trefpunt"],
  setupFiles: ["reflect-metadata", "<rootDir>/test/support/graphql.setup.cjs"],
  // Apollo Client warns only where this is set, as bundlers do in development.
  globals: { __DEV__: true },
};

/** One Neo4j with the seed for the whole run, started where a selected test needs it. */
const withDatabase = {
  globalSetup: "<rootDir>/test/support/database.setup.ts",
  globalTeardown: "<rootDir>/test/support/database.teardown.ts",
};

/** And the programs compiled, where a test runs them. */
const withPrograms = { ...withDatabase, globalSetup: "<rootDir>/test/support/program.setup.ts" };

const { GROUPS, KINDS } = require("./test/groups/groups.cjs");

/** A whole run loads the modules once for a group of files. Where a file or a test is named, every file runs alone. */
const isWhole = process.env.TEST_GROUPED === "1" || process.argv.slice(2).every((argument) => argument.startsWith("-"));
if (isWhole) process.env.TEST_GROUPED = "1";
const grouped = isWhole
  ? Object.values(GROUPS)
      .flat()
      .map((name) => `<rootDir>/test/${name}`)
  : ["<rootDir>/test/groups/"];

const OTHER_KIND = `\\.(${KINDS.join("|")})\\.test\\.ts$`;
const filesOf = (kind) => ({
  testMatch: [`<rootDir>/test/**/*${kind === "graph" ? "" : `.${kind}`}.test.ts`],
  testPathIgnorePatterns: ["/node_modules/", ...grouped, ...(kind === "graph" ? [OTHER_KIND] : [])],
});

// The full suite draws other cases each time. The reporter prints the line that repeats a failure.
if (process.env.TEST_FULL === "1") process.env.TEST_SEED ??= String(1 + Math.floor(Math.random() * 1_000_000));

/** `npx jest --selectProjects unit` needs no database; the name of a file says to which project it belongs. */
module.exports = {
  // Two cores, and tests that wait.
  maxWorkers: 3,
  testTimeout: 180_000,
  testSequencer: "<rootDir>/test/support/sequencer.cjs",
  reporters: ["default", "<rootDir>/test/support/reporter.cjs"],
  projects: [
    // First, so that programs are compiled while the database is seeded.
    { ...common, ...withPrograms, displayName: "process", ...filesOf("process") },
    { ...common, displayName: "unit", ...filesOf("unit") },
    { ...common, ...withDatabase, displayName: "graph", ...filesOf("graph") },
    { ...common, ...withDatabase, displayName: "oracle", ...filesOf("oracle") },
  ],
};
