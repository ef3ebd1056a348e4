import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { PROJECT } from "../../src/config";
import { FEWEST } from "./questions/question";

/** Texts with a number of words: parts of the seed's needs in Dutch and English. */
export function textsOf(words: number): string[] {
  const needs = parse<Record<string, string>>(readFileSync(join(PROJECT, "seed", "flanders", "needs.csv")), {
    columns: true,
  });
  const texts = ["nl", "en"].map((language) =>
    needs
      .map((need) => need[`text_${language}`]!)
      .join(" ")
      .split(/\s+/),
  );
  return Array.from({ length: FEWEST }, (_, number) => {
    const all = texts[number % texts.length]!;
    const start = (number * 23) % (all.length - words);
    return all.slice(start, start + words).join(" ");
  });
}

/** Long words of the same texts, some cut short or misspelt, as people type them. */
export function typedWords(): string[] {
  const long = [
    ...new Set(
      textsOf(40)
        .flatMap((text) => text.split(" "))
        .filter((word) => /^\p{L}{7,}$/u.test(word)),
    ),
  ];
  return long.slice(0, 2 * FEWEST).map((word, number) => {
    if (number % 3 === 1) return word.slice(0, 5);
    return number % 3 === 2 ? word.slice(0, 3) + word[4]! + word[3]! + word.slice(5) : word;
  });
}
