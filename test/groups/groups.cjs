const { readdirSync } = require("node:fs");
const { join } = require("node:path");

const TEST = join(__dirname, "..");

const FOLDERS = readdirSync(TEST, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "groups")
  .map(({ name }) => name);

/** The kinds that the end of a name says. */
const KINDS = ["unit", "oracle", "process"];

/** The files of a folder with this kind in their name; "graph" is the kind of those with none. */
const filesIn = (folder, kind) =>
  readdirSync(join(TEST, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts") && kindOf(name) === kind)
    .map((name) => `${folder}/${name}`)
    .sort();
const kindOf = (name) => KINDS.find((kind) => name.endsWith(`.${kind}.test.ts`)) ?? "graph";

const filesOfKind = (kind, ...folders) => folders.flatMap((folder) => filesIn(folder, kind));

/** Long by themselves, or with a database that they may change. They run beside the groups. */
const ALONE = ["graph/select.oracle.test.ts", "server/playground.process.test.ts"];
const WRITABLE = [
  // The first needs a database without constraints, and the last adds some that the others do not know.
  "graph/migrations.process.test.ts",
  ...filesOfKind("process", "exchange"),
  ...filesOfKind("oracle", "small-world"),
  "house/new-noun.test.ts",
];
const isOfNoGroup = (file) => ALONE.includes(file) || WRITABLE.includes(file);

/**
 * The files that a run of all tests loads together, by the name of the file that runs them. Each would take a second to load its modules,
 * and more to build what the product holds in memory. Every other file runs alone: it is long, or it starts programs.
 */
const GROUPS = {
  "all.unit": filesOfKind("unit", ...FOLDERS),
  "all.oracle": filesOfKind("oracle", "discovery", "graph", "oracle"),
  discovery: filesOfKind("graph", "discovery"),
  server: filesOfKind("graph", "server"),
  clients: filesOfKind("graph", "apollo", "clients", "domain", "bench", "support"),
  graph: filesOfKind("graph", "graph"),
  house: filesOfKind("graph", "house"),
  "connections.process": filesOfKind("process", "graph", "server"),
};
for (const [name, files] of Object.entries(GROUPS)) GROUPS[name] = files.filter((file) => !isOfNoGroup(file));
// These change one database, one after the other.
GROUPS["writable.process"] = WRITABLE;

module.exports = { GROUPS, KINDS };
