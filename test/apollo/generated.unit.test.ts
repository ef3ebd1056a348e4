import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

test("the committed operations.generated.ts is the one that npm run codegen makes", () => {
  const directory = mkdtempSync(join(tmpdir(), "trefpunt-codegen-"));
  const file = join(directory, "operations.ts");
  execFileSync(process.execPath, [require.resolve("tsx/cli"), join(__dirname, "operations.generate.ts"), file]);
  const made = readFileSync(file, "utf8");
  rmSync(directory, { recursive: true });
  expect(readFileSync(join(__dirname, "operations.generated.ts"), "utf8")).toBe(made);
});
