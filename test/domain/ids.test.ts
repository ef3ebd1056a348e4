import fc from "fast-check";
import { ID, labelsByPrefix } from "../../src/domain/ids";
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

test("where two nouns share a prefix, the later one is meant", () => {
  expect(labelOf("cluster:flux50", "id")).toBe("Cluster");
});

test.each([
  "",
  "need",
  ":",
  "organisation:",
  ":bioracer",
  "Organisation:x",
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
        return labelOf(text, "id") !== undefined && ID.test(text);
      } catch (fault) {
        return fault instanceof Problem;
      }
    }),
  );
});
