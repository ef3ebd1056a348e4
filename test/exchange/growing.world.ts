import { mulberry32 } from "../oracle/matching.oracle";
import { lines, type Files } from "./world.files";

const COMPETENCES = 14;
const ORGANISATIONS = 40;

const numbers = (size: number) => Array.from({ length: size }, (_, index) => index);

/**
 * A world that grows: at each age everybody is as strong as they were not before, and there is one organisation, one competence and one
 * need more. So whatever is derived from it differs from age to age.
 */
export function worldAt(age: number): Files {
  const random = mulberry32(age + 1);
  const strength = () => (0.1 + 0.8 * random()).toFixed(3);
  const organisations = numbers(ORGANISATIONS + age);
  const competences = numbers(COMPETENCES + age);
  return {
    "sources.csv": lines("id,title,publisher", "source:a,A,A", "source:b,B,B"),
    "competences.csv": lines(
      "id,scheme,pref_label_en,broader",
      ...competences.map(
        (n) => `competence:c${n},INNOVATION,Craft ${n},${n > 0 ? `competence:c${Math.floor((n - 1) / 3)}` : ""}`,
      ),
    ),
    "organisations.csv": lines(
      "id,kind,name,summary_en,sources",
      `cluster:net,CLUSTER,A network of age ${age},,source:a`,
      "organisation:city,PUBLIC_ORGANISATION,A city,,source:a",
      ...organisations.map(
        (n) => `organisation:o${n},COMPANY,O${n} of age ${age},"Makes Craft ${(n + age) % 9}.",source:b`,
      ),
    ),
    "memberships.csv": lines(
      "organisation,cluster,kind,source",
      ...organisations.map((n) => `organisation:o${n},cluster:net,MEMBER,source:a`),
    ),
    "needs.csv": lines("id,owners,title_en", ...numbers(age + 1).map((n) => `need:n${n},organisation:city,Need ${n}`)),
    "need_competences.csv": lines(
      "need,competence,importance",
      ...numbers(age + 1).flatMap((n) =>
        [0, 4, 9].map((c) => `need:n${n},competence:c${c},${1 + ((n + c + age) % 5)}`),
      ),
    ),
    "organisation_competences.csv": lines(
      "organisation,competence,strength,source",
      ...organisations.flatMap((n) =>
        [0, 1, 2, 3].map((c) => `organisation:o${n},competence:c${(n + c * 3) % COMPETENCES},${strength()},source:b`),
      ),
    ),
  };
}

/** What may be asked of it, so that every way to an answer is gone: the graph, what is derived, what is in memory. */
export const QUESTIONS: readonly string[] = [
  `{ membersServing(demand: { need: "need:n0" }, first: 20) { totalCount edges { node { score evidenceLevel organisation { id name }
     contributions { points sentence(language: EN) evidence { kind value competence { id } source { id } } } } } } }`,
  `{ explainMatch(demand: { requirements: [{ competence: "competence:c4", importance: 3 }] }, organisation: "organisation:o1") {
     score rank totalCount sentence(language: EN) requirements { share cover points evidence { kind value counts } } } }`,
  `{ organisation(id: "organisation:o2") { name competences(first: 20) { edges { strength node { id informationContent } } } } }`,
  `{ organisations(first: 100) { totalCount edges { node { id name } } } needs(first: 50) { totalCount } }`,
  `{ search(text: "Craft", first: 10) { totalCount edges { node { score node { id } } } } }`,
  `{ paths(from: "organisation:o1", to: "need:n0", maxHops: 4, first: 3) { paths { cost nodes { id } } } }`,
];
