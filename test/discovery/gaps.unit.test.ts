import fc from "fast-check";
import { shortageOf, gapsIn } from "../../src/discovery/gaps/gaps.explain";
import { describeGap } from "../../src/discovery/gaps/gaps.sentences";
import { type RequiredRow, type RequiredCompetence } from "../../src/discovery/gaps/gaps.cypher";

const needOf = (name: string, importance: number) => ({ id: `need:${name}`, nl: `${name} (nl)`, en: name, importance });
const anyNeeds = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 })
  .map((all) => all.map((importance, index) => needOf(`n${index}`, importance)));
const anyMembers = fc.record({ EXACT: fc.nat(9), NEAR: fc.nat(9), WEAK: fc.nat(99) });

test("the parts of the needs are the shortage, and a need more never lowers it", () => {
  fc.assert(
    fc.property(anyNeeds, anyMembers, (needs, members) => {
      const { shortage } = shortageOf({ needs, members });
      const parts = needs.map((need) => shortageOf({ needs: [need], members }).shortage);
      expect(parts.reduce((sum, each) => sum + each, 0)).toBeCloseTo(shortage, 12);
      for (const each of parts) expect(each).toBeGreaterThan(0);
    }),
  );
});

test("a member who has it, or comes near, makes it less short; one from the same field does not", () => {
  fc.assert(
    fc.property(anyNeeds, anyMembers, (needs, members) => {
      const of = (more: Partial<typeof members>) => shortageOf({ needs, members: { ...members, ...more } }).shortage;
      expect(of({ EXACT: members.EXACT + 1 })).toBeLessThan(of({ NEAR: members.NEAR + 1 }));
      expect(of({ NEAR: members.NEAR + 1 })).toBeLessThan(of({}));
      expect(of({ WEAK: members.WEAK + 1 })).toBe(of({}));
    }),
  );
});

test("the first member who has it halves the shortage", () => {
  const needs = [needOf("x", 5)];
  expect(shortageOf({ needs, members: { EXACT: 0, NEAR: 0, WEAK: 7 } }).shortage).toBe(1);
  expect(shortageOf({ needs, members: { EXACT: 1, NEAR: 0, WEAK: 0 } }).shortage).toBe(0.5);
});

const rowOf = (name: string, domain: string, needs: RequiredRow[2]): RequiredRow => [
  [`competence:${name}`, `${name} (nl)`, name],
  `competence:${domain}`,
  needs,
];

test("the shortage of a domain is that of its gaps, and every gap is in one", () => {
  const anyRows = fc.uniqueArray(fc.tuple(fc.constantFrom(..."abcdefgh"), fc.constantFrom("x", "y"), fc.nat(4)), {
    selector: ([name]) => name,
  });
  fc.assert(
    fc.property(anyRows, fc.nat(5), (rows, atMost) => {
      const required = rows.map(([name, domain]) => rowOf(name, domain, [["need:n", "n", "n", 3]]));
      const supplied = rows.map(([name, , count]) => [`competence:${name}`, 0, count] as const);
      const { ranking, domains } = gapsIn({ required, supplied }, atMost);
      const whole = (all: readonly { shortage: number }[]) => all.reduce((sum, { shortage }) => sum + shortage, 0);
      expect(whole(domains)).toBeCloseTo(whole(ranking), 12);
      expect(domains.reduce((sum, { gapCount }) => sum + gapCount, 0)).toBe(ranking.length);
      expect(domains.reduce((sum, { requiredCount }) => sum + requiredCount, 0)).toBe(rows.length);
      expect(ranking.length).toBe(rows.filter(([, , count]) => count <= atMost).length);
    }),
  );
});

const gap = (members: Partial<RequiredCompetence["members"]>, ...names: string[]): RequiredCompetence => ({
  competence: { id: "competence:c", nl: "koeling", en: "cooling" },
  domain: "competence:d",
  needs: names.map((name) => needOf(name, 3)),
  members: { EXACT: 0, NEAR: 0, WEAK: 0, ...members },
});

test.each([
  [
    gap({ WEAK: 3 }, "a"),
    null,
    "No member of a cluster is known to offer ‘cooling’. 1 need requires it: ‘a’.",
    "Geen enkel lid van een cluster biedt voor zover bekend ‘koeling’. 1 behoefte vereist deze competentie: ‘a (nl)’.",
  ],
  [
    gap({ EXACT: 1, NEAR: 1 }, "a", "b"),
    "X",
    "Only 1 member of X is known to offer ‘cooling’; 1 comes close. 2 needs require it: ‘a’ and ‘b’.",
    "Slechts 1 lid van X biedt voor zover bekend ‘koeling’; 1 lid komt wel in de buurt. 2 behoeften vereisen deze competentie: ‘a (nl)’ en ‘b (nl)’.",
  ],
  [
    gap({ EXACT: 2, NEAR: 4 }, "a", "b", "c", "d", "e"),
    "X",
    "Only 2 members of X are known to offer ‘cooling’; 4 come close. 5 needs require it: ‘a’, ‘b’, ‘c’ and 2 more.",
    "Slechts 2 leden van X bieden voor zover bekend ‘koeling’; 4 leden komen wel in de buurt. 5 behoeften vereisen deze competentie: ‘a (nl)’, ‘b (nl)’, ‘c (nl)’ en nog 2.",
  ],
])("a gap is told in both languages", (told, cluster, english, dutch) => {
  expect(describeGap("en", told, cluster)).toBe(english);
  expect(describeGap("nl", told, cluster)).toBe(dutch);
});
