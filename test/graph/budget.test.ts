import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { countedGraph } from "../support/counted-graph";

const counted = countedGraph();
beforeEach(() => counted.reset());

const schema = trefpuntSchema();

async function ask(source: string) {
  const { data, errors = [] } = await graphql({ schema, source, contextValue: contextOf({ graph: counted.graph }) });
  return { data, codes: [...new Set(errors.map(({ extensions }) => (extensions.code ?? "none") as string))], errors };
}

/** A competence and the one above it, so many levels up. */
const climb = (levels: number): string =>
  levels === 0 ? "id" : `id broader(first: 1) { edges { node { ${climb(levels - 1)} } } }`;

test("ten edges below each other are followed in one statement", async () => {
  const { data, errors } = await ask(`{ competence(id: "competence:body-cooling") { ${climb(10)} } }`);
  expect(errors).toEqual([]);
  expect(data!.competence).toMatchObject({ id: "competence:body-cooling" });
  expect(counted.runs()).toBe(1);
});

test("eleven are refused before anything is sent", async () => {
  const { data, errors } = await ask(`{ competence(id: "competence:body-cooling") { ${climb(11)} } }`);
  expect(data).toEqual({ competence: null });
  expect(errors[0]!.message).toBe(
    "The request is too large: more than 10 levels of nested relations. Request the deeper nodes by id.",
  );
  expect(counted.runs()).toBe(0);
});

test("a hundred look-ups are one statement, more of them are refused", async () => {
  const lookUps = (count: number) =>
    `{ ${Array.from({ length: count }, (_, index) => `a${index}: need(id: "need:cold2gold") { id }`).join(" ")} }`;
  expect((await ask(lookUps(100))).codes).toEqual([]);
  expect(counted.runs()).toBe(1);
  const { errors } = await ask(lookUps(101));
  expect(errors).toHaveLength(1);
  expect(errors[0]!.message).toContain("more than 100 lists, counts and single nodes");
});
