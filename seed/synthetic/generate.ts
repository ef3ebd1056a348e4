import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readOptions, USAGE, type GeneratorOptions } from "./command-line";
import { readmeOf } from "./readme";
import { SCALES } from "./scales";
import { csvOf } from "./table";
import { readVocabulary } from "./vocabulary";
import { worldOf } from "./world";

/** File name -> content. */
type Files = ReadonlyMap<string, string | Buffer>;

/** Runs the command and returns its exit code. */
function generate(args: readonly string[]): number {
  const options = readOptions(args);
  if (typeof options === "string") return complain(2, options);
  if ("help" in options) return say(USAGE);
  const reason = whyNotWritable(options.directory);
  if (reason) return complain(2, `--dir ${options.directory}: ${reason}`);
  try {
    const files = filesOf(options);
    write(options.directory, files);
    return say(`Written: ${files.size} files in ${options.directory}.\n`);
  } catch (fault) {
    return complain(1, (fault as Error).message);
  }
}

/** Why files cannot be written into an existing directory. A missing one is created. */
function whyNotWritable(directory: string): string | undefined {
  try {
    return readdirSync(directory).length > 0 ? "is not empty" : undefined;
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    return code === "ENOENT" ? undefined : `cannot be used as a directory (${code})`;
  }
}

function filesOf(options: GeneratorOptions): Files {
  const vocabulary = readVocabulary();
  const tables = worldOf(SCALES[options.scale], options.seed, vocabulary);
  return new Map<string, string | Buffer>([
    ["README.md", readmeOf(options, tables)],
    ["competences.csv", vocabulary.competencesFile],
    ...tables.map((table) => [table.file, csvOf(table)] as const),
  ]);
}

function write(directory: string, files: Files): void {
  mkdirSync(directory, { recursive: true });
  for (const [name, content] of files) writeFileSync(join(directory, name), content, { flag: "wx" });
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

function complain(code: number, reason: string): number {
  process.stderr.write(`${reason}\n`);
  return code;
}

process.exitCode = generate(process.argv.slice(2));
