import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, parse, print, validate } from "graphql";
import { difference } from "./answers.compare";
import { beside, printed, randomDocument } from "./documents";
import { FEATURES, featuresOf } from "./documents.features";
import { keysOf } from "./documents.keys";
import { mulberry32 } from "./matching.oracle";
import { sampleOf } from "../support/cases";
import { readSeed } from "./seed.files";
import { answer, type CursorPlace, CURSOR, type Oracle } from "./walker.oracle";
import { worldOf } from "./walker.world";

const schema = buildSchema(readFileSync(join(__dirname, "../../schema/schema.graphql"), "utf8"));
const oracle: Oracle = { schema, world: worldOf(readSeed()), today: "2026-11-25" };

function ask(text: string, variables: Record<string, unknown> = {}) {
  expect(validate(schema, parse(text))).toEqual([]);
  return answer(oracle, parse(text), variables);
}

const dataOf = (text: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = ask(text, variables);
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data)) as unknown;
};

describe("the walker answers from the seed files", () => {
  it("the parties of Cold2Gold by id, each once with its roles", () => {
    const parties = dataOf(`{ project(id: "project:cold2gold") { parties(first: 4) {
      totalCount pageInfo { hasNextPage hasPreviousPage } edges { participations { role source { id } } node { __typename id } } } } }`);
    const party = (__typename: string, id: string, ...roles: [role: string, source: string][]) => ({
      participations: roles.map(([role, source]) => ({ role, source: { id: source } })),
      node: { __typename, id },
    });
    expect(parties).toEqual({
      project: {
        parties: {
          totalCount: 8,
          pageInfo: { hasNextPage: true, hasPreviousPage: false },
          edges: [
            party(
              "Cluster",
              "cluster:bike-valley",
              ["CLUSTER_INVOLVED", "source:sport-koelkledij"],
              ["LEAD", "source:metro-cold2gold"],
            ),
            party("Company", "organisation:bioracer", ["CONTRACTOR", "source:metro-cold2gold"]),
            party("Company", "organisation:devan", ["CONTRACTOR", "source:metro-cold2gold"]),
            party("Company", "organisation:inuteq", ["CONTRACTOR", "source:metro-cold2gold"]),
          ],
        },
      },
    });
  });

  it("the nodes of a page beside its edges, in their order", () => {
    const { project } =
      dataOf(`{ project(id: "project:cold2gold") { parties(last: 3, orderBy: [{ node: { name: DESC } }]) {
      nodes { id } edges { node { id } } a: nodes { name } } } }`) as { project: { parties: any } };
    const { edges, nodes, a: names } = project.parties;
    expect(nodes).toEqual(edges.map(({ node }: { node: object }) => node));
    expect(names.map(({ name }: { name: string }) => name)).toEqual([
      "Flanders' Bike Valley",
      "Devan Chemicals",
      "Bioracer",
    ]);
  });

  it("what a cluster is, with what its own file says, and its members by id", () => {
    const text = `{ cluster(id: "cluster:bike-valley") {
      name aliases kind recognisedAs domain { text language } town municipality { name }
      focus { edges { node { id } } }
      members { totalCount edges { memberships { kind since until } node { id ... on Company { sizeClass sizeBasis } } } } } }`;
    const founder = (id: string, company = true) => ({
      memberships: [{ kind: "FOUNDER", since: "2013", until: null }],
      node: { id, ...(company && { sizeClass: "UNKNOWN", sizeBasis: "UNKNOWN" }) },
    });
    expect(dataOf(text)).toEqual({
      cluster: {
        name: "Flanders' Bike Valley",
        aliases: ["Bike Valley", "BikeVille"],
        kind: "CLUSTER",
        recognisedAs: "IBN",
        domain: { text: "fiets en sport", language: "NL" },
        town: "Beringen",
        municipality: { name: "Beringen" },
        focus: { edges: [{ node: { id: "competence:sports-tech" } }] },
        members: {
          totalCount: 6,
          edges: [
            founder("organisation:bioracer"),
            founder("organisation:energylab"),
            founder("organisation:flanders-drive", false),
            founder("organisation:lazer"),
            founder("organisation:ridley"),
            founder("organisation:voxdale"),
          ],
        },
      },
    });
  });

  it("a relation from its other end", () => {
    const text = `{ organisation(id: "organisation:sport-vlaanderen") { needs(first: 1) { edges { node { id project { id } } } } }
      medvia: cluster(id: "cluster:medvia") { successor { id } predecessors { edges { on node { id } } } } }`;
    expect(dataOf(text)).toMatchObject({
      organisation: { needs: { edges: [{ node: { id: "need:cold2gold", project: { id: "project:cold2gold" } } }] } },
      medvia: {
        successor: { id: "cluster:biovia" },
        predecessors: {
          edges: [
            { on: null, node: { id: "cluster:dsp-valley" } },
            { on: "2022-12-13", node: { id: "cluster:medtech-fl" } },
          ],
        },
      },
    });
  });

  it("a related pair once from either end, though two rows state it", () => {
    const text = `query ($id: ID!) { competence(id: $id) { related { edges { node { id } } } } }`;
    const related = (id: string) => JSON.stringify(dataOf(text, { id }));
    expect(related("competence:chemistry")).toContain(`[{"node":{"id":"competence:circular-economy"}},{"node"`);
    expect(related("competence:circular-economy").match(/competence:chemistry"/g)).toHaveLength(1);
  });

  it("the derived fields of a company", () => {
    const text = `query ($id: ID!) { organisation(id: $id) { ... on Company { sizeClass sizeBasis maturity enterpriseNumber } } }`;
    const company = (id: string) => (dataOf(text, { id }) as { organisation: object }).organisation;
    const known = { sizeBasis: "STAFF_ONLY", enterpriseNumber: null };
    expect(company("organisation:belgan")).toEqual({ ...known, sizeClass: "LARGE", maturity: "START_UP" });
    expect(company("organisation:zensor")).toEqual({ ...known, sizeClass: "SMALL", maturity: "ESTABLISHED" });
    expect(company("organisation:niko")).toMatchObject({ sizeClass: "UNKNOWN", enterpriseNumber: "0405.045.670" });
    expect(company("organisation:oip")).toMatchObject({ sizeClass: "MEDIUM" });
  });

  it("how telling a competence is: fifteen of 240 lie below chemistry", () => {
    const data = dataOf(`{ competence(id: "competence:chemistry") { informationContent } }`);
    expect(data).toEqual({
      competence: { informationContent: expect.closeTo(1 - Math.log(16) / Math.log(240), 12) as number },
    });
  });

  it("a text in the first language that exists", () => {
    const text = `{ cluster(id: "cluster:bike-valley") {
      a: domain(languages: [FR, EN]) { text } b: domain(languages: null) { language } c: domain(languages: []) { text }
      d: summary(languages: [DE, EN, NL]) { language } } }`;
    expect(dataOf(text)).toEqual({ cluster: { a: null, b: { language: "NL" }, c: null, d: { language: "EN" } } });
  });

  it("things by their other keys", () => {
    const text = `{ a: competence(notation: "03000000") { id } b: competence(notation: "03000000-1") { id }
      c: organisation(enterpriseNumber: "BE 405.045.670") { id } }`;
    const cpv = { id: "cpv:03000000" };
    expect(dataOf(text)).toEqual({ a: cpv, b: cpv, c: { id: "organisation:niko" } });
  });

  it("null and an error where there is nothing, or nothing of that type", () => {
    const { data, errors } = ask(
      `{ need(id: "project:cold2gold") { id } nodes(ids: ["need:cold2gold", "need:nowhere"]) { id } }`,
    );
    expect({ ...data }).toEqual({ need: null, nodes: [{ id: "need:cold2gold" }, null] });
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [["need"], "NOT_FOUND"],
      [["nodes", 1], "NOT_FOUND"],
    ]);
  });

  it("behind one of its own cursors", () => {
    const document = parse(
      `{ project(id: "project:cold2gold") { parties(first: 1) { pageInfo { endCursor } edges { node { id } } } } }`,
    );
    const { data, cursors } = answer(oracle, document) as { data: any; cursors: CursorPlace[] };
    const { endCursor } = data.project.parties.pageInfo as { endCursor: string };
    expect(endCursor.startsWith(CURSOR)).toBe(true);
    const next = answer(oracle, beside(document, cursors[0]!, endCursor, false));
    expect(JSON.stringify(next.data)).toContain(`"edges":[{"node":{"id":"organisation:bioracer"}}]`);
  });
});

