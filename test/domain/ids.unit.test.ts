import fc from "fast-check";
import { ID_IN_ANY_CASE, labelsByPrefix, otherCasesOf } from "../../src/domain/ids";
import { type Slice } from "../../src/domain/slice";
import { Problem } from "../../src/problem";

const slice = (label: string, ...prefixes: string[]): Slice => ({
  nouns: [{ label, prefixes }],
  resolvers: [],
  edges: [],
  files: [],
});

const labelOf = labelsByPrefix([
  slice("Organisation", "organisation", "cluster"),
  slice("Cluster", "cluster"),
  slice("Competence", "competence", "cpv"),
]);

test.each([
  ["organisation:bioracer", "Organisation"],
  ["cpv:45000000", "Competence"],
  ["competence:sports-apparel", "Competence"],
  ["organisation:01ARZ3NDEKTSV4RRFFQ69G5FAV", "Organisation"],
])("%s is the id of a %s", (id, label) => {
  expect(labelOf(id, "id")).toBe(label);
});

test("an id in another case tells its label too", () => {
  expect([labelOf("Organisation:Bioracer", "id"), labelOf("CPV:45000000", "id")]).toEqual([
    "Organisation",
    "Competence",
  ]);
});

test("in another case an id is meant in lower case, a ULID also in upper case", () => {
  expect(otherCasesOf("Organisation:Aquafin")).toEqual(["organisation:aquafin"]);
  expect(otherCasesOf("organisation:aquafin")).toEqual([]);
  expect(otherCasesOf("need:01arz3ndektsv4rrffq69g5fav")).toEqual(["need:01ARZ3NDEKTSV4RRFFQ69G5FAV"]);
});

test("where two nouns share a prefix, the later one is meant", () => {
  expect(labelOf("cluster:flux50", "id")).toBe("Cluster");
});

test.each([
  "",
  "need",
  ":",
  "organisation:",
  ":bioracer",
  "organisation:-x",
  "organisation:é",
  "organisation:a b",
  "organisation:a\n",
  "organisation:a:b",
  `organisation:${"x".repeat(201)}`,
])("“%s” is no id", (text) => expect(() => labelOf(text, "id")).toThrow(Problem));

test("a refusal names the argument", () => {
  expect(() => labelOf("x", "where.clusters[3]")).toThrow(
    expect.objectContaining({ code: "BAD_USER_INPUT", argument: "where.clusters[3]" }) as Problem,
  );
});

test("a refusal of an unknown kind says which kinds there are", () => {
  expect(() => labelOf("person:jan", "id")).toThrow("organisation, cluster, competence, cpv");
});

test("whatever text is asked, the answer is a label or a refusal, and a label only for an id", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^(cpv|need|x):[\w.-]*$/)), (text) => {
      try {
        return labelOf(text, "id") !== undefined && ID_IN_ANY_CASE.test(text);
      } catch (fault) {
        return fault instanceof Problem;
      }
    }),
  );
});
