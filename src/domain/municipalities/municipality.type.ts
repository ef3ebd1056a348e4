import { Field, ID, ObjectType } from "type-graphql";
import { connection } from "../../graph/schema/connection";
import { type LocalisedText } from "../../graph/schema/languages";
import { Localised } from "../../graph/schema/localised";
import { Text, Texts } from "../../graph/schema/property-decorators";
import { Node } from "../node.type";

@ObjectType({ simpleResolvers: true })
export class MunicipalityDetails {
  @Text(
    "Its name as Statbel lists it, in one language of the place. A filter compares its official names too, in every language: Brussel and Bruxelles are the same",
    { otherNames: "officialName" },
  )
  name!: string;

  @Localised(
    "Its official name: of the languages asked for, the first that has one. Dutch, French and German, and no English; German mostly repeats the name of the place",
    { optional: true },
  )
  officialName?: LocalisedText | null;

  @Texts("Its postal codes")
  postalCodes?: string[] | null;

  @Text("The arrondissement that it lies in", { optional: true, dimension: true })
  arrondissement?: string | null;

  @Text("The province that it lies in; none for Brussels", { optional: true, dimension: true })
  province?: string | null;

  @Text("The region that it lies in", { dimension: true })
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
  @Field(() => ID, { description: "Its id with the NIS code, for instance municipality:11002" })
  id!: string;
}

export const MunicipalityConnection = connection(() => Municipality, { name: "Municipality", what: "a municipality" });
