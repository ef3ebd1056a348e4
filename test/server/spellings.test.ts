import { openTestGraph } from "../support/database";
import { answering, startServer, type TestServer } from "./server";

const graph = openTestGraph();
let server: TestServer;
beforeAll(async () => (server = await startServer(answering(graph))));
afterAll(() => server.stop());

test.each(["BE0806873318", "0806.873.318", "806873318", " 0806 873 318 ", "BE 0806.873.318", "be806873318"])(
  "“%s” is a spelling of one enterprise number",
  async (enterpriseNumber) => {
    const query =
      "query ($enterpriseNumber: String) { organisation(enterpriseNumber: $enterpriseNumber) { enterpriseNumber } }";
    const { body } = await server.ask(query, { enterpriseNumber });
    expect(body).toEqual({ data: { organisation: { enterpriseNumber: "0806.873.318" } } });
  },
);

test.each(["45000000", "45000000-7", " 45000000 "])("“%s” is a spelling of one CPV code", async (notation) => {
  const { body } = await server.ask("query ($notation: String) { competence(notation: $notation) { id notation } }", {
    notation,
  });
  expect(body).toEqual({ data: { competence: { id: "cpv:45000000", notation: "45000000-7" } } });
});

const idsWhere = async (list: string, where: object) => {
  const type = list === "competences" ? "CompetenceFilter" : "OrganisationFilter";
  const { body } = await server.ask(`query ($where: ${type}) { ${list}(where: $where) { edges { node { id } } } }`, {
    where,
  });
  return body.data[list].edges.map(({ node }: { node: { id: string } }) => node.id);
};

test.each(["45000000", "45000000-7", "45000000–7"])("a filter finds a CPV code written as “%s”", async (notation) => {
  expect(await idsWhere("competences", { notation: { eq: notation } })).toEqual(["cpv:45000000"]);
  expect(await idsWhere("competences", { notation: { in: [notation, "03000000"] } })).toEqual([
    "cpv:03000000",
    "cpv:45000000",
  ]);
});

test("a filter finds nothing for a wrong check digit, and the beginning of a code finds all that begin so", async () => {
  expect(await idsWhere("competences", { notation: { eq: "45000000-1" } })).toEqual([]);
  expect(await idsWhere("competences", { notation: { startsWith: "4500" } })).toEqual(["cpv:45000000"]);
});

test.each(["BTW BE 0806.873.318", "TVA 0806–873–318", "KBO 0806/873/318", "BE‑0806‑873‑318"])(
  "“%s” is found by look-up, filter and search",
  async (enterpriseNumber) => {
    const { body } = await server.ask(
      `query ($text: String!) { organisation(enterpriseNumber: $text) { id }
        search(text: $text) { edges { node { node { id } } } } }`,
      { text: enterpriseNumber },
    );
    const { id } = body.data.organisation;
    expect(body.data.search.edges).toEqual([{ node: { node: { id } } }]);
    for (const operators of [{ eq: enterpriseNumber }, { in: [enterpriseNumber] }])
      expect(await idsWhere("organisations", { enterpriseNumber: operators })).toEqual([id]);
  },
);
