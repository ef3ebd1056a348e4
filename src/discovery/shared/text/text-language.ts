/** The languages that texts are read in, as ISO 639-1 writes them. */
export type TextLanguage = "nl" | "en" | "fr" | "de";

/** In the order that decides where a text could be two. */
export const TEXT_LANGUAGES: readonly TextLanguage[] = ["nl", "en", "fr", "de"];
