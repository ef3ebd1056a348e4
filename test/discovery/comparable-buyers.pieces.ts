import { toLandscape, type Landscape } from "../../src/discovery/shared/comparable-buyers/buyers-and-solutions";
import {
  type ComparedNeedRow,
  type ComparedProjectRow,
  type SolutionRow,
  type ComparedOrganisationRow,
  type LandscapeRow,
} from "../../src/discovery/shared/comparable-buyers/comparable-buyers.cypher";

const called = (id: string, name: string) => ({ id, nl: `${name} (nl)`, en: name });

export const need = (name: string, owners: readonly string[], competences: readonly string[]): ComparedNeedRow => ({
  ...called(`need:${name}`, name),
  owners: owners.map((owner) => `organisation:${owner}`),
  requirements: competences.map((competence) => [`competence:${competence}`, 5] as const),
});

export const project = (name: string, more: Partial<ComparedProjectRow> = {}): ComparedProjectRow => ({
  ...called(`project:${name}`, name),
  ...{ hasDelivered: true, needs: [`need:${name}`], solutions: [], holders: [] },
  ...more,
});

export const solution = (name: string, uses: readonly string[], offerer: string | null = null): SolutionRow => ({
  ...{ id: `solution:${name}`, name, offerer: offerer && `organisation:${offerer}` },
  uses: uses.map((competence) => `competence:${competence}`),
});

export const organisation = (name: string, more: Partial<ComparedOrganisationRow> = {}): ComparedOrganisationRow => ({
  ...{ id: `organisation:${name}`, name, kind: "PUBLIC_ORGANISATION", nature: null, staff: null, province: null },
  ...more,
});

/** A small world. The competence b is nearly a, and c comes from the field of a. */
export const landscape = (rows: Partial<LandscapeRow>): Landscape =>
  toLandscape({
    ...{ needs: [], projects: [], solutions: [], organisations: [] },
    concepts: ["a", "b", "c", "d"].map((name) => [`competence:${name}`, 1, `${name} (nl)`, name] as const),
    similarities: [
      ["competence:a", "competence:b", 0.9, "CLOSE_MATCH"],
      ["competence:a", "competence:c", 0.1, "SIBLING"],
    ],
    ...rows,
  });
