import { serverForAll } from "../server/server";

const server = serverForAll();

async function ask(query: string, variables: object = {}): Promise<any> {
  const { body } = await server().ask(query, variables);
  expect(body.errors).toBeUndefined();
  return body.data;
}

const idsOf = ({ edges }: any): string[] => edges.map(({ node }: any) => node.id);

const MUNICIPALITIES = `query ($where: MunicipalityFilter) { municipalities(where: $where, first: 100) { totalCount edges { node { id } } } }`;

describe("a municipality is found by every official name", () => {
  test.each([
    ["Bruxelles", "municipality:21004"],
    ["Brussel", "municipality:21004"],
    ["brüssel", "municipality:21004"],
    ["Liège", "municipality:62063"],
    ["Luik", "municipality:62063"],
    ["Lüttich", "municipality:62063"],
    ["Anvers", "municipality:11002"],
    ["Louvain", "municipality:24062"],
    ["Sint-Gillis", "municipality:21013"],
    ["Saint-Gilles", "municipality:21013"],
  ])("%s", async (name, id) => {
    const { municipalities } = await ask(MUNICIPALITIES, { where: { name: { eq: name } } });
    expect(idsOf(municipalities)).toEqual([id]);
    const several = await ask(MUNICIPALITIES, { where: { name: { in: [name, "Nowhere"] } } });
    expect(idsOf(several.municipalities)).toEqual([id]);
    const others = await ask(MUNICIPALITIES, { where: { not: { name: { eq: name } } } });
    expect(others.municipalities.totalCount).toBe(588);
  });

  test.each(["Brussel", "Luik", "Anvers", "Louvain", "Brüssel"])("in a search for %s", async (text) => {
    const query = `query ($text: String!) { search(text: $text, kinds: [MUNICIPALITY], first: 1) { edges { node { node { id } } } } }`;
    const { search } = await ask(query, { text });
    const { municipalities } = await ask(MUNICIPALITIES, { where: { name: { eq: text } } });
    expect(search.edges[0].node.node.id).toBe(idsOf(municipalities)[0]);
  });

  test.each([
    ["Brussel", "municipality:21004"],
    ["Louvain", "municipality:24062"],
  ])("where organisations in %s are asked for", async (name, id) => {
    const query = `query ($where: OrganisationFilter) { organisations(where: $where, first: 100) { edges { node { id } } } }`;
    const byName = await ask(query, { where: { municipality: { name: { eq: name } } } });
    const byId = await ask(query, { where: { municipality: { id: { eq: id } } } });
    expect(idsOf(byName.organisations)).toEqual(idsOf(byId.organisations));
    expect(idsOf(byName.organisations).length).toBeGreaterThan(2);
  });
});

test("the official name is told in the language that is asked for, the name as the source has it", async () => {
  const { municipality } = await ask(`{ municipality(id: "municipality:21004") {
    name
    nl: officialName(languages: [NL]) { text language }
    fr: officialName(languages: [FR]) { text }
    de: officialName(languages: [DE]) { text }
    en: officialName(languages: [EN]) { text }
    first: officialName { text language }
  } }`);
  expect(municipality).toEqual({
    name: "Bruxelles",
    nl: { text: "Brussel", language: "NL" },
    fr: { text: "Bruxelles" },
    de: { text: "Brüssel" },
    en: null,
    first: { text: "Brussel", language: "NL" },
  });
});

test("a filter on the official name looks at the languages that it says", async () => {
  const inLanguage = (language: string) => ({ officialName: { eq: "Luik", languages: [language] } });
  const [dutch, french] = await Promise.all(
    ["NL", "FR"].map((language) => ask(MUNICIPALITIES, { where: inLanguage(language) })),
  );
  expect(idsOf(dutch.municipalities)).toEqual(["municipality:62063"]);
  expect(idsOf(french.municipalities)).toEqual([]);
});
