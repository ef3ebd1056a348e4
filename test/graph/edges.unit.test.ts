import { referenceTo, every, toMany, toOne } from "../../src/graph/schema/edges";

test("an arrow to the right goes out from where it is read", () => {
  expect(toMany`(:Organisation)-[:OFFERS]->(:Solution)`).toMatchObject({
    from: "Organisation",
    to: "Solution",
    type: "OFFERS",
    direction: "out",
    keys: [],
    many: true,
  });
});

test("an arrow to the left comes in", () => {
  const edge = toOne`(:Solution)<-[:OFFERS]-(:Organisation)`;
  expect(edge).toMatchObject({ from: "Solution", to: "Organisation", direction: "in", many: false });
});

test("no arrow is either way", () => {
  expect(toMany`(:Competence)-[:RELATED]-(:Competence)`.direction).toBe("both");
});

test.each([
  [toMany`(:A)-[:T]->(:B)`, "(a)-[r:T]->(b:B)"],
  [toMany`(:A)<-[:T]-(:B)`, "(a)<-[r:T]-(b:B)"],
  [toMany`(:A)-[:T]-(:B)`, "(a)-[r:T]-(b:B)"],
  [toMany`(:A)-[:T {kind, source}]->(:B)`, "(a)-[r:T]->(b:B)"],
  [referenceTo("Source", "source"), "(b:Source {id: a.source})"],
  [every("Need"), "(b:Need)"],
])("an edge gives the pattern between three variables (%#)", (edge, pattern) => {
  expect(edge.match("a", "r", "b")).toBe(pattern);
});

test.each([
  [toMany`(:A)-[:T {kind}]->(:B)`, ["kind"]],
  [toMany`(:A)-[:T {role, source}]->(:B)`, ["role", "source"]],
  [toMany`(:A)-[:T {role,source}]->(:B)`, ["role", "source"]],
])("the braces name the keys, in their order (%#)", (edge, keys) => {
  expect(edge.keys).toEqual(keys);
});

test.each([
  "",
  "(:A)-[:T]->(:B) ",
  "(A)-[:T]->(:B)",
  "(:A)-[T]->(:B)",
  "(:A)-[]->(:B)",
  "(:A)-[:T]->()",
  "()-[:T]->(:B)",
  "(:A)-->(:B)",
  "(:A)-[:T|U]->(:B)",
  "(:A)-[:T*]->(:B)",
  "(:A:C)-[:T]->(:B)",
  "(:A)-[:T]->(:B)-[:U]->(:C)",
  "(:A)-[:T {}]->(:B)",
  "(:A)-[:T {kind: 1}]->(:B)",
  "(a:A)-[r:T]->(b:B)",
  "(:A)-[:T]->(:B {id: 1})",
  "(:A)<-[:T]->(:B)",
])("“%s” is refused: it is not the pattern of an edge", (pattern) => {
  const texts = Object.assign([pattern], { raw: [pattern] });
  expect(() => toMany(texts)).toThrow(`this is not the pattern of an edge: ${pattern}`);
});
