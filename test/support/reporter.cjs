const { TEST_FULL, TEST_SEED = "0" } = process.env;
const nameOf = ({ testFilePath }) => testFilePath.replace(/.*\/test\//, "test/");

const isGroup = (result) => nameOf(result).startsWith("test/groups/");

/** The files behind a result with their tests: of a group (test/groups) each of its files, otherwise the file itself. */
function filesOf(result) {
  if (!isGroup(result)) return [[nameOf(result), result.testResults]];
  const files = new Map();
  for (const test of result.testResults) {
    const file = `test/${test.ancestorTitles[0]}`;
    files.set(file, [...(files.get(file) ?? []), test]);
  }
  return [...files];
}

/** The seconds of a file by itself; those of a file in a group do not count the loading of modules. */
const secondsOf = (result, tests) =>
  isGroup(result)
    ? tests.reduce((sum, { duration }) => sum + (duration ?? 0), 0) / 1000
    : (result.perfStats.end - result.perfStats.start) / 1000;

/** Says how to repeat a failure with the same drawn cases, and ends a long run with its slowest files. */
class Reporter {
  onTestResult(_test, result) {
    const settings = TEST_FULL === "1" ? `TEST_FULL=1 TEST_SEED=${TEST_SEED}` : `TEST_SEED=${TEST_SEED}`;
    for (const [name, tests] of filesOf(result))
      if (result.testExecError || tests.some(({ status }) => status === "failed"))
        console.error(`To repeat it: ${settings} npx jest ${name}`);
  }

  onRunComplete(_contexts, { testResults }) {
    if (testResults.length < 20) return;
    const timed = testResults.flatMap((result) =>
      filesOf(result).map(([name, tests]) => ({ name, seconds: secondsOf(result, tests) })),
    );
    const slowest = timed.sort((one, other) => other.seconds - one.seconds).slice(0, 20);
    const lines = slowest.map(({ name, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${name}`);
    console.error(["", "The slowest files:", ...lines, ""].join("\n"));
  }
}
module.exports = Reporter;
