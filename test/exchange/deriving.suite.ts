import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { membersServingOracle, mulberry32, type Random } from "../oracle/matching.oracle";
import { readSeed } from "../oracle/seed.files";
import { type Database } from "./database";
import { directoryWith, lines, type Files } from "./world.files";

const COMPETENCES = 10;
const ORGANISATIONS = 8;
const DAYS = [
  "2017-12-31",
  "2018-01-01",
  "2018-06-14",
  "2018-12-31",
  "2019-03-01",
  "2019-12-31",
  "2020-02-29",
  "2026-11-25",
];

/** Organisations that could do something for a time, as precisely as somebody said. */
function timedWorld(random: Random): Files {
  const pick = <Thing>(things: readonly Thing[]) => things[Math.floor(random() * things.length)]!;
  const numbers = (size: number) => Array.from({ length: size }, (_, index) => index);
  const since = () => pick(["", "", "2018", "2018-06", "2018-06-15", "2019", "2019-03-01"]);
  const until = () => pick(["", "", "2019", "2019-12", "2020-02", "2020-02-29", "2021"]);
  const held = numbers(ORGANISATIONS).flatMap((organisation) =>
    numbers(COMPETENCES)
      .filter(() => random() < 0.6)
      .map((competence) =>
        [
          `organisation:o${organisation}`,
          `competence:c${competence}`,
          pick(["", "0.3", "0.9"]),
          since(),
          until(),
          pick(["source:a", "source:b"]),
        ].join(),
      ),
  );
  return {
    "sources.csv": lines("id,title,publisher", "source:a,A,A", "source:b,B,B"),
    "competences.csv": lines(
      "id,scheme,pref_label_en,broader,related",
      ...numbers(COMPETENCES).map(
        (n) => `competence:c${n},INNOVATION,C${n},${n > 0 ? `competence:c${Math.floor((n - 1) / 3)}` : ""},`,
      ),
    ),
    "organisations.csv": lines(
      "id,kind,name,summary_en,sources",
      "cluster:net,CLUSTER,A network,For C1 and C2,source:a",
      ...numbers(ORGANISATIONS).map(
        (n) => `organisation:o${n},COMPANY,O${n},"Makes C${n}, (c${n + 1}) and XC2.",source:b`,
      ),
    ),
    "memberships.csv": lines(
      "organisation,cluster,kind,source",
      ...numbers(ORGANISATIONS).map((n) => `organisation:o${n},cluster:net,MEMBER,source:a`),
    ),
    "projects.csv": lines("id,programme,title_en,classifications", "project:p,H2020,P,competence:c5;competence:c9"),
    "project_parties.csv": lines(
      "project,organisation,role,source",
      "project:p,organisation:o1,COORDINATOR,source:a",
      "project:p,organisation:o2,PARTNER,source:b",
      "project:p,organisation:o3,THIRD_PARTY,source:b",
    ),
    "organisation_competences.csv": lines("organisation,competence,strength,since,until,source", ...held),
  };
}

/** What is derived from the data holds on every day, not only on that of the import. */
export const derivingTests = ({ graph, clear, loadFrom }: Database) =>
  describe("a ranking", () => {
    const schema = trefpuntSchema();
    const source = `query ($demand: DemandInput!, $where: MatchFilter) { membersServing(demand: $demand, where: $where, first: 100) {
      totalCount edges { node { score evidenceLevel organisation { id } } } } }`;

    test.each([1, 2, 3])("on every day counts what held on that day (%i)", async (number) => {
      const directory = directoryWith(timedWorld(mulberry32(number)));
      await clear();
      expect((await loadFrom([directory])).refusals).toEqual([]);
      const seed = readSeed([directory]);
      const found = new Set<string>();
      for (const today of DAYS)
        for (const competence of ["competence:c0", "competence:c2", "competence:c5", "competence:c9"]) {
          const requirements = [{ competence, importance: 3 }];
          const where = { evidence: "WEAK" as const };
          const contextValue = contextOf({ graph, today });
          const variableValues = { demand: { requirements }, where };
          const { data, errors } = (await graphql({ schema, source, variableValues, contextValue })) as any;
          expect(errors).toBeUndefined();
          const expected = membersServingOracle(seed, requirements, where, today).matches;
          const told = data.membersServing.edges.map(({ node }: any) => [node.organisation.id, node.evidenceLevel]);
          expect(told).toEqual(expected.map((match) => [match.organisation, match.evidenceLevel]));
          data.membersServing.edges.forEach(({ node }: any, index: number) =>
            expect(node.score).toBeCloseTo(expected[index]!.score, 9),
          );
          found.add(JSON.stringify(told));
        }
      expect(found.size).toBeGreaterThan(DAYS.length);
    });
  });
