import { parseArgs } from "node:util";
import { SCALE_NAMES, type ScaleName } from "./scales";

/** The options of the generator. */
export type GeneratorOptions = Readonly<{ scale: ScaleName; directory: string; seed: number }>;

export const USAGE = `Generates an invented Flanders as CSV files for the import.

  npm run generate -- --scale flanders|small --dir DIRECTORY [--seed NUMBER] [--help]

  --scale SCALE    flanders: the size of the real one; small: about a fiftieth of it
  --dir DIRECTORY  the directory for the files: an empty or a new one
  --seed NUMBER    the same number gives the same files (default: 1)
  --help           shows this text

Exit codes: 0 written, 1 failed, 2 not understood.
`;

/** Reads a command line. Returns the reason in one line if it is not understood. */
export function readOptions(args: readonly string[]): GeneratorOptions | { help: true } | string {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false });
    return values.help ? { help: true } : optionsOf(values);
  } catch (fault) {
    return (fault as Error).message.split("\n")[0]!;
  }
}

type Given = Readonly<{ scale?: string[]; dir?: string[]; seed?: string[] }>;

function optionsOf({ scale = [], dir = [], seed = ["1"] }: Given): GeneratorOptions | string {
  if ([scale, dir, seed].some(({ length }) => length > 1)) return "--scale, --dir and --seed can be given once";
  const name = SCALE_NAMES.find((each) => each === scale[0]);
  if (!name) return `--scale must be one of ${SCALE_NAMES.join(", ")}`;
  const directory = dir[0]?.trim();
  if (!directory) return "--dir must name a directory";
  if (!/^\d{1,9}$/.test(seed[0]!)) return "--seed must be a whole number of at most nine digits";
  return { scale: name, directory, seed: Number(seed[0]) };
}

const OPTIONS = {
  scale: { type: "string", multiple: true },
  dir: { type: "string", multiple: true },
  seed: { type: "string", multiple: true },
  help: { type: "boolean" },
} as const;
