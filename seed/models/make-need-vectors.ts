import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { startEncoder } from "../../src/discovery/competences-in-text/encoder/encoder";
import { textIdOf } from "../../src/discovery/competences-in-text/similar-needs";
import { textForEncoder } from "../../src/discovery/shared/text/words";
import { textsOfSeedNeeds } from "./seed-concepts";
import { centred, meanOf, quantised } from "./vectors";

/** Computes the vectors of the needs of the seed: `npx tsx seed/models/make-need-vectors.ts [DIRECTORY]`, about ten seconds. */
async function main(): Promise<void> {
  const encoder = startEncoder(join(__dirname, "encoder"));
  const directory = process.argv[2] ?? __dirname;
  const texts = new Map(textsOfSeedNeeds().map((text) => [textIdOf(text), text]));
  const vectors: Float32Array[] = [];
  for (const text of texts.values()) {
    const meaning = await encoder.meaningOf(textForEncoder(text), "passage: ");
    if (!meaning) throw new Error("onnxruntime-node cannot be used here");
    vectors.push(meaning.vector);
  }
  const mean = meanOf(vectors);
  writeFileSync(join(directory, "needs.ids.txt"), [...texts.keys()].map((id) => `${id}\n`).join(""));
  writeFileSync(
    join(directory, "needs.int8"),
    Buffer.concat(vectors.map((vector) => Buffer.from(quantised(centred(vector, mean)).numbers.buffer))),
  );
  await encoder.close();
}

void main();
