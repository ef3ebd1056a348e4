import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { graphql, parse, validate, type OperationDefinitionNode } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { EXAMPLES } from "../../src/server/docs/docs";
import { examples } from "../../src/server/playground/examples";
import { trefpuntSchema } from "../support/schema";
import { openTestGraph } from "../support/database";

const schema = trefpuntSchema();
const graph = openTestGraph();

const operationOf = (query: string) => parse(query).definitions[0] as OperationDefinitionNode;

/** The answer to an example, by the name of its tab. */
async function ask(tab: string, variables?: Record<string, unknown>) {
  const example = examples.find(({ query }) => operationOf(query).name?.value === tab)!;
  const variableValues = { ...example.variables, ...variables };
  const contextValue = contextOf({ graph: () => graph, today: "2026-01-01" });
  const answer = await graphql({ schema, source: example.query, variableValues, contextValue });
  expect(answer.errors).toBeUndefined();
  return JSON.parse(JSON.stringify(answer.data));
}

type Answer = any;

const tabs = examples.map(({ query, ...example }) => ({
  ...example,
  query,
  tab: operationOf(query).name?.value ?? "",
}));

test("there are eight to thirty examples, each with a tab of its own, the headline first", () => {
  expect(examples.length).toBeGreaterThanOrEqual(8);
  expect(examples.length).toBeLessThanOrEqual(30);
  expect(new Set(tabs.map(({ tab }) => tab)).size).toBe(examples.length);
  expect(tabs[0]?.tab).toBe("WhoCanServe");
});

test("no file of an example is left out", () => {
  const files = readdirSync(EXAMPLES, { recursive: true, encoding: "utf8" });
  const inFolders = (ending: string) => files.filter((file) => file.endsWith(ending) && file !== basename(file));
  expect(inFolders(".graphql")).toHaveLength(examples.length);
  const named = inFolders(".graphql").map((file) => file.replace(/graphql$/, "json"));
  expect(inFolders(".json").filter((file) => !named.includes(file))).toEqual([]);
});

