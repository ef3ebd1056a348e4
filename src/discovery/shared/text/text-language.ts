/** The languages that texts are read in, as ISO 639-1 writes them. */
export type Tongue = "nl" | "en" | "fr" | "de";

/** In the order that decides where a text could be two. */
export const TONGUES: readonly Tongue[] = ["nl", "en", "fr", "de"];
