import { type Slice } from "../slice";
import { sourcesOfMunicipality } from "./municipality.cypher";
import { MunicipalityFields, MunicipalityQueries } from "./municipality.resolver";
import { MunicipalityDetails } from "./municipality.type";

export const municipalities: Slice = {
  nouns: [{ label: "Municipality", prefixes: ["municipality"] }],
  resolvers: [MunicipalityQueries, MunicipalityFields],
  edges: [sourcesOfMunicipality],
  files: [
    {
      file: "municipalities.csv",
      node: "Municipality",
      details: MunicipalityDetails,
      edges: { sources: sourcesOfMunicipality },
    },
  ],
};
