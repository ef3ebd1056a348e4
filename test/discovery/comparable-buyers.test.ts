import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { expectRefusal, serverForAll } from "../server/server";
import { countedGraph } from "../support/counted-graph";

const server = serverForAll();

const REPLICATIONS = `query ($id: ID!, $first: Int, $after: String) { replicationsOf(solution: $id, first: $first, after: $after) {
  totalCount pageInfo { endCursor hasNextPage hasPreviousPage } adopters { id }
  edges { cursor node { organisation { id } score sentence english: sentence(language: EN) } } } }`;

const ask = async (query: string, variables: object) => {
  const { body } = await server().ask(query, variables);
  expect(body.errors).toBeUndefined();
  return Object.values<any>(body.data)[0];
};

const NOISE = "project:leuven-nachtlawaai";

/** What no list of a discovery takes. */
const NO_PAGES: readonly [string, object, string][] = [
  ["nothing at all", { first: 0 }, "first"],
  ["101 places", { first: 101 }, "first"],
  ["a word for a cursor", { after: "x' OR 1=1 //" }, "after"],
  ["an empty cursor", { after: "" }, "after"],
];

describe("replicationsOf", () => {
  test.each([
    ["an unknown solution", "solution:nonsense", "NOT_FOUND"],
    ["an unknown project", "project:nonsense", "NOT_FOUND"],
    ["a research project, which addresses no need", "project:h2020-101000318", "NOT_FOUND"],
    ["a project that delivered nothing yet", "project:paardenmarkt", "BAD_USER_INPUT"],
    ["a need for a solution", "need:cold2gold", "BAD_USER_INPUT"],
    ["a word for a solution", "EcoPAM", "BAD_USER_INPUT"],
    ["a statement for a solution", 'solution:x"}) DETACH DELETE (n) //', "BAD_USER_INPUT"],
    ["nothing for a solution", "", "BAD_USER_INPUT"],
  ])("refuses %s", async (_what, id, code) => {
    expectRefusal(await server().ask(REPLICATIONS, { id }), code, "solution");
  });

  test.each(NO_PAGES)("refuses %s", async (_what, page, argument) => {
    expectRefusal(await server().ask(REPLICATIONS, { id: NOISE, ...page }), "BAD_USER_INPUT", argument);
  });

  test("refuses a sentence in French", async () => {
    const query = REPLICATIONS.replace("sentence", "sentence(language: FR)");
    expectRefusal(await server().ask(query, { id: NOISE }), "BAD_USER_INPUT");
  });

  test("refuses a cursor of another solution", async () => {
    const { pageInfo } = await ask(REPLICATIONS, { id: NOISE, first: 1 });
    const other = { id: "solution:ecopam", after: pageInfo.endCursor };
    expectRefusal(await server().ask(REPLICATIONS, other), "BAD_USER_INPUT", "after");
  });

  test("has pages that are the list, cut in fives", async () => {
    const all = await ask(REPLICATIONS, { id: NOISE, first: 100 });
    const found: unknown[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: any = await ask(REPLICATIONS, { id: NOISE, first: 5, after });
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      found.push(...page.edges);
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(found).toEqual(all.edges);
    expect(all.totalCount).toBe(all.edges.length);
  });

  test("knows that Antwerp and Ghent took over what Leuven did against noise, and that Dendermonde measures sound too", async () => {
    const { adopters, edges } = await ask(REPLICATIONS, { id: NOISE, first: 3 });
    expect(adopters.map(({ id }: any) => id)).toEqual(
      ["stad-antwerpen", "stad-gent", "stad-leuven"].map((name) => `organisation:${name}`),
    );
    expect(edges[2].node).toMatchObject({
      organisation: { id: "organisation:stad-dendermonde" },
      english: expect.stringContaining("they share ‘Environmental sensing’ and ‘Internet of Things’"),
      sentence: expect.stringContaining("Stad Dendermonde heeft als behoefte ‘Oases van Rust"),
    });
  });

  test("answers with nobody where no need resembles what a solution uses", async () => {
    const none = {
      totalCount: 0,
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, endCursor: null },
    };
    expect(await ask(REPLICATIONS, { id: "solution:cargill-choc" })).toEqual({ ...none, adopters: [] });
  });

  test("is also a field of a solution", async () => {
    const query = `query ($id: ID!) { solution(id: $id) { replications(first: 2) { edges { node { organisation { id } } } } } }`;
    const { replications } = await ask(query, { id: "solution:ecopam" });
    const { edges } = await ask(REPLICATIONS, { id: "solution:ecopam", first: 2 });
    expect(replications.edges.map(({ node }: any) => node.organisation)).toEqual(
      edges.map(({ node }: any) => node.organisation),
    );
  });
});

