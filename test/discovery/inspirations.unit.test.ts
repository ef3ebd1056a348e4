import fc from "fast-check";
import {
  comparison,
  totalOf,
  weighed,
  COMPARABLE,
} from "../../src/discovery/shared/comparable-buyers/comparable.explain";
import { explained, inspirationsIn } from "../../src/discovery/inspirations/inspirations";
import { runCooperatively } from "../../src/discovery/shared/runtime/run-cooperatively";
import { type SentenceLanguage } from "../../src/discovery/shared/text/sentence-language";
import { landscape, need, organisation, project, solution } from "./comparable-buyers.pieces";
import {
  type ComparedTraits,
  type LandscapeRow,
} from "../../src/discovery/shared/comparable-buyers/comparable-buyers.cypher";
import { sentenceOfInspiration } from "../../src/discovery/inspirations/inspirations.sentences";
import { toInspirationMatch } from "../../src/discovery/inspirations/slice";

const CITY = { nature: "MUNICIPALITY" };
const NEAR = { province: "Antwerpen", staff: 12 };

/** Me and twin are small cities of one province, peer is a city elsewhere, port is a port; each of the others has a need. */
const rows: Partial<LandscapeRow> = {
  needs: [
    need("light", ["peer"], ["a"]),
    need("noise", ["twin"], ["a", "d"]),
    need("quay", ["port"], ["d"]),
    need("lost", [], ["b"]),
  ],
  projects: [project("noise", { solutions: ["solution:meter"] }), project("quay")],
  solutions: [solution("meter", ["c"]), solution("lamp", ["a"]), solution("mine", ["a"], "me"), solution("far", ["c"])],
  organisations: [
    organisation("me", { ...CITY, ...NEAR }),
    organisation("twin", { ...CITY, ...NEAR }),
    organisation("peer", CITY),
    organisation("port", { nature: "PORT" }),
  ],
};

async function found(more: Partial<LandscapeRow> = {}, asked = "organisation:me") {
  const world = landscape({ ...rows, ...more });
  const ranking = await runCooperatively(inspirationsIn(world, world.organisations.get(asked)!));
  return ranking.map((each) => explained(world, each));
}

test("without a need of one's own, what was delivered to who is most alike comes first, and what is offered fits in part", async () => {
  const ranking = await found();
  expect(ranking.map(({ subject, need: of, isDelivered }) => [subject.id, of.id, isDelivered])).toEqual([
    ["solution:meter", "need:noise", true],
    ["solution:lamp", "need:light", false],
  ]);
  const all = COMPARABLE.nature + COMPARABLE.kind + COMPARABLE.province + COMPARABLE.size;
  expect(ranking[0]!.score).toBeCloseTo(all, 12);
  expect(ranking[1]!.score).toBeCloseTo((COMPARABLE.nature + COMPARABLE.kind) * 0.9, 12);
  expect(ranking[1]!.otherOrganisations).toEqual(["organisation:twin"]);
});

test("a need of one's own brings what was delivered for one that is alike, whoever has it", async () => {
  const needs = [...rows.needs!, need("wall", ["me"], ["d"])];
  const ranking = await found({ needs });
  const quay = ranking.find(({ subject }) => subject.id === "project:quay")!;
  expect(quay).toMatchObject({ own: { need: { id: "need:wall" } }, organisation: { id: "organisation:port" } });
  expect(quay.score).toBeCloseTo(COMPARABLE.need + COMPARABLE.kind, 12);
});

test("a need whose owner is not known inspires by being alike alone", async () => {
  const [lamp, ...others] = await found({
    needs: [need("bulb", ["me"], ["b"]), need("lost", [], ["b"])],
    projects: [],
  });
  expect(others).toEqual([]);
  expect(lamp).toMatchObject({ need: { id: "need:lost" }, organisation: null, parts: { nature: 0, kind: 0 } });
});

test("nothing is proposed that one has, offers, or adopted", async () => {
  const projects = [project("noise", { holders: ["organisation:me"] }), project("quay")];
  expect((await found({ projects })).map(({ subject }) => subject.id)).toEqual(["solution:lamp"]);
  const needs = [need("noise", ["me", "twin"], ["a", "d"])];
  expect(await found({ needs, projects: [project("noise")] })).toEqual([]);
});

test("who is only of the same kind is not comparable", async () => {
  expect(await found({ needs: [need("quay", ["port"], ["d"])], projects: [project("quay")] })).toEqual([]);
});

