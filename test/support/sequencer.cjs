const { default: TestSequencer } = require("@jest/test-sequencer");

/** The files that take longest, and then the kinds of tests, from the slowest. */
const LONGEST = [
  "groups/writable",
  "groups/all.oracle",
  "groups/discovery",
  "select.oracle",
  "embedded",
  "playground",
  "groups/server",
];
const KINDS = ["process", "oracle", "graph", "unit"];

const indexOf = (names, isSo) => (names.findIndex(isSo) + 1 || names.length + 1) - 1;
const rankOf = ({ path, context }) => [
  indexOf(LONGEST, (name) => path.includes(name)),
  indexOf(KINDS, (kind) => kind === context.config.displayName.name),
];

/** Begins with the longest files, so that no worker ends with one while the other has nothing left. */
class LongestFirst extends TestSequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => {
      const [[file, kind], [otherFile, otherKind]] = [rankOf(one), rankOf(other)];
      return file - otherFile || kind - otherKind;
    });
  }
}
module.exports = LongestFirst;