const GAPS = `query ($cluster: ID, $domain: ID, $atMost: Int, $first: Int, $after: String) {
  gaps(cluster: $cluster, domain: $domain, atMost: $atMost, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage hasPreviousPage }
    edges { cursor node { competence { id } shortage sentence english: sentence(language: EN) } } } }`;

describe("gaps", () => {
  test.each<[string, object, string, string]>([
    ["an unknown cluster", { cluster: "cluster:nonsense" }, "cluster", "NOT_FOUND"],
    ["a company for a cluster", { cluster: "organisation:bioracer" }, "cluster", "BAD_USER_INPUT"],
    ["nothing for a cluster", { cluster: "" }, "cluster", "BAD_USER_INPUT"],
    ["an unknown domain", { domain: "competence:nonsense" }, "domain", "NOT_FOUND"],
    ["a cluster for a domain", { domain: "cluster:flux50" }, "domain", "BAD_USER_INPUT"],
    ["a statement for a domain", { domain: "competence:x'}) DELETE (n) //" }, "domain", "BAD_USER_INPUT"],
    ["fewer members than none", { atMost: -1 }, "atMost", "BAD_USER_INPUT"],
    ["more than a thousand members", { atMost: 1001 }, "atMost", "BAD_USER_INPUT"],
    ...NO_PAGES.map(([what, page, argument]): [string, object, string, string] => [
      ...([what, page, argument] as const),
      "BAD_USER_INPUT",
    ]),
  ])("refuses %s", async (_what, variables, argument, code) => {
    expectRefusal(await server().ask(GAPS, variables), code, argument);
  });

  test("refuses a cursor of another cluster, or of another number of members", async () => {
    const { pageInfo } = await ask(GAPS, { first: 1 });
    for (const other of [{ cluster: "cluster:flux50" }, { atMost: 3 }, { domain: "competence:water" }])
      expectRefusal(await server().ask(GAPS, { ...other, after: pageInfo.endCursor }), "BAD_USER_INPUT", "after");
  });

  test("knows that no member is known to offer a social impact bond, which five needs require", async () => {
    const { edges } = await ask(GAPS, { first: 2 });
    expect(edges[1].node).toMatchObject({
      competence: { id: "competence:social-impact-bond" },
      shortage: 5,
      english: expect.stringMatching(/^No member of a cluster is known to offer .* 5 needs require it: /),
    });
  });

  test("answers with nothing where nothing is required", async () => {
    const none = {
      totalCount: 0,
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, endCursor: null },
    };
    expect(await ask(GAPS, { domain: "cpv:03000000" })).toEqual(none);
  });

  test("is also a field of a cluster", async () => {
    const query = `query ($id: ID!) { cluster(id: $id) { gaps(first: 3, atMost: 0) { edges { node { sentence } } } } }`;
    const { gaps } = await ask(query, { id: "cluster:flux50" });
    const { edges } = await ask(GAPS, { cluster: "cluster:flux50", first: 3, atMost: 0 });
    expect(gaps.edges.map(({ node }: any) => node.sentence)).toEqual(edges.map(({ node }: any) => node.sentence));
    expect(edges[0].node.sentence).toMatch(/^Geen enkel lid van Flux50 biedt voor zover bekend /);
  });
});

const INSPIRATIONS = `query ($id: ID!, $first: Int, $after: String) { inspirationsFor(organisation: $id, first: $first, after: $after) {
  totalCount pageInfo { endCursor hasNextPage hasPreviousPage }
  edges { cursor node { subject { id } organisation { id } need { id } isDelivered sentence english: sentence(language: EN) } } } }`;

const TURNHOUT = "organisation:stad-turnhout";