describe("how comparable somebody is", () => {
  const anyTraits: fc.Arbitrary<ComparedTraits> = fc.record({
    kind: fc.constantFrom("A", "B"),
    nature: fc.constantFrom("A", "B", null),
    province: fc.constantFrom("A", "B", null),
    size: fc.constantFrom("A", "B", null),
  });
  const anyShare = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);

  test("is the sum of its parts, 0 to 1, also of what fits in part only", () => {
    fc.assert(
      fc.property(anyTraits, fc.option(anyTraits), anyShare, anyShare, (own, other, alike, fit) => {
        const whole = comparison(own, other, alike);
        const sum = Object.values(whole).reduce((all, each) => all + each, 0);
        expect(sum).toBeCloseTo(totalOf(whole), 12);
        expect(sum >= 0 && sum <= 1 + 1e-12).toBe(true);
        expect(totalOf(weighed(whole, fit))).toBeCloseTo(totalOf(whole) * fit, 12);
      }),
    );
  });

  test("falls by what is named when a shared trait is no longer known", () => {
    fc.assert(
      fc.property(anyTraits, anyShare, fc.constantFrom("nature", "province", "size"), (own, alike, trait) => {
        fc.pre(own[trait] !== null);
        const without = comparison(own, { ...own, [trait]: null }, alike);
        expect(totalOf(comparison(own, own, alike)) - totalOf(without)).toBeCloseTo(COMPARABLE[trait], 12);
      }),
    );
  });

  test("never falls when needs are more alike", () => {
    fc.assert(
      fc.property(anyTraits, fc.option(anyTraits), anyShare, anyShare, (own, other, one, two) => {
        const of = (alike: number) => totalOf(comparison(own, other, alike));
        expect(of(Math.max(one, two))).toBeGreaterThanOrEqual(of(Math.min(one, two)));
      }),
    );
  });

  test("all weights together are 1", () => {
    expect(Object.values(COMPARABLE).reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
  });
});

test("the reason is told in both languages", async () => {
  const needs = [...rows.needs!, need("wall", ["me"], ["d"])];
  const ranking = await found({ needs });
  const told = (subject: string, language: SentenceLanguage) =>
    sentenceOfInspiration({ ...toInspirationMatch(ranking.find((each) => each.subject.id === subject)!) }, language);
  expect(told("solution:meter", "en")).toBe(
    "‘meter’ was delivered for ‘noise’, a need of twin. twin and me are both a municipality, seated in the same province and of the same size. That need is 67 % similar to ‘wall’ of me.",
  );
  expect(told("solution:meter", "nl")).toBe(
    "‘meter’ werd geleverd voor ‘noise (nl)’, een behoefte van twin. twin en me zijn allebei een stad of gemeente, in dezelfde provincie gevestigd en even groot. Die behoefte lijkt voor 67 % op ‘wall (nl)’ van me.",
  );
  expect(told("project:quay", "en")).toBe(
    "A solution was delivered for ‘quay’, a need of port. port and me are both a public organisation. That need is 100 % similar to ‘wall’ of me.",
  );
  expect(told("solution:lamp", "nl")).toBe(
    "‘lamp’ past voor 55 % bij ‘noise (nl)’, een behoefte van twin: ze delen ‘a (nl)’. twin en me zijn allebei een stad of gemeente, in dezelfde provincie gevestigd en even groot. Die behoefte lijkt voor 67 % op ‘wall (nl)’ van me.",
  );
});

test("that nobody knows whose need it is is told too", async () => {
  const needs = [need("bulb", ["me"], ["b"]), need("lost", [], ["b"])];
  const [lamp] = await found({ needs, projects: [] });
  const told = (language: SentenceLanguage) => sentenceOfInspiration({ ...toInspirationMatch(lamp!) }, language);
  expect(told("en")).toBe(
    "‘lamp’ fits ‘lost’, a need without a known owner, for 81 %: ‘b’ is close to ‘a’. That need is 100 % similar to ‘bulb’ of me.",
  );
  expect(told("nl")).toBe(
    "‘lamp’ past voor 81 % bij ‘lost (nl)’, een behoefte zonder bekende eigenaar: ‘b (nl)’ ligt dicht bij ‘a (nl)’. Die behoefte lijkt voor 100 % op ‘bulb (nl)’ van me.",
  );
});
