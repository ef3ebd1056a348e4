import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { startEncoder } from "../../src/discovery/competences-in-text/encoder/encoder";
import { seedConcepts } from "./seed-concepts";
import { conceptVectors, quantised } from "./vectors";

/** Computes the vectors of both vocabularies: `npx tsx seed/models/make-vectors.ts [DIRECTORY]`, about ten minutes. */
async function main(): Promise<void> {
  const encoder = startEncoder(join(__dirname, "encoder"));
  const directory = process.argv[2] ?? __dirname;
  const rows = seedConcepts();
  const vectors = await conceptVectors(rows, async (text) => {
    const meaning = await encoder.meaningOf(text, "passage: ");
    if (!meaning) throw new Error("onnxruntime-node cannot be used here");
    return meaning.vector;
  });
  writeFileSync(join(directory, "competences.ids.txt"), rows.map(({ id }) => `${id}\n`).join(""));
  writeFileSync(
    join(directory, "competences.int8"),
    Buffer.concat(vectors.map((vector) => Buffer.from(quantised(vector).numbers.buffer))),
  );
  await encoder.close();
}

void main();
