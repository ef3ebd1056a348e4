import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type EdgeFile, type ImportFile, type NodeFile } from "../../src/domain/slice";
import { searchableOf } from "../../src/discovery/search/searchable-texts";
import { type Statement } from "../../src/graph/driver/cypher";
import { type Edge } from "../../src/graph/schema/edges";
import { folded } from "../../src/graph/schema/fold";
import { propertiesOf } from "../../src/graph/schema/stored-properties";
import { slices } from "../../src/slices";
import { SRC } from "./source.files";

const nodeFiles = slices.flatMap(({ files }) => files.filter((file): file is NodeFile => "node" in file));
const edgeFiles = slices.flatMap(({ files }) => files.filter((file): file is EdgeFile => "edge" in file));

/** Every edge that the slices declare. */
export const edges: readonly Edge[] = slices.flatMap((slice) => slice.edges);

/** The second labels of a label: a company is an organisation. */
const kindsOf = (label: string) => [
  label,
  ...nodeFiles.filter(({ node }) => node === label).flatMap(({ labels }) => Object.values(labels?.of ?? {})),
];

/** What no slice declares as an edge or a property: what is derived, what keeps the books, how a row of an import names its ends, and a demand what it requires. */
const DERIVED = {
  labels: ["Migration", "UnfinishedMigration", "Import", "Derivation", "DataState", "DataLock"],
  triples: [
    ["Competence", "SIMILAR", "Competence"],
    ["Organisation", "HAS_EVIDENCE_OF", "Competence"],
    ["Organisation", "COVERS", "Competence"],
    ["Organisation", "MEMBER_OF_PREDECESSOR", "Cluster"],
  ],
  properties: [
    "id",
    "createdAt",
    "changedAt",
    "informationContent",
    "sizeClass",
    "sizeBasis",
    "weight",
    "way",
    "counted",
    "cover",
    "level",
    "origin",
    "subject",
    "predecessor",
  ],
  books: ["name", "checksum", "appliedAt", "done", "directories", "startedAt", "completedAt", "state", "takenAt"],
  rows: ["from", "to"],
  demands: ["competence"],
} as const;

const triplesOf = ({ from, type, to, direction }: Edge) => [
  ...(direction === "in" ? [] : [[from, type, to]]),
  ...(direction === "out" ? [] : [[to, type, from]]),
];

/** The arrows of the graph, each as it is stored. */
const graphSchema = [...edges.flatMap(triplesOf), ...DERIVED.triples].flatMap(([from, relType, to]) =>
  kindsOf(from).flatMap((start) => kindsOf(to).map((end) => ({ from: start, relType: relType, to: end }))),
);

/** The words of the graph, as the lint wants them. */
export const vocabulary = {
  labels: [
    ...new Set([...slices.flatMap(({ nouns }) => nouns.flatMap(({ label }) => kindsOf(label))), ...DERIVED.labels]),
  ],
  relationshipTypes: [...new Set(graphSchema.map(({ relType }) => relType))],
  propertyKeys: [
    ...new Set([
      ...[...nodeFiles, ...edgeFiles].flatMap(({ details }) =>
        propertiesOf(details).flatMap(({ name }) => [name, folded(name)]),
      ),
      ...DERIVED.properties,
      ...DERIVED.books,
      ...DERIVED.rows,
      ...DERIVED.demands,
    ]),
  ],
  graphSchema,
};

type Named = readonly [name: string, text: string];

const isStatement = (value: unknown): value is Statement => typeof (value as Statement | undefined)?.text === "string";
const isEdge = (value: unknown): value is Edge => typeof (value as Edge | undefined)?.match === "function";

/** An edge as the shortest statement that follows it. */
const follow = ({ from, match }: Edge) =>
  `MATCH (start:${from} {id: $id}) MATCH ${match("start", "relation", "found")} RETURN found.id AS row`;

/** The edges that an import states. */
const loaded = [...nodeFiles.flatMap((file) => Object.values(file.edges)), ...edgeFiles.map(({ edge }) => edge)];
const arrow = ({ from, type, to }: Edge) => `${from} ${type} ${to}`;

