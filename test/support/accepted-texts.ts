import { createHash } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../../src/config";

/** Texts that a slow check accepted before, remembered by their hash and by what the check depends on; ignored by git. */
export function acceptedTexts(check: string, dependencies: string) {
  const directory = join(PROJECT, ".trefpunt", "test", check);
  mkdirSync(directory, { recursive: true });
  const fileOf = (text: string) =>
    join(directory, createHash("sha256").update(dependencies).update(text).digest("hex").slice(0, 32));
  return {
    has: (text: string) => existsSync(fileOf(text)),
    add: (text: string) => writeFileSync(fileOf(text), ""),
  };
}
