import { happens, oneKeyOf, oneOf, wholeNumber, type Stream } from "./random";

const wordList = (words: string) => words.split(" ");

const BEGINNINGS = [
  ...wordList("Zout Nevel Wilgen Koper Duin Polder Schelp Vlas Kiezel Zonne IJs Mos"),
  ...wordList("Berken Klei Kobalt Regen Hout Stroom Tij Vuur Maan Riet Zand Amber"),
];
const ENDS = [
  ...wordList("water spoor glas licht veld brug steen kracht molen vleugel"),
  ...wordList("kring draad sluis toren bron anker zeil vonk korf lens"),
];
const ACCENTED = wordList("Élan élan Façade Coördinaat Ñandú Übergang Çédille Zoë Écluse Ångel Œuvre Reünie");

const SPELLINGS = { asIs: 60, upper: 12, lower: 12, camel: 8, counted: 8 } as const;

/** A word for a name, in one of several spellings: `Zoutwater`, `NEVELGLAS`, `élan`, `MaanVonk`, `Kleikorf 4.0`. */
export function wordFrom(stream: Stream): string {
  if (happens(stream, 0.12)) return oneOf(stream, ACCENTED);
  const [first, second] = [oneOf(stream, BEGINNINGS), oneOf(stream, ENDS)];
  const spelled = {
    asIs: first + second,
    upper: (first + second).toUpperCase(),
    lower: (first + second).toLowerCase(),
    camel: first + second.charAt(0).toUpperCase() + second.slice(1),
    counted: `${first}${second} ${wholeNumber(stream, 2, 9)}.0`,
  };
  return spelled[oneKeyOf(stream, SPELLINGS)];
}
