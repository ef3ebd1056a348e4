import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { expectRefusal, serverForAll } from "../server/server";
import {
  certaintyOf,
  membersServingOracle,
  demandOfNeed,
  sizeOf,
  type Match,
  type Requirement,
} from "../oracle/matching.oracle";
import { maybeCell, readSeed, rowsOf } from "../oracle/seed.files";
import { faultIn, scoreOf, type Case, type Player } from "../oracle/teams.oracle";
import { countedGraph } from "../support/counted-graph";

const TODAY = "2026-11-25";
const seed = readSeed();
const server = serverForAll();

const QUESTION = `query ($demand: DemandInput!, $where: MatchFilter, $constraints: ConsortiumConstraints, $first: Int) {
  consortiaFor(demand: $demand, where: $where, constraints: $constraints, first: $first) {
    isOptimal sentence requirements { competence { id } } uncovered { competence { id } }
    consortia {
      score bound coverage strength sentence(language: EN) points { coverage strength size cooperation mix }
      missing { competence { id } } projects { id title { text } }
      partners {
        isLead organisation { id name } replacements { id }
        contributions { points sentence requirement { competence { id } } evidence { source { id } } }
      }
    }
  }
}`;
const COLD = { need: "need:cold2gold" };

type Answer = any;

async function ask(variables: object): Promise<Answer> {
  const { body } = await server().ask(QUESTION, variables);
  expect(body.errors).toBeUndefined();
  return body.data.consortiaFor;
}

describe("constraints that cannot be are refused", () => {
  const VITO = "organisation:vito";
  const many = (count: number) => Array.from({ length: count }, (_, index) => `organisation:o${index}`);
  test.each<[string, object, string, string?]>([
    ["a team of nobody", { maxPartners: 0 }, "constraints.maxPartners"],
    ["a team of nine", { maxPartners: 9 }, "constraints.maxPartners"],
    ["at least no partner", { minPartners: 0 }, "constraints.minPartners"],
    ["more at least than at most", { minPartners: 3, maxPartners: 2 }, "constraints.minPartners"],
    ["a lead who is excluded", { lead: VITO, exclude: [VITO] }, "constraints.exclude[0]"],
    ["somebody in every team and in none", { include: [VITO], exclude: [VITO] }, "constraints.exclude[0]"],
    ["more who must be there than may", { include: many(3), maxPartners: 2 }, "constraints.maxPartners"],
    ["nine who must be there", { include: many(9) }, "constraints.include[8]"],
    ["a need that leads", { lead: "need:cold2gold" }, "constraints.lead"],
    ["a word that leads", { lead: "VITO" }, "constraints.lead"],
    ["a lead that does not exist", { lead: "organisation:nonsense" }, "constraints.lead", "NOT_FOUND"],
    ["an unknown organisation", { include: [VITO, "organisation:x"] }, "constraints.include[1]", "NOT_FOUND"],
    ["an unknown organisation to exclude", { exclude: ["organisation:x"] }, "constraints.exclude[0]", "NOT_FOUND"],
    ["a list of one", { atMostOneOf: [[VITO]] }, "constraints.atMostOneOf[0]"],
    ["a list of the same twice", { atMostOneOf: [[VITO, VITO]] }, "constraints.atMostOneOf[0]"],
    [
      "an unknown one in a list",
      { atMostOneOf: [[VITO, "organisation:x"]] },
      "constraints.atMostOneOf[0][1]",
      "NOT_FOUND",
    ],
    [
      "two who must be there, in one list",
      { include: [VITO, "organisation:imec"], atMostOneOf: [[VITO, "organisation:imec"]] },
      "constraints.atMostOneOf[0]",
    ],
  ])("%s", async (_what, constraints, argument, code = "BAD_USER_INPUT") => {
    expectRefusal(await server().ask(QUESTION, { demand: COLD, constraints }), code, argument);
  });
});

