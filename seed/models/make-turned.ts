import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DIMENSIONS, readVectors } from "../../src/discovery/competences-in-text/encoder/vectors";
import { LAST_YEAR_OF_TRAINING, noticesIn } from "./notice-file";
import { argument, meaningsOf } from "./notice-meanings";
import { seedConcepts } from "./seed-concepts";
import { learnTurn, turnedName } from "./turn";
import { centred, meanOf, quantised, unit } from "./vectors";

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
  const placeOf = new Map(codes.map(({ id }, place) => [id, place]));
  const notices = noticesIn(argument("--notices")).filter(({ year }) => year <= LAST_YEAR_OF_TRAINING);
  const meanings = await meaningsOf(notices);
  const chosen = notices.map(({ code }, at) => ({ meaning: centred(meanings[at]!, mean), name: placeOf.get(code)! }));
  const turn = learnTurn(
    chosen,
    codes.map(({ vector }) => centred(vector, mean)),
  );
  const innovation = new Set(seedConcepts().flatMap(({ id, scheme }) => (scheme === "INNOVATION" ? [id] : [])));
  const turned = all.filter(({ id }) => innovation.has(id));
  const rows = turned.map(({ vector }) => quantised(turnedName(vector, mean, turn)).numbers);
  writeFileSync(join(__dirname, "turned.ids.txt"), turned.map(({ id }) => `${id}\n`).join(""));
  writeFileSync(join(__dirname, "turned.int8"), Buffer.concat(rows.map(({ buffer }) => Buffer.from(buffer))));
}

void main();
