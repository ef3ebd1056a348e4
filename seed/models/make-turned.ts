import { DIMENSIONS, readVectors } from "../../src/discovery/competences-in-text/encoder/vectors";
import { LAST_YEAR_OF_TRAINING, noticesIn } from "./notice-file";
import { argument, meaningsOf } from "./notice-meanings";
import { seedConcepts } from "./seed-concepts";
import { learnLinearMap, mapName } from "./linear-map";
import { centred, meanOf, unit, writeVectors } from "./vectors";

/**
 * Adapts the vectors of innovation competences with a linear map that is learned from notices and the names of CPV:
 * `npx tsx seed/models/make-turned.ts --notices DIR [--meanings FILE]`. The vectors of CPV are not adapted, because the weight of their nearness
 * was learned from the same notices.
 */
async function main(): Promise<void> {
  const { rowOf, numbers } = await readVectors(__dirname, ["competences"]);
  const all = [...rowOf].map(([id, row]) => ({
    id,
    vector: unit(Float32Array.from(numbers.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS))),
  }));
  const mean = meanOf(all.map(({ vector }) => vector));
  const codes = all.filter(({ id }) => id.startsWith("cpv:"));
  const indexOfId = new Map(codes.map(({ id }, index) => [id, index]));
  const notices = noticesIn(argument("--notices")).filter(({ year }) => year <= LAST_YEAR_OF_TRAINING);
  const meanings = await meaningsOf(notices);
  const trainingNotices = notices.map(({ code }, index) => ({
    meaning: centred(meanings[index]!, mean),
    name: indexOfId.get(code)!,
  }));
  const linearMap = learnLinearMap(
    trainingNotices,
    codes.map(({ vector }) => centred(vector, mean)),
  );
  const innovation = new Set(seedConcepts().flatMap(({ id, scheme }) => (scheme === "INNOVATION" ? [id] : [])));
  const adapted = all.filter(({ id }) => innovation.has(id));
  const turned = adapted.map(({ id, vector }) => [id, mapName(vector, mean, linearMap)] as const);
  writeVectors(__dirname, "turned", new Map(turned));
}

void main();
