import { startEngine } from "../../src/engine/engine";
import { RELEASE } from "../support/release";
import { LIBRARY } from "./scene";

/** A program that starts an engine and tells how to reach it; at the word "crash" on its standard input it crashes. */
async function main(directory: string, java: string): Promise<void> {
  const engine = await startEngine({
    library: LIBRARY,
    directory,
    release: RELEASE,
    java,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  process.stdin.on("data", () => {
    throw new Error("a crash, as asked");
  });
  process.stdout.write(`${JSON.stringify({ java: engine.pid() })}\n`);
}

void main(process.argv[2]!, process.argv[3]!);
