import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startEncoder } from "../../src/discovery/competences-in-text/encoder/encoder";
import { DIMENSIONS } from "../../src/discovery/competences-in-text/encoder/vectors";
import { type Notice } from "./notice-file";
import { textForEncoder } from "../../src/discovery/shared/text/words";

/** The vector of each notice. `--meanings FILE` keeps them in a file, which saves minutes in the next run. */
export async function meaningsOf(notices: readonly Notice[]): Promise<Float32Array[]> {
  const file = process.argv.includes("--meanings") ? argument("--meanings") : undefined;
  if (file && existsSync(file)) {
    const numbers = new Float32Array(new Uint8Array(readFileSync(file)).buffer);
    return notices.map((_, index) => numbers.slice(index * DIMENSIONS, (index + 1) * DIMENSIONS));
  }
  const encoder = startEncoder(join(__dirname, "encoder"));
  const meanings: Float32Array[] = [];
  for (const { text } of notices) meanings.push((await encoder.meaningOf(textForEncoder(text)))!.vector);
  await encoder.close();
  if (file) writeFileSync(file, Buffer.concat(meanings.map(({ buffer }) => Buffer.from(buffer as ArrayBuffer))));
  return meanings;
}

/** The value of an option on the command line. */
export function argument(name: string): string {
  const value = process.argv[process.argv.indexOf(name) + 1];
  if (!process.argv.includes(name) || !value) throw new Error(`say ${name} DIRECTORY`);
  return value;
}
