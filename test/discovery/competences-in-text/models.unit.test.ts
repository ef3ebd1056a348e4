import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { MODELS, openTextReader } from "../../../src/discovery/competences-in-text/models";
import { startEncoder } from "../../../src/discovery/competences-in-text/encoder/encoder";
import {
  dot,
  DIMENSIONS,
  nearnessOf,
  readVectors,
  type Vectors,
} from "../../../src/discovery/competences-in-text/encoder/vectors";
import { conceptVectors } from "../../../seed/models/vectors";
import { vocabularyOf } from "../../../src/discovery/competences-in-text/vocabulary/vocabulary";
import { rowsOf, seedConcepts } from "../../../seed/models/seed-concepts";

const sums = readFileSync(join(MODELS, "SHA256SUMS"), "utf8").trim().split("\n");

test.each(sums.map((line) => line.split("  ")))("%s is the sum of %s", (sum, file) => {
  expect(
    createHash("sha256")
      .update(readFileSync(join(MODELS, file)))
      .digest("hex"),
  ).toBe(sum);
});

test("every concept of the seed has a vector", async () => {
  const vectors = await readVectors(MODELS);
  expect(seedConcepts().filter(({ id }) => !vectors.rowOf.has(id))).toEqual([]);
  const plain = await readVectors(MODELS, ["competences"]);
  expect(plain.numbers).toHaveLength(plain.rowOf.size * DIMENSIONS);
  expect(plain.rowOf.size).toBe(vectors.rowOf.size);
});

test("the vectors are those that the encoder computes today", async () => {
  const encoder = startEncoder(join(MODELS, "encoder"));
  const vectors = await readVectors(MODELS, ["competences"]);
  const all = seedConcepts();
  const drones = all.find(({ id }) => id === "competence:drones")!;
  const next = new Set([...drones.matches, ...drones.broader, "cpv:45233120", "cpv:39160000", "cpv:90481000"]);
  const rows = [drones, ...all.filter(({ id }) => next.has(id) && id.startsWith("cpv:"))];
  const above = all.filter(({ id }) => drones.broader.includes(id));
  const encode = async (text: string) => (await encoder.meaningOf(text, "passage: "))!.vector;
  const computed = await conceptVectors([...rows, ...above], encode);
  const cosines = rows.map(({ id }, at) => {
    const row = vectors.rowOf.get(id)!;
    return dot(computed[at]!, vectors.numbers, row * DIMENSIONS) / vectors.lengths[row]!;
  });
  expect(Math.min(...cosines)).toBeGreaterThan(0.999);
  await encoder.close();
});

test("the encoder puts a text nearest to what it means, in another language too", async () => {
  const encoder = openTextReader({ withMeaning: true }).encoder()!;
  const vectors = await readVectors(MODELS);
  const nearness = async (text: string, id: string) => {
    const { vector } = (await encoder.meaningOf(text))!;
    const row = vectors.rowOf.get(id)!;
    return dot(vector, vectors.numbers, row * DIMENSIONS) / vectors.lengths[row]!;
  };
  const desk = "Wij zoeken een leverancier van banken en stoelen voor een basisschool.";
  expect(await nearness(desk, "cpv:39160000")).toBeGreaterThan(await nearness(desk, "cpv:45233120"));
  await encoder.close();
});

test("a text that is asked again is not encoded again, as a query or as a passage", async () => {
  const encoder = startEncoder(join(MODELS, "encoder"));
  const [first, again, passage] = [
    await encoder.meaningOf("zuivering van water"),
    await encoder.meaningOf("zuivering van water"),
    await encoder.meaningOf("zuivering van water", "passage: "),
  ];
  expect(again).toBe(first);
  expect(passage!.vector).not.toEqual(first!.vector);
  await encoder.close();
});

test("what innovation competences mean is turned, so that texts lie nearer to what they ask for than by meaning alone", async () => {
  const encoder = startEncoder(join(MODELS, "encoder"));
  const vocabulary = vocabularyOf("INNOVATION", seedConcepts());
  const [plain, turned] = await Promise.all([readVectors(MODELS, ["competences"]), readVectors(MODELS)]);
  const placeIn = (vectors: Vectors, meaning: Float32Array, id: string) => {
    const nearness = nearnessOf(meaning, vocabulary, vectors);
    const own = nearness[vocabulary.indexOfId.get(id)!]!;
    return nearness.filter((other) => other > own).length + 1;
  };
  const asked = rowsOf("flanders", "needs.csv").slice(0, 12);
  const judged = rowsOf("flanders", "need_competences.csv");
  const sums = { plain: 0, turned: 0 };
  for (const { id, text_nl: text } of asked) {
    const { vector } = (await encoder.meaningOf(text!))!;
    for (const { competence } of judged.filter(({ need }) => need === id)) {
      sums.plain += 1 / placeIn(plain, vector, competence!);
      sums.turned += 1 / placeIn(turned, vector, competence!);
    }
  }
  expect(sums.turned).toBeGreaterThan(sums.plain);
  await encoder.close();
});
