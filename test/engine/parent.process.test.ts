import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Readable, type Writable } from "node:stream";

import { startEngine } from "../../src/engine/engine";
import { commandLineOf, serverProcessesOf } from "../../src/engine/processes";
import { fakeNeo4j, guardOf, options, removeTemporary, temporary, within } from "./scene";

type Parent = ChildProcessByStdio<Writable, Readable, Readable>;

/** A process that started an engine of its own, which answers. */
async function parentOf(directory: string, java = fakeNeo4j()): Promise<Parent> {
  const script = join(__dirname, "parent.process.ts");
  const parent = spawn(process.execPath, ["--require", "tsx/cjs", script, directory, java]);
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
  const directories = ends.map(() => join(temporary(), "data"));
  let parents: Parent[] = [];

  beforeAll(async () => {
    parents = await Promise.all(directories.map((directory) => parentOf(directory)));
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
    const directory = join(temporary(), "data");
    const parent = await parentOf(directory, fakeNeo4j({ endsAfterSeconds: 3 }));
    parents.push(parent);
    const [left] = serverProcessesOf(directory);
    parent.kill("SIGINT");
    await once(parent, "exit");
    expect(serverProcessesOf(directory)).toEqual([left]);
    const engine = await startEngine(options({ directory, java: fakeNeo4j() }));
    expect(serverProcessesOf(directory)).toEqual([engine.pid()]);
    expect(readFileSync(join(directory, "logs", "java.log.previous"), "utf8")).toContain("The server ended in order");
    await engine.stop();
    expect(serverProcessesOf(directory)).toEqual([]);
  });
});
