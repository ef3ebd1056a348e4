import { join } from "node:path";
import { startEncoder } from "../../src/discovery/competences-in-text/encoder/encoder";
import { seedConcepts } from "./seed-concepts";
import { conceptVectors, passagesWith, writeVectors } from "./vectors";

/** Computes the vectors of both vocabularies: `npx tsx seed/models/make-vectors.ts [DIRECTORY]`, about ten minutes. */
async function main(): Promise<void> {
  const encoder = startEncoder(join(__dirname, "encoder"));
  const rows = seedConcepts();
  const vectors = await conceptVectors(rows, passagesWith(encoder));
  writeVectors(
    process.argv[2] ?? __dirname,
    "competences",
    new Map(rows.map(({ id }, index) => [id, vectors[index]!])),
  );
  await encoder.close();
}

void main();
