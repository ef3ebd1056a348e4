import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

export const SRC = join(__dirname, "..", "..", "src");

export type SourceFile = Readonly<{ path: string; text: string }>;

/** Every TypeScript file of src/, with its path from there. */
export const sourceFiles = (): SourceFile[] =>
  readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path: relative(SRC, path), text: readFileSync(path, "utf8") };
    });