test.each<[string, object, string, string]>([
  ["no team", { demand: COLD, first: 0 }, "first", "BAD_USER_INPUT"],
  ["eleven teams", { demand: COLD, first: 11 }, "first", "BAD_USER_INPUT"],
  ["an unknown need", { demand: { need: "need:x" } }, "demand.need", "NOT_FOUND"],
  ["nothing", { demand: {} }, "demand", "BAD_USER_INPUT"],
  [
    "an unknown competence",
    { demand: { requirements: [{ competence: "competence:x" }] } },
    "demand.requirements[0].competence",
    "NOT_FOUND",
  ],
  ["an unknown cluster", { demand: COLD, where: { clusters: ["cluster:x"] } }, "where.clusters[0]", "NOT_FOUND"],
])("to ask for %s is refused", async (_what, variables, argument, code) => {
  expectRefusal(await server().ask(QUESTION, variables), code, argument);
});

test.each<[string, object, RegExp]>([
  ["where nobody may be found", { where: { kinds: [] } }, /filter sluit ze allemaal uit/],
  ["where no SME is known", { where: { kinds: ["KNOWLEDGE_INSTITUTION"] }, constraints: { needsSmall: true } }, /kmo/],
])("there is no team %s, and the answer says why", async (_what, more, says) => {
  const { consortia, sentence } = await ask({ demand: COLD, ...more });
  expect(consortia).toEqual([]);
  expect(sentence).toMatch(says);
});

test("the parts sum to the score, the contributions to the strength, and what is missing to what is not covered", async () => {
  for (const { id } of rowsOf(seed, "needs.csv").slice(0, 10)) {
    const { consortia, requirements } = await ask({ demand: { need: id }, constraints: { minPartners: 2 }, first: 3 });
    for (const { score, points, strength, coverage, partners, missing } of consortia) {
      expect(Object.values<number>(points).reduce((a, b) => a + b)).toBeCloseTo(score, 12);
      expect(points.coverage).toBeCloseTo(0.93 * coverage, 12);
      expect(points.strength).toBeCloseTo(0.031 * strength, 12);
      const brought = partners.flatMap((partner: Answer) => partner.contributions);
      expect(brought.reduce((sum: number, each: Answer) => sum + each.points, 0)).toBeCloseTo(strength, 12);
      expect(brought.length + missing.length).toBe(requirements.length);
      expect(partners.filter((partner: Answer) => partner.isLead)).toEqual([partners[0]]);
    }
  }
});

test("who could replace a partner makes a team that covers as much, and nobody replaces who must be there", async () => {
  const constraints = { minPartners: 2, lead: "organisation:bioracer" };
  const { consortia } = await ask({ demand: COLD, constraints });
  expect(consortia.length).toBeGreaterThan(0);
  for (const { partners } of consortia) {
    expect(partners[0]).toMatchObject({
      isLead: true,
      organisation: { id: "organisation:bioracer" },
      replacements: [],
    });
    for (const { organisation, replacements } of partners.slice(1))
      for (const { id } of replacements) {
        const include = partners.map((each: Answer) =>
          each.organisation === organisation ? id : each.organisation.id,
        );
        const [team] = (
          await ask({ demand: COLD, constraints: { ...constraints, include, maxPartners: include.length } })
        ).consortia;
        expect(team.coverage).toBeGreaterThanOrEqual(consortia[0].coverage);
      }
  }
});

test("thirteen requirements are answered too, with a bound", async () => {
  const innovation = rowsOf(seed, "competences.csv").filter((row) => row.scheme === "INNOVATION");
  const requirements = innovation.slice(0, 30).map((row) => ({ competence: row.id }));
  const { consortia, isOptimal } = await ask({ demand: { requirements } });
  expect(consortia.length).toBeGreaterThan(0);
  for (const { score, bound } of consortia) expect(bound).toBeGreaterThanOrEqual(score);
  expect(isOptimal).toBe(consortia.every(({ score, bound }: Answer) => score === bound));
});

