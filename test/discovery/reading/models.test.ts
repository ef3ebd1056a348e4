import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readModels } from "../../../src/discovery/reading/models";
import { encoderOf, MODELS } from "../../../src/discovery/reading/semantics";
import { dot, DIMENSIONS } from "../../../src/discovery/reading/vectors";
import { seedConcepts } from "../../../seed/models/seed-concepts";

const sums = readFileSync(join(MODELS, "SHA256SUMS"), "utf8").trim().split("\n");

test.each(sums.map((line) => line.split("  ")))("%s is the sum of %s", (sum, file) => {
  expect(
    createHash("sha256")
      .update(readFileSync(join(MODELS, file!)))
      .digest("hex"),
  ).toBe(sum);
});

test("every concept of the seed has a vector", async () => {
  const { vectors } = await readModels(MODELS);
  expect(seedConcepts().filter(({ id }) => !vectors.rowOf.has(id))).toEqual([]);
  expect(vectors.numbers).toHaveLength(vectors.rowOf.size * DIMENSIONS);
});

test("the encoder puts a text nearest to what it means, in another language too", async () => {
  const encoder = encoderOf()!;
  const { vectors } = await readModels(MODELS);
  const nearness = async (text: string, id: string) => {
    const { vector } = (await encoder.meaningOf(text))!;
    const row = vectors.rowOf.get(id)!;
    return dot(vector, vectors.numbers, row * DIMENSIONS) / vectors.lengths[row]!;
  };
  const desk = "Wij zoeken een leverancier van banken en stoelen voor een basisschool.";
  expect(await nearness(desk, "cpv:39160000")).toBeGreaterThan(await nearness(desk, "cpv:45233120"));
  await encoder.close();
});
