/**
 * Who matters to a demand, by group, worked out naively from the seed files. It builds on the oracle of matching for what organisations bring,
 * and shares no line with the product.
 */
import { likeness, membersServingOracle, sharesOf, type Requirement } from "./matching.oracle";
import { cell, listCell, rowsOf, type Seed } from "./seed.files";

export interface PlayerScore {
  id: string;
  score: number;
}

export interface Players {
  groups: Record<"PAST_CONTRACTOR" | "INSTITUTE" | "MEMBER" | "NON_MEMBER" | "SOLUTION", PlayerScore[]>;
  uncovered: string[];
}

const solutionStrength = 0.9;

export function playersForOracle(seed: Seed, demand: Requirement[], today: string): Players {
  const everybody = { includeNonMembers: true, evidence: "WEAK" } as const;
  const { matches, uncovered } = membersServingOracle(seed, demand, everybody, today);
  const institutes = new Set(
    rowsOf(seed, "organisations.csv")
      .filter(({ kind }) => kind === "KNOWLEDGE_INSTITUTION")
      .map(({ id }) => id),
  );
  const groups: Players["groups"] = { PAST_CONTRACTOR: [], INSTITUTE: [], MEMBER: [], NON_MEMBER: [], SOLUTION: [] };
  for (const { organisation, score, contributions, clusters } of matches) {
    const pieces = contributions.flatMap(({ evidence }) => evidence);
    const group = pieces.some(({ kind, way }) => kind === "PROJECT" && way !== "SIBLING")
      ? groups.PAST_CONTRACTOR
      : institutes.has(organisation)
        ? groups.INSTITUTE
        : clusters.length > 0
          ? groups.MEMBER
          : groups.NON_MEMBER;
    group.push({ id: organisation, score });
  }
  groups.SOLUTION = solutionsFor(seed, demand);
  return { groups, uncovered: uncovered.map(({ competence }) => competence) };
}

/** The solutions that use something like what is required; what they use is stated by one source, so the most alike counts. */
function solutionsFor(seed: Seed, demand: Requirement[]): PlayerScore[] {
  const shares = sharesOf(seed, demand);
  return rowsOf(seed, "solutions.csv")
    .map((row) => {
      const uses = [...new Set(listCell(row, "competences"))];
      const strength = solutionStrength / Math.sqrt(uses.length);
      const isStated = listCell(row, "sources").length > 0;
      const likes = demand.map(({ competence }) => uses.flatMap((used) => likeness(seed, used, competence) ?? []));
      const covers = likes.map((found) => {
        const valuesOf = (some: typeof found) => some.map(({ similarity }) => strength * similarity);
        const sibling = Math.max(0, ...valuesOf(found.filter(({ way }) => way === "SIBLING")));
        const values = valuesOf(found.filter(({ way }) => way !== "SIBLING"));
        const counting = [sibling, ...(isStated ? [Math.max(0, ...values)] : values)];
        return 1 - counting.reduce((doubt, value) => doubt * (1 - value), 1);
      });
      return { id: cell(row, "id"), score: covers.reduce((sum, cover, index) => sum + cover * shares[index]!, 0) };
    })
    .filter(({ score }) => score > 0)
    .sort((one, other) => rounded(other.score) - rounded(one.score) || (one.id < other.id ? -1 : 1));
}

/** A number as far as two ways of reckoning it may be trusted to agree. */
function rounded(value: number): number {
  return Number(value.toFixed(12));
}
