import { decode } from "html-entities";
import { fold } from "../../../graph/schema/fold";

/** What a browser shows of a text with marks of HTML: no tags, comments, scripts or styles, and signs in place of their codes. Plain text stays as it is. */
export const visibleText = (text: string): string => (/[<&]/.test(text) ? withoutMarks(text) : text);

const withoutMarks = (text: string): string =>
  decode(text.replace(HIDDEN, " ").replace(WITHIN_WORDS, "").replace(TAG, " "), { level: "html5", scope: "strict" });

/** What a page holds and nobody reads. */
const HIDDEN = /<(script|style)\b[^<>]*>[^]*?<\/\1\s*>|<!--[^]*?-->|<!doctype[^<>]*>/gi;

/** Tags that stand inside words: `CO<sub>2</sub>` is one word. All others divide words. */
const WITHIN_WORDS = /<\/?(?:a|abbr|b|em|font|i|mark|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]*)?\/?>/gi;

const TAG = /<\/?[a-z][^<>]*>/gi;

/** A text as the encoder gets it: one spelling of each word, so that equal texts mean the same. */
export const textForEncoder = (text: string): string => fold(visibleText(text));
