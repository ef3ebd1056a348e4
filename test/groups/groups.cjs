const { readdirSync } = require("node:fs");
const { join } = require("node:path");

const TEST = join(__dirname, "..");

/** The kinds that the end of a name says. */
const KINDS = ["unit", "oracle", "process"];

/** The files of a folder with this kind in their name; "graph" is the kind of those with none. */
const filesIn = (folder, kind) =>
  readdirSync(join(TEST, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts") && kindOf(name) === kind)
    .map((name) => `${folder}/${name}`)
    .sort();
const kindOf = (name) => KINDS.find((kind) => name.endsWith(`.${kind}.test.ts`)) ?? "graph";

const discovery = filesIn("discovery", "graph");
const half = Math.ceil(discovery.length / 2);

/**
 * The files that a run of all tests loads together, by the name of the file that runs them. Each would take a second to load its modules.
 * Every other file runs alone: it is long, or it starts programs.
 */
const GROUPS = {
  "discovery.oracle": filesIn("discovery", "oracle"),
  "discovery-1": discovery.slice(0, half),
  "discovery-2": discovery.slice(half),
  server: filesIn("server", "graph"),
  clients: ["apollo", "clients", "domain"].flatMap((folder) => filesIn(folder, "graph")),
  graph: filesIn("graph", "graph"),
  // These change one database, one after the other. The first needs it without constraints, and the last adds some that the others do not know.
  "writable.process": [
    "graph/migrations.process.test.ts",
    ...filesIn("exchange", "process"),
    ...filesIn("small-world", "oracle"),
    "house/new-noun.test.ts",
  ],
  "all.unit": ["apollo", "discovery", "domain", "graph", "house", "server"].flatMap((folder) =>
    filesIn(folder, "unit"),
  ),
};

module.exports = { GROUPS, KINDS };
