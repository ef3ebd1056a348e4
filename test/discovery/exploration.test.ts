import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { expectRefusal, serverForAll } from "../server/server";
import { countedGraph } from "../support/counted-graph";

const server = serverForAll();
const NAQI = "organisation:naqi";
const AQUAFIN = "organisation:aquafin";
const BIKE = "cluster:bike-valley";

const PATHS = `query ($from: ID!, $to: ID!, $maxHops: Int, $first: Int, $kinds: [EdgeKind!], $asOf: Date, $includeEnded: Boolean) {
  paths(from: $from, to: $to, maxHops: $maxHops, first: $first, kinds: $kinds, asOf: $asOf, includeEnded: $includeEnded) {
    isPartial partialBecause
    paths { cost nodes { id } hubs { id } links { kind role since until from { id } to { id } source { id } } nl: sentence en: sentence(language: EN) } } }`;
const AROUND = `query ($id: ID!, $depth: Int, $perKind: Int, $after: String, $kinds: [EdgeKind!], $asOf: Date) {
  neighbourhood(id: $id, depth: $depth, perKind: $perKind, after: $after, kinds: $kinds, asOf: $asOf) {
    isPartial groups { distance kind totalCount links { role until from { id } to { id } } pageInfo { hasNextPage hasPreviousPage endCursor } } } }`;
const BETWEEN = `query ($ids: [ID!]!, $maxHops: Int) { connectionsBetween(ids: $ids, maxHops: $maxHops) { isConnected apart { id } nodes { id } } }`;
const SIMILAR = `query ($id: ID!, $first: Int) { similarTo(id: $id, first: $first) { resemblances { node { id __typename } score shared { node { id } points } } } }`;

const ask = async (query: string, variables: object) => {
  const { body } = await server().ask(query, variables);
  expect(body.errors).toBeUndefined();
  return Object.values(body.data)[0] as any;
};

describe("what cannot be asked is refused, and the argument named", () => {
  const ELEVEN = Array.from({ length: 11 }, (_, nth) => `cpv:0311${nth}000`);
  test.each<[string, string, object, string]>([
    ["paths to where they begin", PATHS, { from: NAQI, to: NAQI }, "to"],
    ["paths from what is no id", PATHS, { from: "naqi", to: AQUAFIN }, "from"],
    ["paths to an unknown kind", PATHS, { from: NAQI, to: "person:jan" }, "to"],
    ["paths of no step", PATHS, { from: NAQI, to: AQUAFIN, maxHops: 0 }, "maxHops"],
    ["paths of seven steps", PATHS, { from: NAQI, to: AQUAFIN, maxHops: 7 }, "maxHops"],
    ["no paths", PATHS, { from: NAQI, to: AQUAFIN, first: 0 }, "first"],
    ["too many paths", PATHS, { from: NAQI, to: AQUAFIN, first: 101 }, "first"],
    ["paths of no kind", PATHS, { from: NAQI, to: AQUAFIN, kinds: [] }, "kinds"],
    ["a day and all days", PATHS, { from: NAQI, to: AQUAFIN, asOf: "2020-01-01", includeEnded: false }, "includeEnded"],
    ["a neighbourhood of depth 0", AROUND, { id: NAQI, depth: 0 }, "depth"],
    ["a neighbourhood of depth 4", AROUND, { id: NAQI, depth: 4 }, "depth"],
    ["none of each kind", AROUND, { id: NAQI, perKind: 0 }, "perKind"],
    ["101 of each kind", AROUND, { id: NAQI, perKind: 101 }, "perKind"],
    ["what is no cursor", AROUND, { id: NAQI, after: "x" }, "after"],
    ["connections of one", BETWEEN, { ids: [NAQI] }, "ids"],
    ["connections of none", BETWEEN, { ids: [] }, "ids"],
    ["connections of eleven", BETWEEN, { ids: ELEVEN }, "ids"],
    ["connections of the same twice", BETWEEN, { ids: [NAQI, AQUAFIN, NAQI] }, "ids[2]"],
    ["connections of what is no id", BETWEEN, { ids: [NAQI, ""] }, "ids[1]"],
    ["connections of seven steps", BETWEEN, { ids: [NAQI, AQUAFIN], maxHops: 7 }, "maxHops"],
    ["nothing that resembles", SIMILAR, { id: NAQI, first: 0 }, "first"],
  ])("%s", async (_what, query, variables, argument) => {
    expectRefusal(await server().ask(query, variables), "BAD_USER_INPUT", argument);
  });

  test.each<[string, object]>([
    ["a derived relation", { kinds: ["SIMILAR"] }],
    ["a relation that does not exist", { kinds: ["KNOWS"] }],
    ["a month for a day", { asOf: "2020-01" }],
  ])("%s", async (_what, more) => {
    expectRefusal(await server().ask(PATHS, { from: NAQI, to: AQUAFIN, ...more }), "BAD_USER_INPUT");
  });

  test("a sentence in French", async () => {
    const query = `{ paths(from: "${NAQI}", to: "${BIKE}") { paths { sentence(language: FR) } } }`;
    expectRefusal(await server().ask(query), "BAD_USER_INPUT");
  });
});

