import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { compareTexts, fold } from "../oracle/walker.fold";
import { SPELLINGS } from "../support/spellings";
import { type Database } from "./database";
import { directoryWith, lines, type Files } from "./world.files";

/** Two things of each kind for each pair of spellings. The ids of two spellings come in turn in this order and in the other. */
const named = SPELLINGS.flatMap(([, one, other], pair) =>
  [one, other].map((name, place) => ({ name, pair, id: `s${pair}.${pair % 2 === 0 ? place : 1 - place}` })),
);

const wordsOf = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu);

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

const world: Files = {
  "sources.csv": lines("id,title,publisher", "source:a,A,A"),
  "competences.csv": lines(
    "id,scheme,pref_label_nl",
    ...named.map(({ id, name }) => `competence:${id},INNOVATION,${cell(name)}`),
  ),
  "organisations.csv": lines(
    "id,kind,name,aliases,sources",
    ...named.map(({ id, name }) => `organisation:${id},COMPANY,${cell(name)},${cell(`${name};other`)},source:a`),
  ),
};

const ids = "edges { node { id } }";
const QUESTION = `query ($text: String!, $texts: [String!]!) {
  eq: organisations(where: { name: { eq: $text } }, first: 100) { ${ids} }
  in: organisations(where: { name: { in: $texts } }, first: 100) { ${ids} }
  contains: organisations(where: { name: { contains: $text } }, first: 100) { ${ids} }
  startsWith: organisations(where: { name: { startsWith: $text } }, first: 100) { ${ids} }
  alias: organisations(where: { aliases: { some: { eq: $text } } }, first: 100) { ${ids} }
  label: competences(where: { prefLabel: { eq: $text } }, first: 100) { ${ids} }
  labelContains: competences(where: { prefLabel: { contains: $text, languages: [NL] } }, first: 100) { ${ids} }
  search(text: $text, first: 100) { totalCount facets { kind count } edges { node { score node { id } } } }
}`;

/** Two spellings of one text, stored and asked for, at every door of the graph. */
export const spellingTests = ({ graph, clear, loadFrom }: Database) =>
  describe("spellings", () => {
    const schema = trefpuntSchema();
    const ask = async (source: string, variableValues?: Record<string, unknown>): Promise<any> => {
      const contextValue = contextOf({ graph, today: "2026-11-25" });
      const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
      expect(errors).toBeUndefined();
      return data;
    };

    /** A list that is longer than a page. */
    async function whole(list: string, asked: string, fields: string): Promise<any[]> {
      const [size, nodes] = [Math.ceil(named.length / 2), `edges { node { ${fields} } }`];
      const { start, end } = await ask(`{
        start: ${list}(${asked}, first: ${size}) { ${nodes} }
        end: ${list}(${asked}, last: ${named.length - size}) { ${nodes} } }`);
      return [...start.edges, ...end.edges].map(({ node }) => node);
    }

    beforeAll(async () => {
      await clear();
      expect((await loadFrom([directoryWith(world)])).refusals).toEqual([]);
    });

    test.each(SPELLINGS.map(([kind, one, other], pair) => [kind, one, other, pair] as const))(
      "that differ by %s: %j and %j find both, and all else alike",
      async (_kind, one, other, pair) => {
        const answers = await Promise.all([one, other].map((text) => ask(QUESTION, { text, texts: [text, "-"] })));
        expect(answers[1]).toEqual(answers[0]);
        const both = (kind: string) => [`${kind}:s${pair}.0`, `${kind}:s${pair}.1`];
        const found = (door: string) => answers[0][door].edges.map(({ node }: any) => node.id ?? node.node.id);
        for (const door of ["eq", "in", "alias"]) expect([door, found(door)]).toEqual([door, both("organisation")]);
        expect(found("label")).toEqual(both("competence"));
        for (const door of ["contains", "startsWith"])
          expect(found(door)).toEqual(expect.arrayContaining(both("organisation")));
        expect(found("labelContains")).toEqual(expect.arrayContaining(both("competence")));
        expect(found("search")).toEqual(expect.arrayContaining([...both("organisation"), ...both("competence")]));
      },
    );

    test.each(["ASC", "DESC"])("stand beside each other in every order (%s)", async (direction) => {
      const organisations = await whole("organisations", `orderBy: [{ name: ${direction} }]`, "id");
      const competences = await whole("competences", `orderBy: [{ prefLabel: { direction: ${direction} } }]`, "id");
      const expected = [...named]
        .sort((one, other) => compareTexts(fold(one.name), fold(other.name)) || compareTexts(one.id, other.id))
        .map(({ id }) => id);
      if (direction === "DESC") expected.reverse();
      expect(organisations.map(({ id }) => id)).toEqual(expected.map((id) => `organisation:${id}`));
      expect(competences.map(({ id }) => id)).toEqual(expected.map((id) => `competence:${id}`));
    });

    test("are shown as they were written", async () => {
      const shown = await whole("organisations", "orderBy: []", "id name aliases");
      expect(new Map(shown.map(({ id, name, aliases }) => [id, [name, aliases]]))).toEqual(
        new Map(named.map(({ id, name }) => [`organisation:${id}`, [name, [name, "other"]]])),
      );
    });

    test("are found in the text as it was written, from the first letter to the last", async () => {
      for (const { name, pair } of named) {
        const [, one] = SPELLINGS[pair]!;
        const { search } = await ask(
          "query ($text: String!) { search(text: $text, kinds: [ORGANISATION], first: 100) { edges { node { node { id } highlights { field fragment matches } } } } }",
          { text: one },
        );
        const highlights = search.edges.flatMap(({ node }: any) => node.highlights);
        const own = highlights.filter(({ field, fragment }: any) => field === "name" && fragment === name);
        expect(own.length).toBeGreaterThan(0);
        for (const { fragment, matches } of own)
          expect(wordsOf(matches.map(([start, end]: number[]) => fragment.slice(start, end)).join(" "))).toEqual(
            wordsOf(name),
          );
      }
    });
  });
