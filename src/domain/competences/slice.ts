import { Resolver } from "type-graphql";
import { Every, Follow, Lookup } from "../../graph/schema/field-decorators";
import { SourceConnection } from "../sources/source.type";
import {
  broaderOf,
  closeMatchesOf,
  narrowerOf,
  relatedTo,
  sourcesOfCompetence,
  weighCompetences,
} from "./competence.cypher";
import { Competence, CompetenceConnection, CompetenceDetails } from "./competence.type";
import { readNotation } from "./notation";
import { type Slice } from "../slice";

@Resolver()
export class CompetenceQueries {
  @Lookup("Competence", () => Competence, "One competence, by its id or by its code", {
    notation: {
      description: "Its code; CPV codes with or without the check digit: 45000000-7 or 45000000",
      read: readNotation,
    },
  })
  competence!: unknown;

  @Every("Competence", () => CompetenceConnection, "All competences of all vocabularies, ordered by id")
  competences!: unknown;
}

@Resolver(() => Competence)
export class CompetenceFields {
  @Follow(broaderOf, () => CompetenceConnection, "The competences directly above it", { upward: true })
  broader!: unknown;

  @Follow(narrowerOf, () => CompetenceConnection, "The competences directly below it")
  narrower!: unknown;

  @Follow(relatedTo, () => CompetenceConnection, "Related competences that are neither broader nor narrower")
  related!: unknown;

  @Follow(closeMatchesOf, () => CompetenceConnection, "Competences of another vocabulary that mean nearly the same")
  closeMatches!: unknown;

  @Follow(sourcesOfCompetence, () => SourceConnection, "The sources for its existence; none for the curated vocabulary")
  sources!: unknown;
}

export const competences: Slice = {
  nouns: [{ label: "Competence", prefixes: ["competence", "cpv"] }],
  resolvers: [CompetenceQueries, CompetenceFields],
  edges: [broaderOf, narrowerOf, relatedTo, closeMatchesOf, sourcesOfCompetence],
  statements: { weighCompetences },
  derivations: [{ of: "Competence", statement: weighCompetences, parameters: {} }],
  files: [
    {
      file: "competences.csv",
      node: "Competence",
      details: CompetenceDetails,
      unique: ["notation"],
      edges: { broader: broaderOf, related: relatedTo, close_matches: closeMatchesOf, sources: sourcesOfCompetence },
    },
  ],
};
