import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { PROJECT } from "../../src/config";
import setUpDatabase, { type Run } from "./database.setup";

/**
 * Before the tests of processes: the programs are compiled as `npm start` does it, and the database is there. Types are not checked here, but
 * in the test of a new noun, and by `npm run check`.
 */
export default async function setUp(run: Run): Promise<void> {
  await Promise.all([compile(), setUpDatabase(run)]);
}

const compile = () =>
  promisify(execFile)("npx", ["tsc", "-b", "tsconfig.build.json", "--noCheck"], { cwd: PROJECT }).catch(
    (error: { stdout: string }) => {
      throw new Error(`The programs do not compile:\n${error.stdout}`);
    },
  );
