import fc from "fast-check";
import { explain } from "../../src/discovery/shared/ranking/score.explain";
import { explainRequirements, whyNotListed } from "../../src/discovery/explain-match/requirements.explain";
import { describeNothing, describeOrganisationRank } from "../../src/discovery/explain-match/rank.sentences";
import { expectRefusal, serverForAll } from "../server/server";
import { anyMatch, match, piece, requirement } from "./explain.pieces";

describe("an explanation", () => {
  test("is the arithmetic of the match, requirement by requirement", () => {
    fc.assert(
      fc.property(anyMatch, ([requirements, met]) => {
        const explained = explainRequirements(match(met), [], requirements);
        const { score, contributions } = explain(match(met), requirements);
        expect(explained.map((each) => each.requirement)).toEqual(requirements);
        expect(explained.reduce((sum, { points }) => sum + points, 0)).toBe(score);
        expect(explained.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
        const bringing = explained.filter(({ evidence }) => evidence.length > 0);
        expect(bringing.map(({ points, evidence }) => ({ points, evidence }))).toEqual(
          contributions.map(({ points, evidence }) => ({ points, evidence })),
        );
      }),
    );
  });

  test("says which of the pieces of one source counts", () => {
    const pieces = [
      piece({ value: 0.3 }),
      piece({ value: 0.6, kind: "SOLUTION" }),
      piece({ value: 0.1, source: null }),
    ];
    const [{ evidence, cover }] = explainRequirements(
      match({ "competence:a": pieces }),
      [],
      [requirement("competence:a")],
    ) as [any];
    expect(evidence.map(({ value, counts }: any) => [value, counts])).toEqual([
      [0.6, true],
      [0.3, false],
      [0.1, true],
    ]);
    expect(cover).toBeCloseTo(1 - 0.4 * 0.9, 12);
  });

  test("of nothing is no points, and what comes closest", () => {
    const nearest = [{ required: "competence:b", steps: 3, evidence: [] }];
    const explained = explainRequirements(match({}), nearest, [
      requirement("competence:a"),
      requirement("competence:b"),
    ]);
    expect(explained.map(({ points, cover, steps }) => [points, cover, steps])).toEqual([
      [0, 0, null],
      [0, 0, 3],
    ]);
  });
});

test.each([
  [null, "WEAK", [], ["NO_EVIDENCE"]],
  ["WEAK", "NEAR", [], ["EVIDENCE_TOO_WEAK"]],
  ["WEAK", "WEAK", [], []],
  ["NEAR", "EXACT", ["NOT_A_MEMBER"], ["EVIDENCE_TOO_WEAK", "NOT_A_MEMBER"]],
  ["EXACT", "NEAR", ["OTHER_KIND", "OTHER_SIZE"], ["OTHER_KIND", "OTHER_SIZE"]],
] as const)("evidence of level %s where %s is asked, with filters %j: %j", (level, least, filteredOut, expected) => {
  expect(whyNotListed(level, least, filteredOut)).toEqual(expected);
});

describe("a sentence", () => {
  const standing = { name: "Bioracer", rank: 1, totalCount: 9, score: 0.8594, notListed: [] } as const;

  test("says where somebody stands", () => {
    expect(describeOrganisationRank("en", standing)).toBe("Bioracer is number 1 of 9 and covers 86 % of the demand.");
    expect(describeOrganisationRank("nl", standing)).toBe(
      "Bioracer staat op plaats 1 van 9 en dekt 86 % van de vraag.",
    );
  });

  test("says everything that keeps somebody out", () => {
    const absent = { ...standing, rank: null, notListed: ["NOT_A_MEMBER", "OTHER_SIZE"] } as const;
    expect(describeOrganisationRank("en", absent)).toBe(
      "Bioracer is not in the list of 9: it was not a member of any cluster on the requested day; its size is not a requested one, or is not known.",
    );
  });

  test("says what comes closest, or that nothing does", () => {
    expect(describeNothing("nl", "24SEA", "Lichaamskoeling", "Textiel", 3)).toBe(
      "Van 24SEA is geen bewijs bekend voor ‘Lichaamskoeling’. De dichtstbijzijnde competentie met bewijs is ‘Textiel’, op 3 stappen: te ver om mee te tellen.",
    );
    expect(describeNothing("en", "24SEA", "Body cooling", null, 0)).toBe(
      "24SEA has no known evidence for ‘Body cooling’ or a related competence.",
    );
  });
});

describe("what cannot be explained is refused", () => {
  const server = serverForAll();
  const QUESTION = `query ($demand: DemandInput!, $organisation: ID!, $where: MatchFilter, $asOf: Date, $language: SentenceLanguage) {
    explainMatch(demand: $demand, organisation: $organisation, where: $where, asOf: $asOf) { rank sentence(language: $language) } }`;
  const demand = { need: "need:cold2gold" };
  const organisation = "organisation:bioracer";

  test.each<[string, object, "BAD_USER_INPUT" | "NOT_FOUND", string | undefined]>([
    ["an unknown organisation", { demand, organisation: "organisation:nobody" }, "NOT_FOUND", "organisation"],
    ["an unknown cluster", { demand, organisation: "cluster:nothing" }, "NOT_FOUND", "organisation"],
    ["a need", { demand, organisation: "need:cold2gold" }, "BAD_USER_INPUT", "organisation"],
    ["a word", { demand, organisation: "'; MATCH (n)" }, "BAD_USER_INPUT", "organisation"],
    ["an unknown need", { demand: { need: "need:none" }, organisation }, "NOT_FOUND", "demand.need"],
    ["no demand", { demand: {}, organisation }, "BAD_USER_INPUT", "demand"],
    [
      "an unknown cluster in a filter",
      { demand, organisation, where: { clusters: ["cluster:none"] } },
      "NOT_FOUND",
      "where.clusters[0]",
    ],
    ["a year", { demand, organisation, asOf: "2018" }, "BAD_USER_INPUT", undefined],
    ["French", { demand, organisation, language: "FR" }, "BAD_USER_INPUT", undefined],
  ])("%s", async (_what, variables, code, argument) => {
    expectRefusal(await server().ask(QUESTION, variables), code, argument);
  });

  test("a cluster is explained as any organisation", async () => {
    const { body } = await server().ask(QUESTION, { demand, organisation: "cluster:bike-valley" });
    expect(body.errors).toBeUndefined();
    expect(body.data.explainMatch.sentence).toContain("Flanders' Bike Valley");
  });
});