describe.each(tabs)("the example $tab", ({ tab, query, title, variables }) => {
  test("asks a question and says what to try next, in lines that fit the editor", () => {
    const comments = query.slice(0, query.indexOf("query "));
    expect(title).toMatch(/\?$/);
    expect(comments).toMatch(/^(#.*\n)+$/);
    expect(comments).toContain("Try next");
    const [first, ...lines] = query.split("\n");
    expect(first).toBe(`# ${title}`);
    expect(lines.filter((line) => line.length > (line.startsWith("#") ? 51 : 62))).toEqual([]);
  });

  test("fits the schema", () => {
    expect(validate(schema, parse(query))).toEqual([]);
    const declared = operationOf(query).variableDefinitions?.map(({ variable }) => variable.name.value);
    expect(declared).toEqual(expect.arrayContaining(Object.keys(variables ?? {})));
  });

  test("shows something behind every field", async () => {
    expect(alwaysEmpty(await ask(tab))).toEqual(NATURALLY_EMPTY[tab] ?? []);
  });
});

test("every id that an example says to try exists", async () => {
  const ids = tabs.flatMap(({ query }) => [...query.matchAll(/"(\w+:[\w-]+)"/g)].map(([, id]) => id));
  const contextValue = contextOf({ graph: () => graph });
  const source = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
  const { errors, data } = await graphql({ schema, source, variableValues: { ids }, contextValue });
  expect(errors).toBeUndefined();
  expect(data?.nodes).toHaveLength(ids.length);
});

/** What the examples rightly find nothing of. */
const NATURALLY_EMPTY: Readonly<Record<string, readonly string[]>> = {
  WhoCanServe: ["membersServing.uncovered"],
  WhyNot: ["explainMatch.notListed"],
  AnyDemand: ["membersServing.uncovered"],
  WhichTeam: ["consortiaFor.consortia.missing", "consortiaFor.uncovered"],
  FromText: ["competencesInText.reason"],
  NeedStory: ["need.project.consultations.edges"],
  ClusterMembers: ["cluster.members.edges.memberships.until"],
  ClusterHistory: ["cluster.recognitions.edges.node.until"],
  Organisation: ["organisation.clusters.edges.memberships.until", "organisation.projects.edges"],
};

/** The fields that are null or an empty list wherever they stand in an answer. */
function alwaysEmpty(answer: unknown): string[] {
  const full = new Set<string>();
  const empty = new Set<string>();
  const walk = (value: unknown, path: string) => {
    const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
    (isEmpty ? empty : full).add(path);
    if (Array.isArray(value)) value.forEach((each) => walk(each, path));
    else if (value && typeof value === "object")
      Object.entries(value).forEach(([name, each]) => walk(each, path ? `${path}.${name}` : name));
  };
  walk(answer, "");
  return [...empty].filter((path) => !full.has(path)).sort();
}

test("Bioracer can best serve Cold2Gold, and the points say why", async () => {
  const { membersServing } = await ask("WhoCanServe");
  const { organisation, clusters, evidenceLevel, score, contributions } = membersServing.edges[0].node;
  expect({ organisation: organisation.name, clusters, evidenceLevel }).toEqual({
    organisation: "Bioracer",
    clusters: [{ name: "Flanders' Bike Valley" }],
    evidenceLevel: "EXACT",
  });
  const points = contributions.map(({ points }: { points: number }) => points) as number[];
  expect(points.reduce((sum, each) => sum + each)).toBeCloseTo(score as number, 9);
  expect(contributions[0].nederlands).toContain("‘Lichaamskoeling’");
  expect(contributions[0].english).toContain("‘Body cooling’");
  expect(contributions[0].evidence[0].source).toMatchObject({ publisher: "Made in Limburg", date: "2019-01" });
});

test("Cold2Gold is the need that Bioracer can serve best, and a cluster's needs name a member", async () => {
  const { organisation } = await ask("NeedsInReach");
  const { membersServing } = await ask("WhoCanServe");
  const [best] = organisation.needsInReach.nodes;
  expect(best.need.id).toBe("need:cold2gold");
  expect(best.score).toBe(membersServing.edges[0].node.score);
  const { organisation: cluster } = await ask("NeedsInReach", { us: "cluster:blue-cluster" });
  expect(cluster.needsInReach.nodes[0].organisation.id).toMatch(/^organisation:/);
});

test("the story of Cold2Gold goes from Sport Vlaanderen's need to the delivery in 2021", async () => {
  const { need } = await ask("NeedStory");
  expect(need.owners.edges).toEqual([{ node: { id: "organisation:sport-vlaanderen", name: "Sport Vlaanderen" } }]);
  const contractors = need.project.parties.edges.filter(({ participations }: Answer) =>
    participations.some(({ role }: Answer) => role === "CONTRACTOR"),
  );
  expect(contractors.map(({ node }: Answer) => node.name)).toEqual(
    expect.arrayContaining(["Bioracer", "Naqi", "Vrije Universiteit Brussel", "Devan Chemicals", "Inuteq"]),
  );
  expect(need.project.milestones.edges.map(({ node }: Answer) => `${node.date} ${node.kind}`)).toEqual([
    "2018-03-29 ANNOUNCED",
    "2019-01-04 AWARDED",
    "2021-05-20 DELIVERED",
  ]);
});

test("MEDVIA came from two clusters and went over into Biovia", async () => {
  const { cluster } = await ask("ClusterHistory");
  expect(cluster.predecessors.edges.map(({ node }: Answer) => node.name)).toEqual(["DSP Valley", "MedTech Flanders"]);
  expect(cluster.successor.name).toBe("Biovia");
});

test("a CPV code without its check digit is found and named in four languages", async () => {
  const { competence } = await ask("CpvCode");
  expect(competence).toMatchObject({
    notation: "18412000-0",
    nl: { text: "Sportkleding" },
    fr: { text: "Vêtements de sport" },
    de: { text: "Sportkleidung" },
    en: { text: "Sportswear" },
  });
});

test("the second page of a cluster's members goes on where the first ended", async () => {
  const { cluster: first } = await ask("ClusterMembers");
  const { cluster: second } = await ask("ClusterMembers", { after: first.members.pageInfo.endCursor });
  const keys = [...first.members.edges, ...second.members.edges].map(({ node }: Answer) => node.id as string);
  expect(new Set(keys).size).toBe(first.members.totalCount);
  expect(keys).toEqual([...keys].sort());
});
