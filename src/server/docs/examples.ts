import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../../config";

/** The folder of all example questions; its README says which are where. */
export const EXAMPLES = join(PROJECT, "schema", "docs", "examples");

/** The example question of each noun, by the name of its file: `need` -> the question. */
export const nounExamples = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(EXAMPLES)
      .filter((file) => file.endsWith(".graphql"))
      .map((file) => [file.replace(/\.graphql$/, ""), readFileSync(join(EXAMPLES, file), "utf8")]),
  );
