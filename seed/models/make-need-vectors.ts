import { join } from "node:path";
import { startEncoder } from "../../src/discovery/competences-in-text/encoder/encoder";
import { textIdOf } from "../../src/discovery/competences-in-text/similar-needs";
import { textForEncoder } from "../../src/discovery/shared/text/words";
import { textsOfSeedNeeds } from "./seed-concepts";
import { centred, meanOf, passagesWith, writeVectors } from "./vectors";

/** Computes the vectors of the needs of the seed: `npx tsx seed/models/make-need-vectors.ts [DIRECTORY]`, about ten seconds. */
async function main(): Promise<void> {
  const encoder = startEncoder(join(__dirname, "encoder"));
  const encode = passagesWith(encoder);
  const vectors = new Map<string, Float32Array>();
  for (const text of textsOfSeedNeeds()) vectors.set(textIdOf(text), await encode(textForEncoder(text)));
  const mean = meanOf([...vectors.values()]);
  for (const [id, vector] of vectors) vectors.set(id, centred(vector, mean));
  writeVectors(process.argv[2] ?? __dirname, "needs", vectors);
  await encoder.close();
}

void main();