/** The stored texts of a file that have a folded twin. */
const textsOf = ({ details }: ImportFile) =>
  propertiesOf(details)
    .filter(({ folds }) => folds)
    .map(({ name }) => name);

const distinctTypes = (edges: readonly Edge[]) => [...new Set(edges.map(({ type }) => type))];

/** What makes a statement from a declaration, and every declaration that the program makes one from. */
const MAKERS: Readonly<Record<string, readonly (readonly [string, unknown, ...unknown[]])[]>> = {
  loadNodes: nodeFiles.map((file) => [file.file, file]),
  loadEdges: loaded.map((edge) => [arrow(edge), edge]),
  deleteReplacedEdges: loaded.filter(({ many }) => !many).map((edge) => [arrow(edge), edge]),
  knownIds: vocabulary.labels
    .filter((label) => !DERIVED.labels.includes(label as never))
    .map((label) => [label, label]),
  holdersOf: nodeFiles.flatMap(({ node, unique = [] }) =>
    unique.map((name) => [`${node} ${name}`, node, name] as const),
  ),
  wholeGraph: [
    ["all nouns", vocabulary.labels.filter((label) => !DERIVED.labels.includes(label as never)), distinctTypes(edges)],
  ],
  everyText: [["all that can be searched", searchableOf(slices)]],
  wholeThings: [["all that can be searched", searchableOf(slices)]],
  findNeedsWhere: [
    [
      "a filter",
      {
        preparation: { text: "" },
        condition: { text: "CASE reach.filter WHEN 0 THEN need.id = $id ELSE true END" },
        exist: { text: "[]" },
      },
    ],
  ],
  idsOf: [...new Set(slices.flatMap(({ derivations = [] }) => derivations.map(({ of }) => of)))].map((label) => [
    label,
    label,
  ]),
  textsOfNodes: nodeFiles.map((file) => [file.file, file, textsOf(file)]),
  refoldNodes: nodeFiles.map((file) => [file.file, file]),
  textsOfEdges: edgeFiles.map((file) => [file.file, file, textsOf(file)]),
  refoldEdges: edgeFiles.map((file) => [file.file, file]),
  anyNodeWithLabel: [["all nouns", slices.flatMap(({ nouns }) => nouns.map(({ label }) => label))]],
};

/** Parts of statements, which are no statement themselves: each is seen in the statements that use it. */
export const PIECES: readonly string[] = [
  "holds",
  "sourceOfEvidence",
  "runs",
  "maturityOfCompany",
  "sourceOfSolution",
  "strengthOfSolution",
  "coversOfRequirements",
  "evidenceOfMatch",
  "requirementsOfDemand",
  "demandOfNeed",
  "presentRequirements",
  "isBehindCursor",
  "nodesInMatches",
  "passes",
  "reasonsForExclusion",
  "rankedOrganisations",
  "clusterIdsOfOrganisation",
  "unknownInFilter",
];

function statementsIn(path: string): Named[] {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- every file of a kind, also one that is new tomorrow
  const exported = Object.entries(require(join(SRC, path)) as Record<string, unknown>);
  return exported.flatMap(([name, value]): Named[] => {
    if (isStatement(value)) return [[`${path} ${name}`, value.text]];
    if (isEdge(value)) return [[`${path} ${name}`, follow(value)]];
    const make = value as (...declaration: readonly unknown[]) => Statement;
    return (MAKERS[name] ?? []).map(([of, ...declaration]) => [`${path} ${name} of ${of}`, make(...declaration).text]);
  });
}

export const cypherFiles = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".cypher.ts"))
  .sort();

/** Every statement that a `*.cypher.ts` exports, or makes from what the slices declare. */
export const statements: readonly Named[] = cypherFiles.flatMap(statementsIn);

/** What a `*.cypher.ts` exports and nothing here reads. */
export const unread: readonly string[] = cypherFiles.flatMap((path) =>
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  Object.entries(require(join(SRC, path)) as Record<string, unknown>)
    .filter(([name, value]) => !isStatement(value) && !isEdge(value) && !(name in MAKERS) && !PIECES.includes(name))
    .map(([name]) => `${path} ${name}`),
);