describe("what does not exist is said not to", () => {
  test.each<[string, string, object, string]>([
    ["the beginning of paths", PATHS, { from: "organisation:nobody", to: AQUAFIN }, "from"],
    ["the end of paths", PATHS, { from: NAQI, to: "need:nothing" }, "to"],
    ["the middle of a neighbourhood", AROUND, { id: "cluster:nobody" }, "id"],
    ["one of several", BETWEEN, { ids: [NAQI, "cpv:00000000", AQUAFIN] }, "ids[1]"],
    ["what others resemble", SIMILAR, { id: "solution:nothing" }, "id"],
  ])("%s", async (_what, query, variables, argument) => {
    expectRefusal(await server().ask(query, variables), "NOT_FOUND", argument);
  });
});

test("Naqi and Bioracer are joined by the project that they carried out, and it is told in two languages", async () => {
  const { paths, isPartial } = await ask(PATHS, { from: NAQI, to: "organisation:bioracer", maxHops: 2 });
  expect(isPartial).toBe(false);
  expect(paths[0]).toMatchObject({
    nodes: [{ id: NAQI }, { id: "project:cold2gold" }, { id: "organisation:bioracer" }],
    links: [
      { kind: "PARTY_IN", role: "CONTRACTOR", from: { id: NAQI }, to: { id: "project:cold2gold" } },
      { from: { id: "organisation:bioracer" } },
    ],
    nl: expect.stringMatching(
      /^Naqi, uitvoerder van ‘Koelende uitrusting.*’; Bioracer, uitvoerder van ‘Koelende.*’\.$/,
    ),
    en: expect.stringMatching(/^Naqi, contractor of ‘Cooling gear.*’; Bioracer, contractor of ‘Cooling gear.*’\.$/),
  });
});

test("a party that buys is told as the owner of its project", async () => {
  const asked = { from: "organisation:vito", to: "project:waterproof-challenge", maxHops: 1 };
  const { paths } = await ask(PATHS, asked);
  expect(paths[0].en).toMatch(/^VITO, owner of ‘.*’\.$/);
  expect(paths[0].nl).toMatch(/^VITO, eigenaar van ‘.*’\.$/);
});

test.each([
  ["organisation:bioracer", "competence:sports-apparel", "Bioracer is strong in ‘Sports apparel’"],
  ["organisation:bioracer", "competence:aerodynamics", "Bioracer is at home in ‘Aerodynamics and wind-tunnel testing’"],
])("a path from %s to %s says how strong it is, in the words of a match", async (from, to, claim) => {
  const { paths } = await ask(PATHS, { from, to, maxHops: 1 });
  expect(paths[0].en).toBe(`${claim}.`);
});

test("a path through a hub says so, and comes behind one without", async () => {
  const [from, to] = ["cpv:03000000", "cpv:03100000"];
  const { paths } = await ask(PATHS, { from, to, maxHops: 2 });
  expect(paths.map(({ nodes, hubs }: any) => [nodes.length, hubs])).toEqual([
    [2, []],
    [3, [{ id: "source:cpv-2008" }]],
  ]);
  expect(paths[1].en).toMatch(/ has \d{4} relations, so a connection through it says little\.$/);
});

test("what has ended is left out unless another day is asked for, and then it says from when until when", async () => {
  const ends = { from: "organisation:otary", to: "cluster:blue-cluster", maxHops: 1 };
  expect((await ask(PATHS, ends)).paths).toEqual([]);
  for (const time of [{ asOf: "2022-06-01" }, { includeEnded: true }]) {
    const [path] = (await ask(PATHS, { ...ends, ...time })).paths;
    expect(path.links).toEqual([expect.objectContaining({ kind: "WORKS_WITH", since: "2021", until: "2023" })]);
    expect(path.en).toBe("Otary works with De Blauwe Cluster (from 2021 until the end of 2023).");
    expect(path.nl).toBe("Otary werkt samen met De Blauwe Cluster (vanaf 2021 tot en met 2023).");
  }
  expect((await ask(PATHS, { ...ends, asOf: "2020-12-31" })).paths).toEqual([]);
});

