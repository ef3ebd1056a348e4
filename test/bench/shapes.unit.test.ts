import { buildSchema, parse, validate } from "graphql";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { drawShapes } from "./shapes";

const schema = buildSchema(readFileSync(join(__dirname, "..", "..", "schema", "schema.graphql"), "utf8"));

test("the drawn questions are different, the same every time, and valid", () => {
  const shapes = drawShapes(300, 4, 12);
  expect(new Set(shapes).size).toBe(300);
  expect(drawShapes(300, 4, 12)).toEqual(shapes);
  expect(shapes.flatMap((shape) => validate(schema, parse(shape)).map(({ message }) => message))).toEqual([]);
});
