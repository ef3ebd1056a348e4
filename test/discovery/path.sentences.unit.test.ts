import { describePath, type Clause } from "../../src/discovery/exploration/path.sentences";
import { PartyRole } from "../../src/domain/projects/project.type";
import { describeStrength } from "../../src/discovery/shared/ranking/match.sentences";

const clause = (more: Partial<Clause>): Clause => ({
  ...{ from: "VITO", kind: "PARTY_IN", to: "‘X’", roles: [], strength: null, since: null, until: null },
  ...more,
});

test.each([
  ["OWNER", "VITO, eigenaar van ‘X’.", "VITO, owner of ‘X’."],
  ["LEAD", "VITO, trekker van ‘X’.", "VITO, lead of ‘X’."],
  ["CONTRACTOR", "VITO, uitvoerder van ‘X’.", "VITO, contractor of ‘X’."],
  ["COORDINATOR", "VITO, coördinator van ‘X’.", "VITO, coordinator of ‘X’."],
  ["PARTNER", "VITO, partner in ‘X’.", "VITO, partner in ‘X’."],
  ["THIRD_PARTY", "VITO, derde partij in ‘X’.", "VITO, third party in ‘X’."],
  ["CLUSTER_INVOLVED", "VITO, als cluster betrokken bij ‘X’.", "VITO, as a cluster involved in ‘X’."],
])("a party with the role %s is told with it", (role, nl, en) => {
  expect(describePath("nl", [clause({ roles: [role] })], [])).toBe(nl);
  expect(describePath("en", [clause({ roles: [role] })], [])).toBe(en);
});

test("every role of a party has words in both languages", () => {
  for (const tongue of ["nl", "en"] as const)
    for (const role of Object.keys(PartyRole))
      expect(describePath(tongue, [clause({ roles: [role] })], [])).not.toMatch(/undefined|takes part|neemt deel/);
});

test("a party with two roles is told with both", () => {
  expect(describePath("en", [clause({ roles: ["OWNER", "PARTNER"] })], [])).toBe("VITO, owner of and partner in ‘X’.");
});

test.each([
  [1, "is sterk in", "is strong in"],
  [0.8, "is sterk in", "is strong in"],
  [0.79, "is thuis in", "is at home in"],
  [0.5, "is thuis in", "is at home in"],
  [0.49, "heeft enige ervaring met", "has some experience with"],
])("a strength of %d has the same words in every sentence", (strength, nl, en) => {
  const has = clause({ kind: "HAS_COMPETENCE", strength });
  expect(describeStrength("nl", "VITO", "‘X’", strength)).toBe(`VITO ${nl} ‘X’`);
  expect(describeStrength("en", "VITO", "‘X’", strength)).toBe(`VITO ${en} ‘X’`);
  expect(describePath("nl", [has], [])).toBe(`VITO ${nl} ‘X’.`);
  expect(describePath("en", [has], [])).toBe(`VITO ${en} ‘X’.`);
});

test("a strength that nobody judged says so", () => {
  const has = clause({ kind: "HAS_COMPETENCE", since: "2019" });
  expect(describePath("en", [has], [])).toBe("VITO works on ‘X’ (strength not assessed) (from 2019).");
  expect(describePath("nl", [has], [])).toBe("VITO werkt aan ‘X’ (sterkte niet beoordeeld) (vanaf 2019).");
});
