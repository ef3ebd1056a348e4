import { Resolver } from "type-graphql";
import { Every, Follow, Lookup } from "../../graph/schema/field-decorators";
import { SourceConnection } from "../sources/source.type";
import { sourcesOfMunicipality } from "./municipality.cypher";
import { Municipality, MunicipalityConnection } from "./municipality.type";

@Resolver()
export class MunicipalityQueries {
  @Lookup("Municipality", () => Municipality, "One municipality")
  municipality!: unknown;

  @Every("Municipality", () => MunicipalityConnection, "All municipalities, by id")
  municipalities!: unknown;
}

@Resolver(() => Municipality)
export class MunicipalityFields {
  @Follow(sourcesOfMunicipality, () => SourceConnection, "Who states what is said of it")
  sources!: unknown;
}
