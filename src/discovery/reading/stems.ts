import { stemmer as dutch } from "@orama/stemmers/dutch";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";
import { fold } from "../../graph/fold";
import { type Tongue } from "./tongues";

const STEMMERS: Readonly<Record<Tongue, (word: string) => string>> = { nl: dutch, en: english, fr: french, de: german };

/** What the forms of a word have in common, without accents: "Häuser" and "Haus" are `haus`. */
export const stemOf = (lower: string, tongue: Tongue): string =>
  tongue === "nl" ? dutchStem(lower) : fold(STEMMERS[tongue](lower));

/** Dutch besides Snowball: `-ies` is a plural too, and `huizen` is a form of `huis`, `brieven` of `brief`. */
function dutchStem(lower: string): string {
  const stem = fold(dutch(lower.replace(/ies$/, "ie")));
  return stem.replace(/z$/, "s").replace(/v$/, "f");
}
