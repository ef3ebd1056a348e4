import { basename, join } from "node:path";
import { GROUPS } from "./groups.cjs";

/** Declares the tests of every file of the group that is named like the calling file. */
export function runGroup(file: string): void {
  const files = GROUPS[basename(file, ".test.ts")]!;
  describe.each([...files])("%s", (path) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- its tests are declared where it is loaded
    require(join(__dirname, "..", path));
  });
}
