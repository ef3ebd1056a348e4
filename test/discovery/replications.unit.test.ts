import { replicationsIn, findSolved } from "../../src/discovery/replications/replications";
import { type SentenceLanguage } from "../../src/discovery/shared/text/sentence-language";
import { landscape, need, organisation, project, solution } from "./comparable-buyers.pieces";
import { sentenceOfReplication } from "../../src/discovery/replications/replications.sentences";
import { toReplicationMatch } from "../../src/discovery/replications/slice";

/** One solved its need x; two needs much the same; three has adopted what one has; four needs something from the same field. */
const world = landscape({
  needs: [
    need("x", ["one"], ["a", "d"]),
    need("y", ["two", "three"], ["b", "d"]),
    need("z", ["two"], ["a"]),
    need("w", ["four"], ["c"]),
    need("v", [], ["a", "d"]),
  ],
  projects: [
    project("x", { solutions: ["solution:s"], holders: ["organisation:one", "organisation:three"] }),
    project("z"),
  ],
  solutions: [solution("s", ["c"], "maker"), solution("t", ["a"], "two")],
  organisations: ["one", "two", "three", "four", "maker"].map((name) => organisation(name)),
});

const found = (id: string) => replicationsIn(world, findSolved(world, id)!);
const sentences = (id: string, language: SentenceLanguage = "en") =>
  found(id).ranking.map((each) => sentenceOfReplication({ ...toReplicationMatch(each) }, language));

test("a solution that was delivered is held against the need that it met, not against what it uses", () => {
  const { ranking, needsWithoutOwner } = found("solution:s");
  expect(ranking.map((each) => [each.organisation.id, each.need.id, each.answered.need?.id, each.isMet])).toEqual([
    ["organisation:two", "need:y", "need:x", false],
  ]);
  expect(ranking[0]!.score).toBeCloseTo((0.9 + 0.9 + 1 + 1) / 4, 12);
  expect(ranking[0]!.otherNeeds).toEqual(["need:z"]);
  expect(needsWithoutOwner).toEqual(["need:v"]);
});

test("who has the need that was met, who bought and who adopted have it already", () => {
  expect(findSolved(world, "solution:s")!.adopters).toEqual(["organisation:one", "organisation:three"]);
  expect(findSolved(world, "project:x")).toMatchObject({ adopters: ["organisation:one", "organisation:three"] });
});

test("a solution that is only offered is held against what it uses, and not proposed to who offers it", () => {
  const { ranking } = found("solution:t");
  expect(ranking.map((each) => [each.organisation.id, each.need.id, each.answered.need])).toEqual([
    ["organisation:one", "need:x", null],
    ["organisation:three", "need:y", null],
  ]);
});

test("nothing is what neither exists nor can stand for a solution", () => {
  expect(findSolved(world, "solution:nonsense")).toBeUndefined();
  expect(findSolved(world, "need:x")).toBeUndefined();
});

test("the reason is told in both languages", () => {
  expect(sentences("solution:s")).toEqual([
    "two has the need ‘y’, which is 95 % similar to ‘x’, solved by ‘s’: they share ‘d’; ‘b’ is close to ‘a’.",
  ]);
  expect(sentences("solution:s", "nl")).toEqual([
    "two heeft als behoefte ‘y (nl)’, die voor 95 % lijkt op ‘x (nl)’, opgelost door ‘s’: ze delen ‘d (nl)’; ‘b (nl)’ ligt dicht bij ‘a (nl)’.",
  ]);
  expect(sentences("project:z")[0]).toBe(
    "one has the need ‘x’, which is 67 % similar to the need that ‘z’ solved: they share ‘a’. A project already delivered something for that need.",
  );
  expect(sentences("solution:t")[1]).toBe(
    "three has the need ‘y’; its requirements are 55 % similar to the competences that ‘t’ uses: ‘b’ is close to ‘a’.",
  );
});

test("that something was delivered for the need already is told too", () => {
  const others = landscape({
    needs: [need("x", ["one"], ["a"]), need("z", ["two"], ["a"])],
    projects: [project("x"), project("z")],
    organisations: [organisation("one"), organisation("two")],
  });
  const [only] = replicationsIn(others, findSolved(others, "project:x")!).ranking;
  const row = { ...toReplicationMatch(only!) };
  expect(sentenceOfReplication(row, "en")).toMatch(/\. A project already delivered something for that need\.$/);
  expect(sentenceOfReplication(row, "nl")).toMatch(/\. Voor die behoefte leverde een project al iets\.$/);
});
