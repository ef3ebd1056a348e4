import { readFileSync } from "node:fs";
import { join } from "node:path";

import { startBoltServer } from "../support/bolt-server";

/** What the supervisor sees of Neo4j: a server at the port of its neo4j.conf. It answers each statement with the number of its process. */
async function main(secondsToEnd: number, ...command: string[]): Promise<void> {
  const end = () => {
    process.stdout.write("The server ended in order\n");
    process.exit(128 + 15);
  };
  process.on("SIGTERM", () => setTimeout(end, secondsToEnd * 1000));
  const folder = command.find((argument) => argument.startsWith("--config-dir="))!.slice("--config-dir=".length);
  const [, port] = /^server\.bolt\.listen_address=127\.0\.0\.1:(\d+)$/m.exec(
    readFileSync(join(folder, "neo4j.conf"), "utf8"),
  )!;
  await startBoltServer(String(process.pid), Number(port));
}

void main(Number(process.argv[2]), ...process.argv.slice(3));
