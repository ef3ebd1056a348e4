import { serverForAll } from "../server/server";
import { openTestGraph } from "../support/database";
import { difference } from "./compare";
import { type World } from "./questions/question";
import { questions } from "./questions/questions";
import { references } from "./reference/references";

const server = serverForAll();
const graph = openTestGraph();

const world: World = {
  ask: async (query, variables) => {
    const { body } = await server().ask(query, variables);
    if (body.errors) throw new Error(body.errors[0].message);
    return body.data;
  },
  read: async (statement, parameters) =>
    (await graph.driver.executeQuery(statement, parameters)).records.map((record) => record.toObject() as never),
};

test.each(questions.map((question) => [question.name, question] as const))(
  "the reference of “%s” answers what the API answers",
  async (name, { query, argumentsIn }) => {
    const variants = (await argumentsIn(world)).slice(0, 40);
    expect(variants.length).toBeGreaterThan(0);
    for (const each of variants) {
      const limit = await references[name]!(graph.driver, each.parameters as never);
      expect(difference(await world.ask(query, each.variables), limit)).toBeUndefined();
    }
  },
);

test.each([
  [{ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] }, "data.a.1.b: the API says 2, the reference 3"],
  [{ a: [1] }, { a: [1, 2] }, "data.a.1: the API says nothing, the reference 2"],
  [{ a: null }, {}, "data.a: the API says null, the reference nothing"],
  [{ a: 0.1 + 0.2 }, { a: 0.3 }, undefined],
])("%j and %j differ as expected", (api, limit, expected) => {
  expect(difference(api, limit)).toBe(expected);
});
