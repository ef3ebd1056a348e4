import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { runGuarded } from "./guarded";
import { type Java } from "./java";
import { adminArguments } from "./recipe";
import { refusals } from "./refusals";

const PRIVATE = { mode: 0o600 };

/** The database's password: made once, told to Neo4j before its first start, kept in a file that only its owner reads. */
export async function passwordOf(directory: string, java: Java, jars: string): Promise<string> {
  const file = join(directory, "password");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  const password = randomBytes(20).toString("hex"); // no "-" in front, which would read as an option
  await writeFile(`${file}.new`, `${password}\n`, PRIVATE);
  await tell(password, directory, java, jars);
  await rename(`${file}.new`, file);
  return password;
}

/** The password goes through a file of arguments: a command line can be read by every user of the machine. */
async function tell(password: string, directory: string, java: Java, jars: string): Promise<void> {
  const file = join(directory, "arguments");
  const command = adminArguments(jars, "dbms", "set-initial-password", password);
  await writeFile(file, command.map((argument) => `${JSON.stringify(argument)}\n`).join(""), PRIVATE);
  const environment = { NEO4J_HOME: directory, NEO4J_CONF: join(directory, "conf") };
  const order = { command: [java.program, `@${file}`], mark: `@${file}`, directory, environment };
  const { code, output } = await runGuarded({ ...order, output: "pipe" }).exited;
  await rm(file, { force: true });
  if (code !== 0) throw refusals.notStarted("set-initial-password", output.trim().split("\n")[0] ?? "");
}
