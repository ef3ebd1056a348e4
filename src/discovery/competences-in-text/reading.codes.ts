import { codeList } from "../../graph/schema/code-list";

export const ReadingChannel = codeList("ReadingChannel", "By what competences were found in a text", {
  CODES: "CPV codes that the text writes: they name a competence, or one that means nearly the same, for certain",
  WORDS: "Words that the text shares with their names, also inflected, compounded or misspelt",
  MEANING: "What the text and their names mean, whatever the words",
  LEARNED: "What public buyers chose for such texts before, or needs like them were judged to require",
});

export const ReadingSilence = codeList("ReadingSilence", "Why no competence was found in a text", {
  NO_WORDS: "There is no word in it",
  ONLY_STOP_WORDS: "None of its words tells of a subject",
  UNKNOWN_WORDS: "Its words occur in no name of a competence, nor close to one",
  NOTHING_FITS: "What was found is so weak that it would be a guess",
});
