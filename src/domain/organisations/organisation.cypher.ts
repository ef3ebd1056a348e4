import { toMany, toOne } from "../../graph/schema/edges";
import { type Statement } from "../../graph/driver/cypher";
import { OLDEST } from "./organisation.codes";

/** The competences of an organisation. */
export const competencesOfOrganisation = toMany`(:Organisation)-[:HAS_COMPETENCE]->(:Competence)`;

/** The organisations that have a competence. */
export const organisationsOfCompetence = toMany`(:Competence)<-[:HAS_COMPETENCE]-(:Organisation)`;

/** The municipality of an organisation. */
export const municipalityOfOrganisation = toOne`(:Organisation)-[:LOCATED_IN]->(:Municipality)`;

/** The organisations in a municipality. */
export const organisationsOfMunicipality = toMany`(:Municipality)<-[:LOCATED_IN]-(:Organisation)`;

/** The sources of an organisation. */
export const sourcesOfOrganisation = toMany`(:Organisation)-[:STATED_BY]->(:Source)`;

/** The maturity of a company as an expression, equal to `maturityOf`; null for any other organisation. */
export const maturityOfCompany = (company: string, today: string): Statement => {
  const founded = (age: number) => `${company}.foundedYear >= ${Number(today.slice(0, 4)) - age}`;
  return {
    text:
      `CASE WHEN NOT ${company}:Company THEN null WHEN ${company}.foundedYear IS NULL THEN "UNKNOWN" ` +
      `WHEN ${founded(OLDEST.START_UP)} THEN "START_UP" WHEN ${founded(OLDEST.SCALE_UP)} THEN "SCALE_UP" ELSE "ESTABLISHED" END`,
  };
};
