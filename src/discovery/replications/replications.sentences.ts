import { type Pair } from "../shared/comparable-buyers/resemblance.explain";
import { type SentenceLanguage } from "../shared/text/sentence-language";
import { type NamedNode } from "../shared/comparable-buyers/comparable-buyers.cypher";
import { listNames, quote } from "../shared/text/names.sentences";
import { type ResultRow } from "../../graph/schema/field-metadata";
import { type Replication } from "./replications";

/** The facts for the sentence of a replication. */
type ReplicationToDescribe = Readonly<{
  organisation: string;
  need: NamedNode;
  solution: NamedNode;
  /** The need that was solved; null: the solution is only offered. */
  solvedNeed: NamedNode | null;
  score: number;
  pairs: readonly Pair[];
  isMet: boolean;
}>;

/** The sentences about a replication: which need is similar to what was solved, how much and why, and whether it was met already. */
function describeReplication(language: SentenceLanguage, replication: ReplicationToDescribe): string {
  const say = PHRASES[language];
  const [need, solution, percent] = [
    quote(replication.need[language]),
    quote(replication.solution[language]),
    percentOf(replication.score),
  ];
  const solved =
    replication.solvedNeed === null || replication.solvedNeed[language] === replication.solution[language]
      ? null
      : replication.solvedNeed;
  const what =
    replication.solvedNeed === null
      ? say.uses(replication.organisation, need, percent, solution)
      : say.solved(replication.organisation, need, percent, solution, solved && quote(solved[language]));
  return `${what}: ${describePairs(language, replication.pairs)}.${replication.isMet ? say.isMet : ""}`;
}

/** The clause about the common requirements, then the close ones; each requirement once. */
export function describePairs(language: SentenceLanguage, pairs: readonly Pair[]): string {
  const say = PHRASES[language];
  const same = pairs.filter(({ way }) => way === "SAME").map(({ required }) => required);
  const mentioned = new Set(same);
  const close = pairs.filter(({ way, required }) => {
    const isNew = way !== "SIBLING" && !mentioned.has(required);
    mentioned.add(required);
    return isNew;
  });
  const labels = same.map((each) => quote(each[language]));
  const closeClauses = close.map(({ solved, required }) =>
    say.close(quote(required[language]), quote(solved[language])),
  );
  return [
    labels.length > 0 && say.same(listNames(language, labels)),
    closeClauses.length > 0 && listNames(language, closeClauses),
  ]
    .filter(Boolean)
    .join("; ");
}

/** A share as a whole percentage, at least 1. */
export const percentOf = (share: number) => Math.max(1, Math.round(share * 100));

type Phrases = Readonly<{
  solved: (organisation: string, need: string, percent: number, solution: string, solved: string | null) => string;
  uses: (organisation: string, need: string, percent: number, solution: string) => string;
  same: (requirements: string) => string;
  close: (required: string, solved: string) => string;
  isMet: string;
}>;

const PHRASES: Readonly<Record<SentenceLanguage, Phrases>> = {
  nl: {
    solved: (organisation, need, percent, solution, solved) =>
      solved === null
        ? `${organisation} heeft als behoefte ${need}, die voor ${percent} % lijkt op de behoefte die ${solution} oploste`
        : `${organisation} heeft als behoefte ${need}, die voor ${percent} % lijkt op ${solved}, opgelost door ${solution}`,
    uses: (organisation, need, percent, solution) =>
      `${organisation} heeft als behoefte ${need}; de vereisten lijken voor ${percent} % op de competenties die ${solution} gebruikt`,
    same: (requirements) => `ze delen ${requirements}`,
    close: (required, solved) => `${required} ligt dicht bij ${solved}`,
    isMet: " Voor die behoefte leverde een project al iets.",
  },
  en: {
    solved: (organisation, need, percent, solution, solved) =>
      solved === null
        ? `${organisation} has the need ${need}, which is ${percent} % similar to the need that ${solution} solved`
        : `${organisation} has the need ${need}, which is ${percent} % similar to ${solved}, solved by ${solution}`,
    uses: (organisation, need, percent, solution) =>
      `${organisation} has the need ${need}; its requirements are ${percent} % similar to the competences that ${solution} uses`,
    same: (requirements) => `they share ${requirements}`,
    close: (required, solved) => `${required} is close to ${solved}`,
    isMet: " A project already delivered something for that need.",
  },
};

/** Resolves the sentence of a replication. */
export function sentenceOfReplication(row: ResultRow, language: SentenceLanguage): string {
  const replication = row.facts as Replication;
  return describeReplication(language, {
    ...replication,
    organisation: replication.organisation.name,
    solution: replication.solved.subject,
    solvedNeed: replication.answered.need,
  });
}
