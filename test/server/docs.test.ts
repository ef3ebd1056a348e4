import { trefpuntSchema } from "../support/schema";
import { fileOf } from "../../src/server/docs/docs";
import { nounExamples } from "../../src/server/docs/docs";
import { nounsOf } from "../../src/server/docs/noun";
import { serverForAll } from "./server";

const server = serverForAll();
const examples = Object.entries(nounExamples());

test("every noun has an example, and no example is without its noun", () => {
  const nouns = nounsOf(trefpuntSchema()).map(({ name }) => fileOf(name));
  expect(examples.map(([name]) => name).sort()).toEqual(nouns.sort());
});

/** The lists in an answer that are empty, each by its path. */
const emptyLists = (value: unknown, path = "data"): string[] =>
  typeof value !== "object" || value === null
    ? []
    : Object.entries(value).flatMap(([key, each]) =>
        Array.isArray(each) && each.length === 0 ? [`${path}.${key}`] : emptyLists(each, `${path}.${key}`),
      );

test.each(examples)("the example of %s is answered, and its list is not empty", async (_name, query) => {
  const { body } = await server().ask(query);
  expect(body.errors).toBeUndefined();
  const [[field, found]] = Object.entries<any>(body.data) as [[string, any]];
  expect(emptyLists(found, field).filter((path) => path.split(".").length <= 3)).toEqual([]);
});
