import { cypher } from "../graph/cypher";

/** When what follows from the data was derived last: it changes with every import. */
export const versionOfData = cypher<object, string | null>`
  OPTIONAL MATCH (derivation:Derivation)
  RETURN toString(max(derivation.completedAt)) AS row`;
