import { Resolver } from "type-graphql";
import { Every, Follow, Lookup } from "../../graph/schema/field-decorators";
import { SourceConnection } from "../sources/source.type";
import { sourcesOfMunicipality } from "./municipality.cypher";
import { Municipality, MunicipalityConnection, MunicipalityDetails } from "./municipality.type";
import { type Slice } from "../slice";

@Resolver()
export class MunicipalityQueries {
  @Lookup("Municipality", () => Municipality, "One municipality")
  municipality!: unknown;

  @Every("Municipality", () => MunicipalityConnection, "All municipalities, ordered by id")
  municipalities!: unknown;
}

@Resolver(() => Municipality)
export class MunicipalityFields {
  @Follow(sourcesOfMunicipality, () => SourceConnection, "The sources of this information")
  sources!: unknown;
}

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
