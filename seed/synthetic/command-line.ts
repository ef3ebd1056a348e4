import { parseArgs } from "node:util";
import { SCALE_NAMES, type ScaleName } from "./scales";

/** What a person asks of the generator. */
export type GeneratorOptions = Readonly<{ scale: ScaleName; directory: string; seed: number }>;

export const USAGE = `Makes an invented Flanders, as CSV files that can be imported.

  npm run generate -- --scale flanders|small --dir DIRECTORY [--seed NUMBER] [--help]

  --scale SCALE    flanders: as large as the real one; small: about a fiftieth of that
  --dir DIRECTORY  where the files are written; it is made, or is empty
  --seed NUMBER    another number gives another world; the same one gives the same (without it: 1)
  --help           shows this

Exit codes: 0 written, 1 failed, 2 not understood.
`;

/** Reads a command line; one that is not understood comes back as the reason why, in one line. */
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
