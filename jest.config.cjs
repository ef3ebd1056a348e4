/** Every test file runs in Node, compiled by swc. One Neo4j is started for the whole run (test/support/database.setup.ts). */
module.exports = {
  testEnvironment: "node",
  transform: { "^.+\\.ts$": "@swc/jest" },
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  modulePathIgnorePatterns: ["<rootDir>/dist", "<rootDir>/.trefpunt"],
  globalSetup: "<rootDir>/test/support/database.setup.ts",
  globalTeardown: "<rootDir>/test/support/database.teardown.ts",
  setupFiles: ["reflect-metadata"],
  // Apollo Client warns only where this is set, as bundlers do in development.
  globals: { __DEV__: true },
  testTimeout: 180_000,
  maxWorkers: 2,
};
