const { default: TestSequencer } = require("@jest/test-sequencer");

/** The kinds of tests from those whose files take longest. */
const KINDS = ["oracle", "process", "graph", "unit"];
const kindOf = (test) => KINDS.indexOf(test.context.config.displayName.name);

/** Begins with the longest files, so that no worker ends with one while the other has nothing left. */
class LongestFirst extends TestSequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => kindOf(one) - kindOf(other));
  }
}
module.exports = LongestFirst;