describe("teams of at most three for the needs of the seed are the oracle's", () => {
  const roles = ["LEAD", "CONTRACTOR", "PARTNER"];
  const organisations = new Map(rowsOf(seed, "organisations.csv").map((row) => [row.id!, row]));
  const needs = rowsOf(seed, "needs.csv").map((row) => row.id!);

  function sideOf(id: string): Player["side"] {
    const row = organisations.get(id)!;
    if (row.kind === "KNOWLEDGE_INSTITUTION") return "ESTABLISHED";
    if (row.kind !== "COMPANY") return "NEITHER";
    const founded = maybeCell(row, "founded_year");
    const age = founded === null ? null : 2026 - Number(founded);
    if (["MICRO", "SMALL", "MEDIUM"].includes(sizeOf(row)) || (age !== null && age <= 5)) return "SMALL";
    return sizeOf(row) === "LARGE" || (age !== null && age > 10) ? "ESTABLISHED" : "NEITHER";
  }

  /** How much somebody covers of a requirement, if by more than what is from the same field. */
  function coverOf(match: Match, { competence }: Requirement): number {
    const evidence = match.contributions.find((each) => each.competence === competence)?.evidence ?? [];
    if (evidence.every(({ way }) => way === "SIBLING")) return 0;
    return certaintyOf(evidence);
  }

  function caseOf(need: string): { ids: string[]; asked: Case } {
    const demand = demandOfNeed(seed, need);
    const { matches } = membersServingOracle(seed, demand, {}, TODAY);
    const shareOf = (requirement: Requirement) => {
      const points = matches.flatMap((match) =>
        match.contributions
          .filter((each) => each.competence === requirement.competence)
          .map((each) => each.points / fullCover(match, requirement)),
      );
      return points[0] ?? 0;
    };
    const fullCover = (match: Match, requirement: Requirement) =>
      certaintyOf(match.contributions.find((each) => each.competence === requirement.competence)!.evidence);
    const players = matches.filter((match) => demand.some((each) => coverOf(match, each) > 0));
    const ids = players.map((match) => match.organisation).sort();
    const parties = rowsOf(seed, "project_parties.csv").filter((row) => roles.includes(row.role!));
    const areTogether = (one: string, other: string) =>
      parties.some(
        (row) =>
          row.organisation === one &&
          parties.some((each) => each.project === row.project && each.organisation === other),
      );
    return {
      ids,
      asked: {
        weights: demand.map(shareOf),
        players: ids.map((id) => ({
          side: sideOf(id),
          covers: demand.map((each) =>
            coverOf(
              players.find((match) => match.organisation === id)!,
              each,
            ),
          ),
        })),
        together: ids.flatMap((one, place) =>
          ids
            .slice(place + 1)
            .flatMap((other, behind): [number, number][] =>
              areTogether(one, other) ? [[place, place + 1 + behind]] : [],
            ),
        ),
        fixed: [],
        atMostOneOf: [],
        minPartners: 1,
        maxPartners: 3,
        needsSmall: false,
        needsEstablished: false,
      },
    };
  }

  test.each(needs.filter((_, place) => place % 8 === 0))("%s", async (need) => {
    const { ids, asked } = caseOf(need);
    const { consortia } = await ask({ demand: { need }, constraints: { maxPartners: 3 }, first: 3 });
    const teams = consortia.map(({ partners }: Answer) =>
      partners.map((each: Answer) => ids.indexOf(each.organisation.id)),
    );
    expect(faultIn(asked, teams, 3)).toBeNull();
    consortia.forEach(({ score }: Answer, place: number) => expect(score).toBeCloseTo(scoreOf(asked, teams[place]), 9));
  });
});

test("a team whose partners worked together names the project in its sentence", async () => {
  const constraints = { include: ["organisation:bioracer", "organisation:vub"] };
  const { consortia } = await ask({ demand: COLD, constraints, first: 1 });
  expect(consortia[0].points.cooperation).toBe(0.002);
  expect(consortia[0].projects.map((each: Answer) => each.id)).toContain("project:cold2gold");
  expect(consortia[0].sentence).toMatch(/^Bioracer.* cover all 6 requirements\. .*Cold2Gold.* together\./);
});

describe("the number of statements", () => {
  const schema = trefpuntSchema();
  const counted = countedGraph();

  test("is two, however many teams", async () => {
    for (const first of [1, 1, 10]) {
      counted.reset();
      const { errors } = await graphql({
        schema,
        source: QUESTION,
        variableValues: { demand: COLD, first, constraints: { minPartners: 2 } },
        contextValue: contextOf({ graph: counted.graph, today: TODAY }),
      });
      expect(errors).toBeUndefined();
    }
    expect(counted.runs()).toBeLessThanOrEqual(2);
  });
});
