const { default: TestSequencer } = require("@jest/test-sequencer");

/**
 * The longest files, and beside them those that mostly wait, so that no worker ends with one while the others have nothing left; then the
 * kinds of tests, from the slowest.
 */
const FIRST = [
  ...["groups/writable", "groups/all.oracle", "groups/connections", "main/start", "main/away", "engine/refusals"],
  ...["groups/discovery", "select.oracle", "groups/server", "playground", "embedded"],
];
const KINDS = ["process", "oracle", "graph", "unit"];

const indexOf = (names, isSo) => (names.findIndex(isSo) + 1 || names.length + 1) - 1;
const rankOf = ({ path, context }) => [
  indexOf(FIRST, (name) => path.includes(name)),
  indexOf(KINDS, (kind) => kind === context.config.displayName.name),
];

/** Orders the files by these lists. */
class LongestFirst extends TestSequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => {
      const [[file, kind], [otherFile, otherKind]] = [rankOf(one), rankOf(other)];
      return file - otherFile || kind - otherKind;
    });
  }
}
module.exports = LongestFirst;
