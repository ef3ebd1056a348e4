import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../../src/config";
import { RELEASE } from "./release";

/** The data and the migrations. */
const DATA = /\.(csv|cypher)$/;

/** The code that loads and derives. */
const LOADING = /^src\/(domain|exchange|graph)\/.*\.ts$|\.cypher\.ts$/;

const STORES = join(PROJECT, ".trefpunt", "test");

/** Where the copy of a seeded and stopped database is kept, for this Neo4j and these data; ignored by git. */
export function seededStore(): string {
  return join(STORES, `seeded-${hashOf((path) => DATA.test(path) || LOADING.test(path))}`);
}

/** The same for the same Neo4j, data and migrations. */
export const dataHash = (): string => hashOf((path) => DATA.test(path));

function hashOf(isDecisive: (path: string) => boolean): string {
  const hash = createHash("sha256").update(RELEASE.version);
  for (const path of ["seed", "schema/migrations", "src"].flatMap(filesBelow).filter(isDecisive).sort())
    hash.update(path).update(readFileSync(join(PROJECT, path)));
  return hash.digest("hex").slice(0, 16);
}

/** Paths from the top of the project, the same in every clone. */
const filesBelow = (directory: string): string[] =>
  readdirSync(join(PROJECT, directory), { recursive: true, encoding: "utf8" }).map((name) => `${directory}/${name}`);

export const isKept = (store: string): boolean => existsSync(store);

/** Keeps a copy of a stopped database, instead of the copies of other data. */
export function keepStore(directory: string, store: string): void {
  const others = readdirSync(STORES).filter((name) => name.startsWith("seeded-"));
  for (const name of others) rmSync(join(STORES, name), { recursive: true, force: true });
  const part = `${store}.${process.pid}`;
  cpSync(directory, part, { recursive: true });
  renameSync(part, store);
}

/** Fills the directory of a database that is to be started. */
export function copyStore(store: string, directory: string): void {
  mkdirSync(directory, { recursive: true });
  cpSync(store, directory, { recursive: true });
}
