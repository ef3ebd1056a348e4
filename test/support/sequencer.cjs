const { default: TestSequencer } = require("@jest/test-sequencer");

/** The longest file, and those that need no database with the seed, which may not be ready yet. */
const FIRST = ["groups/writable", "groups/all.unit", "test/engine/", "test/seed/", "config.unit"];

/** Then the long ones, and beside them those that mostly wait, so that no worker ends with one while the others have nothing left. */
const NEXT = [
  ...["groups/all.oracle", "groups/connections", "main/start", "main/away"],
  ...["groups/discovery", "select.oracle", "groups/server", "playground", "embedded"],
];
const KINDS = ["process", "oracle", "graph", "unit"];

const indexOf = (names, isSo) => (names.findIndex(isSo) + 1 || names.length + 1) - 1;
const rankOf = ({ path, context }) => [
  indexOf([...FIRST, ...NEXT], (name) => path.includes(name)),
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
