import { seedColumns } from "./seed.files";
import { relationsOf, WRITTEN } from "./seed.relations";

const key = ({ file, to }: { file: string; to: string }) => `${file} ${to}`;
const sorted = <T extends { file: string; to: string }>(relations: readonly T[]) =>
  [...relations].sort((a, b) => (key(a) < key(b) ? -1 : 1));

/** What no schema tells: rows that are a relation each, and relations between two things of the same kind. */
const isOnlyWritten = ({ from, forth, back }: (typeof WRITTEN)[number]) =>
  from !== "id" || forth.split(".")[0] === back?.split(".")[0];

test("every column with ids is written down", () => {
  expect(relationsOf()).toEqual(WRITTEN);
});

test("what a column of a node states follows from the schema as it is written down", () => {
  const known = WRITTEN.filter(isOnlyWritten);
  expect(known.length).toBeLessThan(WRITTEN.length / 3);
  const isInSeed = ({ file, to }: (typeof WRITTEN)[number]) => seedColumns[file]?.includes(to);
  expect(sorted(relationsOf(known))).toEqual(sorted(WRITTEN.filter(isInSeed)));
});

test("where the schema leaves a choice, it must be written down", () => {
  const isRequirement = ({ file }: (typeof WRITTEN)[number]) => file === "need_competences.csv";
  const known = WRITTEN.filter((each) => isOnlyWritten(each) && !isRequirement(each));
  expect(() => relationsOf(known)).toThrow(
    /classifications.*REQUIRES.*Write a line in test\/oracle\/seed\.relations\.ts/,
  );
});
