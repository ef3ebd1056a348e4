import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { type Readable, type Writable } from "node:stream";

import { startEngine } from "../../src/engine/engine";
import { commandLineOf, serverProcessesOf } from "../../src/engine/processes";
import { guardOf, options, removeTemporary, temporary, within } from "./scene";

type Parent = ChildProcessByStdio<Writable, Readable, Readable>;

/** A process that started an engine of its own, which answers. */
async function parentOf(directory: string): Promise<Parent> {
  const script = join(__dirname, "parent.process.ts");
  const parent = spawn(process.execPath, ["--import", "tsx", script, directory]);
  let said = "";
  parent.stderr.on("data", (text: Buffer) => (said += text.toString()));
  await Promise.race([once(parent.stdout, "data"), once(parent, "exit")]);
  if (parent.exitCode !== null) throw new Error(`the parent ended before its engine answered: ${said}`);
  return parent;
}

const ends: [string, (parent: Parent) => void][] = [
  ["is killed", (parent) => parent.kill("SIGKILL")],
  ["gets SIGTERM", (parent) => parent.kill("SIGTERM")],
  ["crashes", (parent) => parent.stdin.write("crash\n")],
];

describe("an engine never outlives its parent", () => {
  const directories = [...ends, "SIGINT"].map(() => join(temporary(), "data"));
  let parents: Parent[];

  beforeAll(async () => {
    parents = await Promise.all(directories.map(parentOf));
  }, 90_000);
  afterAll(() => {
    for (const parent of parents) parent.kill("SIGKILL");
    removeTemporary();
  });

  test.each(ends.map(([how, end], index) => [how, end, index] as const))("that %s", async (_how, end, index) => {
    const [parent, directory] = [parents[index]!, directories[index]!];
    const [java] = serverProcessesOf(directory);
    const guard = guardOf(java!);
    expect(commandLineOf(guard)).toMatch(/guard\.sh/);
    end(parent);
    await within(30, "Java gone", () => serverProcessesOf(directory).length === 0);
    await within(5, "guard gone", () => commandLineOf(guard) === undefined);
  });

  test("and what it left is taken over at once, its Java still ending", async () => {
    const directory = directories.at(-1)!;
    const [left] = serverProcessesOf(directory);
    parents.at(-1)!.kill("SIGINT");
    await once(parents.at(-1)!, "exit");
    const engine = await startEngine(options({ directory }));
    expect(serverProcessesOf(directory)).toEqual([engine.pid()]);
    expect(engine.pid()).not.toBe(left);
    await engine.stop();
    expect(serverProcessesOf(directory)).toEqual([]);
  });
});
