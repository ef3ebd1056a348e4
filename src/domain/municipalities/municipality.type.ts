import { Field, ID, ObjectType } from "type-graphql";
import { connection } from "../../graph/schema/connection";
import { type LocalisedText } from "../../graph/schema/languages";
import { Localised } from "../../graph/schema/localised";
import { Text, Texts } from "../../graph/schema/property-decorators";
import { Node } from "../node.type";

@ObjectType({ simpleResolvers: true })
export class MunicipalityDetails {
  @Text(
    "Its name as Statbel lists it, in one language of the municipality. A filter also compares its official names in all languages: Brussel and Bruxelles are the same",
    { otherNames: "officialName" },
  )
  name!: string;

  @Localised(
    "Its official name, in the first of the requested languages that has one. Names exist in Dutch, French and German, not in English; the German name mostly repeats the local one",
    { optional: true },
  )
  officialName?: LocalisedText | null;

  @Texts("Its postal codes")
  postalCodes?: string[] | null;

  @Text("The arrondissement in which it lies", { optional: true, dimension: true })
  arrondissement?: string | null;

  @Text("The province in which it lies; null: Brussels, which belongs to no province", {
    optional: true,
    dimension: true,
  })
  province?: string | null;

  @Text("The region in which it lies", { dimension: true })
  region!: string;

  @Text("The code of its NUTS 3 area (before the revision of 2024)", { optional: true, maxLength: 5 })
  nuts3?: string | null;
}

/** A Belgian municipality, as it was before the mergers of 2019. */
@ObjectType({
  implements: [Node],
  simpleResolvers: true,
  description: "A Belgian municipality, as it was before the mergers of 2019",
})
export class Municipality extends MunicipalityDetails implements Node {
  @Field(() => ID, { description: "Its id with the NIS code, for example municipality:11002" })
  id!: string;
}

export const MunicipalityConnection = connection(() => Municipality, { name: "Municipality", what: "a municipality" });
