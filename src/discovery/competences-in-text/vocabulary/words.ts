import { wordsWithOffsets, visibleText, type TextLanguage, TEXT_LANGUAGES } from "../../shared/text/words";

/** A word of a text: as written, folded for comparison, and its position, counted in words. */
export type Word = Readonly<{ shown: string; folded: string; position: number }>;

/** The words of a text in order. Words without a letter are skipped, because numbers do not describe a subject. */
export function wordsOf(text: string): Word[] {
  const visible = visibleText(text);
  return wordsWithOffsets(visible)
    .filter(({ folded }) => LETTER.test(folded))
    .map(({ folded, start, end }, position) => ({ shown: visible.slice(start, end), folded, position }));
}

const LETTER = /\p{L}/u;

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** The stop words of each language, without accents. They also help to detect the language. */
export const STOP_WORDS: Readonly<Record<TextLanguage, ReadonlySet<string>>> = {
  nl: list(`aan af al alle als altijd andere ben bij binnen biedt biedt bijvoorbeeld daar dan dat de deze die dient dienen dit
    doen door dus echter een eens eerste elk elke en enige er ervan evenals ge geen haar had hadden hebben heeft hem hen het hier hij
    hoe hun iets ik in indien inzake is ja je jij kan kunnen kunt maar mag me meer men met mij mijn moet moeten mogen na naar naast
    niet nieuwe nog nu of om omdat omtrent onder ons onze ook op over per reeds sinds te tegen ten ter tijdens toch toe tot tussen u uit
    uw van vanaf vanuit veel verschillende via volgende voor vooral waar waarbij waarin waarvoor wanneer want waren was wat we wel welke
    werd wie wij wil willen worden wordt zal ze zeer zelf zich zie zij zijn zo zoals zoeken zonder zou zowel zullen`),
  en: list(`a about above after all also among an and any are as at be because been before being below between both but by can could
    did do does each etc for from further had has have having he her here his how i if in into is it its itself may more most must my
    need needs new no nor not of on once only or other our out over own per s same shall she should so some such than that the their
    them then there these they this those through to too under until up upon us various very was we were what when where which while
    who whom whose why will with within without would you your`),
  fr: list(`a afin ai ainsi alors apres au aucun aura aussi autre autres aux avec avoir avons c ce ceci cela celle celles celui
    cependant ces cet cette ceux chaque chez ci comme comment concernant d dans de des doit doivent dont du elle elles en entre est et
    etant etc ete etre eu eux fait faire fois font hors ici il ils j je l la le les leur leurs lors lorsque lui m ma mais me meme mes
    mon n ne ni nos notamment notre nous nouveau nouvelle on ont ou par parmi pas pendant peu peut peuvent plus pour pourquoi qu quand
    que quel quelle quelles quels qui s sa sans se selon sera seront ses si soit son sont sous sur t ta te tel telle tous tout toute
    toutes tres tu un une vers via vos votre vous y`),
  de: list(`ab aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bereits bis bzw da dabei dadurch
    dafur damit dann das dass dazu dem den denen der deren des dessen die dies diese diesem diesen dieser dieses doch dort durch ein
    eine einem einen einer eines er erfolgt es etwa etc fur gegen gemass hat haben hatte hier hierzu ich ihr ihre ihrem ihren ihrer im
    in inkl ins insbesondere ist ja je jede jeder jedes jedoch kann kein keine konnen mehr mit mittels mochte muss mussen nach nicht
    neue neuen noch nun nur ob oder ohne pro sehr sein seine seinen seiner seit sich sie sind so sollen soll sowie uber um und uns unser
    unsere unter vom von vor wahrend war waren was weitere wenn wer werden wie wir wird wo wollen wurde wurden zu zum zur zwischen`),
};

/** The weight of a stop word for language detection, relative to a word of the vocabulary. */
const STOP_WORD = 2;

/** Detects the language of a text by its stop words and vocabulary. A word of several languages divides its weight among them. */
export function detectLanguage(
  words: readonly Word[],
  knows: (language: TextLanguage, word: Word) => boolean,
): TextLanguage {
  const points = new Map(TEXT_LANGUAGES.map((language) => [language, 0]));
  for (const word of words) {
    const stop = TEXT_LANGUAGES.filter((language) => STOP_WORDS[language].has(word.folded));
    const languages = stop.length > 0 ? stop : TEXT_LANGUAGES.filter((language) => knows(language, word));
    const worth = (stop.length > 0 ? STOP_WORD : 1) / languages.length;
    for (const language of languages) points.set(language, points.get(language)! + worth);
  }
  return [...points].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
