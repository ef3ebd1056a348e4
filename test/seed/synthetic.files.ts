import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { PROJECT } from "../../src/config";

/** A row of a file, cell by column. */
export type Cells = Readonly<Record<string, string>>;

export const SEED = join(PROJECT, "seed");

export const rowsIn = (text: string | Buffer): Cells[] => parse(text, { columns: true });

export const rowsOf = (...path: string[]): Cells[] => rowsIn(readFileSync(join(...path)));

const made: string[] = [];

export function freshDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "trefpunt-synthetic-"));
  made.push(directory);
  return directory;
}

export const removeDirectories = () => made.forEach((directory) => rmSync(directory, { recursive: true }));

export const contentOf = (directory: string) =>
  new Map(readdirSync(directory).map((name) => [name, readFileSync(join(directory, name), "utf8")]));

/** Runs the generator as a process of its own. */
export const generate = (...args: string[]) =>
  new Promise<Readonly<{ code: number; out: string; err: string }>>((resolve) => {
    const command = ["--import", "tsx", join("seed", "synthetic", "generate.ts"), ...args];
    const env = { ...process.env, NODE_OPTIONS: "" };
    execFile(process.execPath, command, { cwd: PROJECT, env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
