/** Whether a test notices when a budget or a mask is gone, or weaker: `npm run mutate`. */
export default {
  mutate: [
    "src/server/limits/*.ts",
    "src/server/graphql/errors.ts",
    "src/server/http/refusals.ts",
    "src/graph/driver/driver-errors.ts",
  ],
  testRunner: "jest",
  plugins: ["@stryker-mutator/jest-runner"],
  jest: { configFile: "test/mutation/jest.config.cjs", enableFindRelatedTests: false },
  coverageAnalysis: "perTest",
  concurrency: 2,
  timeoutMS: 30_000,
  tempDirName: ".trefpunt/mutation",
  ignorePatterns: [".trefpunt", "dist"],
  reporters: ["clear-text"],
  clearTextReporter: { allowColor: false, logTests: false },
  thresholds: { high: 95, low: 85, break: 85 },
};
