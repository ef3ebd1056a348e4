import { execFileSync } from "node:child_process";
import { PROJECT } from "../../src/config";
import setUpDatabase from "./database.setup";

/** Before the tests of processes: the programs are compiled as `npm start` does it, and the database is there. */
export default async function setUp(): Promise<void> {
  execFileSync("npx", ["tsc", "-b", "tsconfig.build.json"], { cwd: PROJECT, stdio: "inherit" });
  await setUpDatabase();
}
