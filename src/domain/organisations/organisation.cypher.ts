import { toMany, toOne } from "../../graph/schema/edges";
import { type Statement } from "../../graph/driver/cypher";
import { OLDEST } from "./organisation.codes";

/** What it can do. */
export const competencesOfOrganisation = toMany`(:Organisation)-[:HAS_COMPETENCE]->(:Competence)`;

/** Who can do it. */
export const organisationsOfCompetence = toMany`(:Competence)<-[:HAS_COMPETENCE]-(:Organisation)`;

/** Where it is seated. */
export const municipalityOfOrganisation = toOne`(:Organisation)-[:LOCATED_IN]->(:Municipality)`;

/** Who is seated there. */
export const organisationsOfMunicipality = toMany`(:Municipality)<-[:LOCATED_IN]-(:Organisation)`;

/** Who states that it exists and what it is. */
export const sourcesOfOrganisation = toMany`(:Organisation)-[:STATED_BY]->(:Source)`;

/** How long ago a company was founded, as `maturityOf` tells it; null for what is no company. */
export const maturityOfCompany = (company: string, today: string): Statement => {
  const founded = (age: number) => `${company}.foundedYear >= ${Number(today.slice(0, 4)) - age}`;
  return {
    text:
      `CASE WHEN NOT ${company}:Company THEN null WHEN ${company}.foundedYear IS NULL THEN "UNKNOWN" ` +
      `WHEN ${founded(OLDEST.START_UP)} THEN "START_UP" WHEN ${founded(OLDEST.SCALE_UP)} THEN "SCALE_UP" ELSE "ESTABLISHED" END`,
  };
};
