import { listNames, quote } from "../replications/replications.sentences";
import { type SentenceLanguage } from "../shared/text/sentence-language";
import { type RequiredCompetence } from "./gaps.cypher";

/** Tells how many members have a competence, how many come near, and which needs require it. */
export function tellGap(
  language: SentenceLanguage,
  { competence, needs, members }: RequiredCompetence,
  cluster: string | null,
): string {
  const say = PHRASES[language];
  const titles = listNames(
    language,
    needs.map((need) => quote(need[language])),
  );
  const has = say.has(members.EXACT, cluster ?? say.anyCluster, quote(competence[language]));
  return `${has}${members.NEAR > 0 ? say.near(members.NEAR) : ""}. ${say.needed(needs.length)}: ${titles}.`;
}

type Phrases = Readonly<{
  anyCluster: string;
  has: (count: number, cluster: string, competence: string) => string;
  near: (count: number) => string;
  needed: (count: number) => string;
}>;

const PHRASES: Readonly<Record<SentenceLanguage, Phrases>> = {
  nl: {
    anyCluster: "een cluster",
    has: (count, cluster, competence) =>
      `Van ${count === 0 ? "geen enkel lid" : count === 1 ? "maar 1 lid" : `maar ${count} leden`} van ${cluster} is ${competence} bekend`,
    near: (count) => `; van ${count === 1 ? "1 lid" : `${count} leden`} wel iets wat in de buurt komt`,
    needed: (count) => (count === 1 ? "1 behoefte vraagt het" : `${count} behoeften vragen het`),
  },
  en: {
    anyCluster: "a cluster",
    has: (count, cluster, competence) =>
      `Of ${count === 0 ? "no member" : count === 1 ? "only 1 member" : `only ${count} members`} of ${cluster} is it known that it has ${competence}`,
    near: (count) => `; of ${count} something that comes near`,
    needed: (count) => (count === 1 ? "1 need requires it" : `${count} needs require it`),
  },
};
