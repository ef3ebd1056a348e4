import { type Relation } from "./schema.relations";
import { seedColumns } from "./seed.files";
import { relationsOf, WRITTEN } from "./seed.relations";

const key = ({ file, to }: { file: string; to: string }) => `${file} ${to}`;
const sorted = <T extends { file: string; to: string }>(relations: readonly T[]) =>
  [...relations].sort((a, b) => (key(a) < key(b) ? -1 : 1));

/** What no schema tells: rows that are a relation each, and relations between two things of the same kind. */
const isOnlyWritten = ({ from, forth, back }: Relation) => from !== "id" || forth.split(".")[0] === back?.split(".")[0];

/** The relations of the files that are written down. A file of a new noun needs no line. */
const ofWrittenFiles = (relations: readonly Relation[]) =>
  relations.filter(({ file }) => WRITTEN.some((each) => each.file === file));

test("every column with ids of a file that is written down has a line", () => {
  expect(ofWrittenFiles(relationsOf())).toEqual(WRITTEN);
});

test("what a column of a node states follows from the schema as it is written down", () => {
  const known = WRITTEN.filter(isOnlyWritten);
  expect(known.length).toBeLessThan(WRITTEN.length / 3);
  const isInSeed = ({ file, to }: Relation) => seedColumns[file]?.includes(to);
  expect(sorted(ofWrittenFiles(relationsOf(known)))).toEqual(sorted(WRITTEN.filter(isInSeed)));
});

test("where the schema leaves a choice, it must be written down", () => {
  const isRequirement = ({ file }: Relation) => file === "need_competences.csv";
  const known = WRITTEN.filter((each) => isOnlyWritten(each) && !isRequirement(each));
  expect(() => relationsOf(known)).toThrow(
    /classifications.*REQUIRES.*Write a line in test\/oracle\/seed\.relations\.ts/,
  );
});