describe("inspirationsFor", () => {
  test.each([
    ["an unknown organisation", "organisation:nonsense", "NOT_FOUND"],
    ["an unknown cluster", "cluster:nonsense", "NOT_FOUND"],
    ["a need for an organisation", "need:cold2gold", "BAD_USER_INPUT"],
    ["a word for an organisation", "Gent", "BAD_USER_INPUT"],
    ["a statement for an organisation", "organisation:x'}) DELETE (n) //", "BAD_USER_INPUT"],
    ["nothing for an organisation", "", "BAD_USER_INPUT"],
  ])("refuses %s", async (_what, id, code) => {
    expectRefusal(await server().ask(INSPIRATIONS, { id }), code, "organisation");
  });

  test.each(NO_PAGES)("refuses %s", async (_what, page, argument) => {
    expectRefusal(await server().ask(INSPIRATIONS, { id: TURNHOUT, ...page }), "BAD_USER_INPUT", argument);
  });

  test("refuses a cursor of another organisation, and of another list", async () => {
    const { pageInfo } = await ask(INSPIRATIONS, { id: TURNHOUT, first: 1 });
    const other = { id: "organisation:stad-gent", after: pageInfo.endCursor };
    expectRefusal(await server().ask(INSPIRATIONS, other), "BAD_USER_INPUT", "after");
    const after = (await ask(REPLICATIONS, { id: NOISE, first: 1 })).pageInfo.endCursor;
    expectRefusal(await server().ask(INSPIRATIONS, { id: TURNHOUT, after }), "BAD_USER_INPUT", "after");
  });

  test("has pages that are the list, cut in tens", async () => {
    const all = await ask(INSPIRATIONS, { id: TURNHOUT, first: 100 });
    const found: unknown[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: any = await ask(INSPIRATIONS, { id: TURNHOUT, after });
      found.push(...page.edges);
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(found).toEqual(all.edges);
    expect(all.totalCount).toBe(all.edges.length);
  });

  test("shows a city without a need of its own what other cities bought", async () => {
    const { edges } = await ask(INSPIRATIONS, { id: TURNHOUT, first: 3 });
    expect(edges.map(({ node }: any) => node.isDelivered)).toEqual([true, true, true]);
    expect(edges[2].node).toMatchObject({
      subject: { id: "project:kortrijk-assistent" },
      english:
        "A solution was delivered for ‘Virtual assistant for citizen questions’, a need of Stad Kortrijk. Stad Kortrijk and Stad Turnhout are both a municipality.",
    });
  });

  test("answers with nothing where nobody comparable is known", async () => {
    const none = {
      totalCount: 0,
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, endCursor: null },
    };
    expect(await ask(INSPIRATIONS, { id: "cluster:flux50" })).toEqual(none);
  });

  test("is also a field of every organisation", async () => {
    const query = `query ($id: ID!) { organisation(id: $id) { inspirations(first: 2) { edges { node { subject { id } } } } } }`;
    const { inspirations } = await ask(query, { id: TURNHOUT });
    const { edges } = await ask(INSPIRATIONS, { id: TURNHOUT, first: 2 });
    expect(inspirations.edges.map(({ node }: any) => node.subject)).toEqual(edges.map(({ node }: any) => node.subject));
  });
});

describe("the number of statements", () => {
  const schema = trefpuntSchema();
  const counted = countedGraph();

  async function statementsOf(source: string): Promise<number> {
    const contextValue = () => contextOf({ graph: counted.graph, today: "2026-11-25" });
    await graphql({ schema, source, contextValue: contextValue() });
    counted.reset();
    const { errors } = await graphql({ schema, source, contextValue: contextValue() });
    expect(errors).toBeUndefined();
    return counted.runs();
  }

  const NEED = "id title { text } requirements { edges { node { prefLabel { text } } } }";
  const MATCHES = `matches { points required { competence { prefLabel { text } } } solved { competence { id prefLabel { text } } } }`;
  const REPLICATION = `organisation { name municipality { name } } need { ${NEED} } solvedNeed { ${NEED} } otherNeeds { ${NEED} } missing { competence { id prefLabel { text } } } ${MATCHES} sentence`;

  test.each([
    ["one replication", `{ replicationsOf(solution: "${NOISE}", first: 1) { edges { node { ${REPLICATION} } } } }`],
    [
      "all replications",
      `{ replicationsOf(solution: "${NOISE}", first: 100) { totalCount adopters { name } needsWithoutOwner { ${NEED} } edges { node { ${REPLICATION} } } } }`,
    ],
    [
      "all inspirations",
      `{ inspirationsFor(organisation: "organisation:stad-gent", first: 100) { totalCount edges { node { subject { id ... on Solution { name } } need { ${NEED} } ownNeed { ${NEED} } organisation { name municipality { name } } otherOrganisations { name } ${MATCHES} sentence } } } }`,
    ],
    [
      "all gaps",
      `{ gaps(first: 100, atMost: 1000) { totalCount domains { domain { prefLabel { text } } shortage } edges { node { competence { prefLabel { text } } domain { id } needs { ${NEED} } sentence } } } }`,
    ],
  ])("for %s is at most three", async (_what, source) => {
    expect(await statementsOf(source)).toBeLessThanOrEqual(3);
  });

  test("does not grow with the solutions, or clusters, that ask", async () => {
    const of = (first: number) =>
      statementsOf(
        `{ solutions(first: ${first}) { edges { node { replications(first: 3) { edges { node { need { ${NEED} } sentence } } } } } } }`,
      );
    expect(await of(20)).toBe(await of(2));
    const ofClusters = (first: number) =>
      statementsOf(
        `{ clusters(first: ${first}) { edges { node { gaps(first: 3) { edges { node { needs { ${NEED} } } } } } } } }`,
      );
    expect(await ofClusters(20)).toBe(await ofClusters(5));
  });
});
