import { type Statement } from "../../graph/driver/cypher";
import { OLDEST } from "./organisation.codes";

/** How long ago a company was founded, as `maturityOf` tells it; null for what is no company. */
export const maturityOfCompany = (company: string, today: string): Statement => {
  const founded = (age: number) => `${company}.foundedYear >= ${Number(today.slice(0, 4)) - age}`;
  return {
    text:
      `CASE WHEN NOT ${company}:Company THEN null WHEN ${company}.foundedYear IS NULL THEN "UNKNOWN" ` +
      `WHEN ${founded(OLDEST.START_UP)} THEN "START_UP" WHEN ${founded(OLDEST.SCALE_UP)} THEN "SCALE_UP" ELSE "ESTABLISHED" END`,
  };
};