describe("the drawn documents", () => {
  const keys = keysOf(oracle);
  const draw = (number: number) => randomDocument(keys, mulberry32(number));
  const drawn = Array.from({ length: 300 }, (_, index) => draw(index + 1));

  it("are the same for the same number", () => {
    expect(printed(draw(7))).toBe(printed(drawn[6]!));
    expect(print(draw(8).document)).not.toBe(print(drawn[6]!.document));
  });

  it("use everything that a document can use, each at least ten times in 300", () => {
    const counts = new Map(Object.keys(FEATURES).map((name) => [name, 0]));
    for (const { document } of drawn) featuresOf(document).forEach((name) => counts.set(name, counts.get(name)! + 1));
    expect([...counts].filter(([, count]) => count < 10)).toEqual([]);
  });

  it("ask for at most 3,000 nodes, and for nothing that the walker does not know", () => {
    for (const asked of sampleOf(drawn, 60)) {
      const { data, errors = [] } = answer(oracle, asked.document, asked.variables);
      expect(JSON.stringify(data).split("{").length).toBeLessThan(3_000);
      expect(errors.filter(({ extensions }) => !extensions.code)).toEqual([]);
    }
  });
});

describe("two answers are compared", () => {
  const page = (a: string, b: string) => ({ data: { edges: [{ cursor: a }, { cursor: b }] } });
  const ours = page(`${CURSOR}["Need.owners","a"]`, `${CURSOR}["Need.owners","b"]`);

  it("whatever the text of a cursor, as long as it is one and another for another place", () => {
    expect(difference(page("x", "y"), ours)).toBeUndefined();
    expect(difference(page("x", ""), ours)).toContain("edges.1.cursor");
    expect(difference(page("x", "x"), ours)).toBe("two places of one connection have the same cursor");
  });

  it("to the last value", () => {
    const expected = { data: { a: [1, null, "x"] } };
    expect(difference({ data: { a: [1 + 1e-12, null, "x"] } }, expected)).toBeUndefined();
    expect(difference({ data: { a: [1, null, "y"] } }, expected)).toBe('data.a.2: "y", not "x"');
    expect(difference({ data: { a: [1, null] } }, expected)).toContain("data.a: 2 entries");
    expect(difference({ data: { a: null } }, expected)).toBe('data.a: null, not [1,null,"x"]');
  });
});
