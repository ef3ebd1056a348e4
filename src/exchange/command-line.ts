import { parseArgs } from "node:util";
import { SEED_DIRECTORIES } from "./import";

/** What a person asks of the command. */
export type ImportCommand = Readonly<{
  directories: readonly string[];
  check: boolean;
  skipRefused: boolean;
  help: boolean;
}>;

export const USAGE = `Loads directories of CSV files into the graph: all of them, or nothing if anything is refused.

  npm run seed -- [--dir DIRECTORY]... [--check] [--skip-refused] [--help]

  --dir DIRECTORY  a directory of CSV files; may be given several times, to load several as one
                   (without it: the data sets that come with the project)
  --check          only says what would be refused; needs no database: without NEO4J_URI, what is
                   not in the directories is looked for in the data sets that come with the project
  --skip-refused   loads the rest where rows are refused, but for the rows that refer to them
  --help           shows this

The database is the one of NEO4J_URI, or else the embedded one. The format is described in seed/README.md.
Exit codes: 0 done, 1 refused or failed, 2 not understood.
`;

/** Reads a command line; one that is not understood comes back as the reason why. */
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