test("neither what is derived nor what keeps the books is ever seen", async () => {
  const query = `{ __type(name: "EdgeKind") { enumValues { name } } }`;
  const kinds = (await ask(query, {})).enumValues.map(({ name }: any) => name);
  expect(kinds).toEqual(expect.arrayContaining(["MEMBER_OF", "REQUIRES", "STATED_BY"]));
  expect(kinds).not.toEqual(expect.arrayContaining([expect.stringMatching(/SIMILAR|COVERS|HAS_EVIDENCE_OF/)]));
});

describe("a cursor of a group", () => {
  let after: string;
  beforeAll(async () => {
    const { groups } = await ask(AROUND, { id: BIKE, perKind: 2, kinds: ["MEMBER_OF"] });
    after = groups[0].pageInfo.endCursor;
  });

  test("goes on with that group alone, behind where it stands", async () => {
    const { groups: whole } = await ask(AROUND, { id: BIKE, perKind: 6, kinds: ["MEMBER_OF"] });
    const { groups } = await ask(AROUND, { id: BIKE, perKind: 4, kinds: ["MEMBER_OF"], after });
    expect(groups).toHaveLength(1);
    expect(groups[0].links).toEqual(whole[0].links.slice(2));
    expect(groups[0].totalCount).toBe(whole[0].totalCount);
    expect(groups[0].pageInfo.hasPreviousPage).toBe(true);
  });

  test.each<[string, object]>([
    ["of another thing", { id: "cluster:flux50", kinds: ["MEMBER_OF"] }],
    ["of other kinds", { id: BIKE }],
    ["of another depth", { id: BIKE, kinds: ["MEMBER_OF"], depth: 2 }],
    ["of another day", { id: BIKE, kinds: ["MEMBER_OF"], asOf: "2019-01-01" }],
  ])("%s is refused", async (_what, variables) => {
    expectRefusal(await server().ask(AROUND, { ...variables, after }), "BAD_USER_INPUT", "after");
  });
});

test("things that nothing joins are said to be apart", async () => {
  const answer = await ask(BETWEEN, { ids: [NAQI, "organisation:bioracer", "municipality:11001"], maxHops: 2 });
  expect(answer).toMatchObject({ isConnected: false, apart: [{ id: "municipality:11001" }] });
});

test("what resembles a company is a company, and says by what", async () => {
  const { resemblances } = await ask(SIMILAR, { id: "organisation:bioracer" });
  expect(resemblances.length).toBeGreaterThan(3);
  for (const { node, shared } of resemblances) {
    expect(node.__typename).toBe("Company");
    expect(shared.length).toBeGreaterThan(0);
  }
});

describe("the number of statements", () => {
  const schema = trefpuntSchema();
  const counted = countedGraph();
  const NODE = "{ id ... on Organisation { name clusters { edges { node { name } } } } }";
  const LINK = `{ kind since until from ${NODE} to ${NODE} source { title } }`;

  test.each([
    [
      "paths",
      `{ paths(from: "${NAQI}", to: "${AQUAFIN}", maxHops: 6, first: 20) { paths { nodes ${NODE} hubs ${NODE} sentence links ${LINK} } } }`,
    ],
    [
      "a neighbourhood",
      `{ neighbourhood(id: "${BIKE}", depth: 2, perKind: 20) { groups { kind totalCount links ${LINK} } } }`,
    ],
    [
      "connections",
      `{ connectionsBetween(ids: ["${NAQI}", "${AQUAFIN}", "${BIKE}"]) { nodes ${NODE} links ${LINK} apart ${NODE} paths { sentence nodes ${NODE} } } }`,
    ],
    [
      "resemblance",
      `{ similarTo(id: "${BIKE}", first: 30) { resemblances { node ${NODE} shared { node ${NODE} } } } }`,
    ],
  ])("for %s is at most four, and two when asked again", async (_what, source) => {
    // The first time: the version of the data, the graph, the version again, the nodes.
    for (const most of [4, 2]) {
      counted.reset();
      const { errors } = await graphql({ schema, source, contextValue: contextOf({ graph: counted.graph }) });
      expect(errors).toBeUndefined();
      expect(counted.runs()).toBeLessThanOrEqual(most);
    }
  });

  test("is none for what is refused", async () => {
    counted.reset();
    const source = `{ paths(from: "${NAQI}", to: "${NAQI}") { isPartial } }`;
    const { errors } = await graphql({ schema, source, contextValue: contextOf({ graph: counted.graph }) });
    expect([errors?.length, counted.runs()]).toEqual([1, 0]);
  });
});
