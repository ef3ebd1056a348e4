/** The directions of imports, as tables: what each folder may import besides itself. `npm run check` applies them, also to imports of types. */
const { readFileSync } = require("node:fs");

/** Folders and files of src. */
const FOLDERS = {
  problem: [],
  graph: ["problem"],
  engine: ["problem"],
  config: ["engine", "problem"],
  database: ["config", "engine", "graph", "problem"],
  domain: ["graph", "problem"],
  discovery: ["domain", "graph", "problem"],
  slices: ["domain", "discovery"],
  exchange: ["slices", "domain", "database", "graph", "config", "problem"],
  server: ["slices", "discovery", "domain", "graph", "config", "problem"],
  main: ["server", "discovery", "exchange", "database", "slices", "graph", "config", "problem"],
};

/** Folders of src/graph, each above those before it. */
const GRAPH_FOLDERS = ["driver", "schema", "compiler", "lists", "statistics"];

/** Imports that go up between the folders of src/graph, each with its reason. */
const GRAPH_EXCEPTIONS = {
  // The compiler makes one statement of the whole selection, so its two entry points call the parts for pages and groups.
  "compiler/(select|resolvers)": ["lists", "statistics"],
  // The arguments `groups` and `where` are added to each list, where all arguments of a list are added.
  "lists/(add-list-arguments|list-arguments)": ["statistics"],
  // The type of a row; the client reads rows with the decoder that it is given.
  "driver/client": ["compiler"],
};

/** What a feature of discovery may import besides src/discovery/shared. */
const FEATURES = {
  shared: [],
  "competences-in-text": [],
  "members-serving": ["competences-in-text"],
  "needs-in-reach": [],
  "players-for": ["competences-in-text"],
  "clusters-serving": ["members-serving", "competences-in-text"],
  "explain-match": ["competences-in-text"],
  "consortia-for": ["competences-in-text"],
  replications: [],
  inspirations: ["replications"],
  gaps: [],
  exploration: [],
  search: [],
  "cooperation-network": [],
};

/** The folders of src/domain in the order of src/slices.ts. */
function domainSlices() {
  const text = readFileSync("src/slices.ts", "utf8");
  const folders = new Map(
    [...text.matchAll(/\{ (\w+) \} from "\.\/domain\/([\w-]+)\//g)].map(([, name, folder]) => [name, folder]),
  );
  const listed = [...text.slice(text.indexOf("= [")).matchAll(/\w+/g)].flatMap(([name]) => folders.get(name) ?? []);
  if (listed.length === 0 || listed.length !== folders.size)
    throw new Error("src/slices.ts lists other slices than it imports");
  return listed;
}

const oneOf = (names) => `(${names.join("|")})`;
const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const folderRules = Object.entries(FOLDERS).map(([folder, others]) =>
  rule(
    `${folder}-imports-what-is-below-it`,
    `src/${folder} may import ${others.length > 0 ? others.join(", ") : "no other folder"}.`,
    { path: `^src/${folder}[./]` },
    { path: "^src/", pathNot: `^src/${oneOf([folder, ...others])}[./]` },
  ),
);

const allowedIn = (file) => GRAPH_FOLDERS.slice(0, GRAPH_FOLDERS.indexOf(file.split("/")[0]) + 1);

const exceptionRules = Object.entries(GRAPH_EXCEPTIONS).map(([file, folders]) =>
  rule(
    `graph-${file.replace(/\W+/g, "-")}-imports-no-more-than-its-exception`,
    `This file may import ${folders.join(", ")} besides what its folder may.`,
    { path: `^src/graph/${file}\\.ts$` },
    { path: "^src/graph/", pathNot: `^src/graph/${oneOf([...allowedIn(file), ...folders])}/` },
  ),
);

const graphRules = GRAPH_FOLDERS.map((folder, index) =>
  rule(
    `graph-${folder}-imports-what-is-below-it`,
    `The order of the folders of src/graph is ${GRAPH_FOLDERS.join(", ")}.`,
    { path: `^src/graph/${folder}/`, pathNot: `^src/graph/${oneOf(Object.keys(GRAPH_EXCEPTIONS))}\\.ts$` },
    { path: `^src/graph/${oneOf(GRAPH_FOLDERS.slice(index + 1).concat("-"))}/` },
  ),
);

const slices = domainSlices();
const sliceRules = slices.map((slice, index) =>
  rule(
    `${slice}-imports-slices-above-it`,
    "A slice of src/domain imports only slices that src/slices.ts lists above it.",
    { path: `^src/domain/${slice}/` },
    { path: `^src/domain/[^/]+/`, pathNot: `^src/domain/${oneOf(slices.slice(0, index + 1))}/` },
  ),
);

const featureRules = Object.entries(FEATURES).map(([feature, others]) =>
  rule(
    `${feature}-imports-declared-features`,
    `src/discovery/${feature} may import ${["shared", ...others].join(", ")} of src/discovery.`,
    { path: `^src/discovery/${feature}/` },
    { path: "^src/discovery/[^/]+/", pathNot: `^src/discovery/${oneOf([feature, "shared", ...others])}/` },
  ),
);

const FORMULAS = "\\.(explain|sentences|weights)\\.ts$";

module.exports = {
  forbidden: [
    rule("no-circles", "No file imports itself over others.", { path: "^src/" }, { circular: true }),
    rule(
      "known-folders",
      "A new folder of src needs a line in FOLDERS.",
      { path: "^src/", pathNot: `^src/${oneOf(Object.keys(FOLDERS))}[./]` },
      {},
    ),
    rule(
      "known-features",
      "A new folder of src/discovery needs a line in FEATURES.",
      { path: "^src/discovery/[^/]+/", pathNot: `^src/discovery/${oneOf(Object.keys(FEATURES))}/` },
      {},
    ),
    rule(
      "known-graph-folders",
      "A new folder of src/graph needs a place in GRAPH_FOLDERS.",
      { path: "^src/graph/", pathNot: `^src/graph/${oneOf(GRAPH_FOLDERS)}/` },
      {},
    ),
    ...folderRules,
    ...graphRules,
    ...exceptionRules,
    ...sliceRules,
    ...featureRules,
    rule(
      "nothing-imports-tests",
      "The program and the seed know no test.",
      { path: "^(src|seed)/" },
      { path: "^test/" },
    ),
    rule(
      "oracles-are-independent",
      "An oracle computes the answer without the program.",
      { path: "^test/oracle/" },
      { path: "^src/" },
    ),
    rule(
      "driver-stays-in-its-folders",
      "Only src/graph and src/engine speak to Neo4j.",
      { path: "^src/", pathNot: "^src/(graph|engine)/" },
      { path: "node_modules/neo4j-driver" },
    ),
    rule(
      "formulas-are-pure",
      "Explanations, sentences and weights import only types and each other.",
      { path: `^src/.*${FORMULAS}` },
      { pathNot: FORMULAS, dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "dependencies-are-declared",
      "The program imports only packages that package.json installs for it.",
      { path: "^src/" },
      { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
    ),
    rule("every-import-resolves", "The import leads to a file or a package.", {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default"] },
  },
};
