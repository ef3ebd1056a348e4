import { parseArgs } from "node:util";
import { SEED_DIRECTORIES } from "./import";

/** The options of the command. */
export type ImportCommand = Readonly<{
  directories: readonly string[];
  check: boolean;
  skipRefused: boolean;
  help: boolean;
}>;

export const USAGE = `Loads directories of CSV files into the graph. If there is any error, nothing is loaded.

  npm run seed -- [--dir DIRECTORY]... [--check] [--skip-refused] [--help]

  --dir DIRECTORY  a directory of CSV files; repeat it to load several directories as one
                   (default: the data sets of the project)
  --check          reports errors without loading anything; needs no database: without NEO4J_URI,
                   references to other nodes are looked up in the data sets of the project
  --skip-refused   skips rows with errors and the rows that refer to them, and loads the rest
  --help           shows this text

The database is the one at NEO4J_URI if it is set, otherwise the embedded one.
seed/README.md describes the format of the files.
Exit codes: 0 success, 1 errors in the files or another failure, 2 wrong options.
`;

/** Reads a command line. Returns the reason if it is not understood. */
export function readImportCommand(args: readonly string[]): ImportCommand | string {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false });
    const { dir = SEED_DIRECTORIES, check = false, help = false } = values;
    if (dir.some((each) => each.trim() === "")) return "--dir needs a directory";
    return { directories: dir, check, skipRefused: values["skip-refused"] ?? false, help };
  } catch (fault) {
    return (fault as Error).message;
  }
}

const OPTIONS = {
  dir: { type: "string", multiple: true },
  check: { type: "boolean" },
  "skip-refused": { type: "boolean" },
  help: { type: "boolean" },
} as const;
