const { TEST_FULL, TEST_SEED = "0" } = process.env;
const nameOf = ({ testFilePath }) => testFilePath.replace(/.*\/test\//, "test/");
const secondsOf = ({ perfStats: { start, end } }) => (end - start) / 1000;

/** Says how to repeat a failure with the same drawn cases, and ends a long run with its slowest files. */
class Reporter {
  onTestResult(_test, result) {
    if (result.numFailingTests === 0 && !result.testExecError) return;
    const settings = TEST_FULL === "1" ? `TEST_FULL=1 TEST_SEED=${TEST_SEED}` : `TEST_SEED=${TEST_SEED}`;
    console.error(`To repeat it: ${settings} npx jest ${nameOf(result)}`);
  }

  onRunComplete(_contexts, { testResults }) {
    if (testResults.length < 20) return;
    const slowest = [...testResults].sort((one, other) => secondsOf(other) - secondsOf(one)).slice(0, 20);
    const lines = slowest.map((result) => `${secondsOf(result).toFixed(1).padStart(7)} s  ${nameOf(result)}`);
    console.error(["", "The slowest files:", ...lines, ""].join("\n"));
  }
}
module.exports = Reporter;
