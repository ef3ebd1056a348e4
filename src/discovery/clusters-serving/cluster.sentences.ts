import { isMet } from "./cluster-score.explain";
import { type RankedCluster, type ClusterInRanking, type ClusterStandingCode } from "./rank-clusters";
import { type SentenceLanguage } from "../shared/text/sentence-language";
import { listNames, quote, quoteNames } from "../shared/text/names.sentences";
import { type RequirementNode } from "../shared/demand/demand.cypher";
import { type RequestedCluster } from "./clusters-serving.cypher";

/** The sentences about a cluster: which members cover which requirements, the cluster's own focus, what is not covered. */
export function describeCluster(language: SentenceLanguage, cluster: RankedCluster): string {
  const say = PHRASES[language];
  const { name, covered, uncovered } = cluster;
  const what =
    covered.length === 0
      ? say.nobody(name)
      : say.covers(name, covered.length, covered.length + uncovered.length) +
        listNames(language, membersOf(language, cluster));
  const focus = fociOf(language, cluster);
  const rest = covered.length === 0 ? [] : quoteNames(language, uncovered);
  return [
    `${what}.`,
    focus.length > 0 && say.focus(listNames(language, focus)),
    rest.length > 0 && say.uncovered(listNames(language, rest)),
  ]
    .filter(Boolean)
    .join(" ");
}

/** The sentence about a cluster's rank, and why it is, or is not, among those to invite first. */
export function describeClusterRank(
  language: SentenceLanguage,
  { name, memberCount, successor }: RequestedCluster,
  { standing, rank, instead }: ClusterInRanking,
  counts: Readonly<{ ranked: number; fewest: number }>,
): string {
  const say = PHRASES[language];
  const others = instead.map(({ by, covers }) => `${by.name} (${listNames(language, quoteNames(language, covers))})`);
  const why = say.standing[standing]({
    ...counts,
    memberCount,
    successor,
    others: listNames(language, others, Infinity),
  });
  const opening = rank === null ? say.notProposed(name) : say.ranked(name, rank, counts.ranked);
  return `${opening}${why}.`;
}

/** The members, those with the most points first, each with the requirements that it covers. */
function membersOf(language: SentenceLanguage, { contributions }: RankedCluster): string[] {
  const by = new Map<string, { points: number; covers: RequirementNode[] }>();
  for (const { requirement, points, members } of contributions) {
    if (!members || !isMet(members)) continue;
    const previous = by.get(members.name) ?? { points: 0, covers: [] };
    by.set(members.name, { points: previous.points + points, covers: [...previous.covers, requirement] });
  }
  return [...by]
    .sort(([, a], [, b]) => b.points - a.points)
    .map(([name, { covers }]) => `${name} (${listNames(language, quoteNames(language, covers))})`);
}

/** The competences in the cluster's own focus with near or exact similarity, the most similar first. */
function fociOf(language: SentenceLanguage, { contributions }: RankedCluster): string[] {
  const near = contributions.flatMap(({ focus }) => (focus && focus.level !== "WEAK" ? [focus] : []));
  const inOrder = near.sort((a, b) => b.similarity - a.similarity || (a.competence < b.competence ? -1 : 1));
  return [...new Set(inOrder.map((focus) => quote(focus[language])))];
}

type Why = Readonly<{ ranked: number; fewest: number; memberCount: number; successor: string | null; others: string }>;

type Phrases = Readonly<{
  covers: (cluster: string, covered: number, total: number) => string;
  nobody: (cluster: string) => string;
  focus: (foci: string) => string;
  uncovered: (requirements: string) => string;
  ranked: (cluster: string, rank: number, count: number) => string;
  notProposed: (cluster: string) => string;
  standing: Readonly<Record<ClusterStandingCode, (why: Why) => string>>;
}>;

const PHRASES: Readonly<Record<SentenceLanguage, Phrases>> = {
  nl: {
    covers: (cluster, covered, total) =>
      `Leden van ${cluster} dekken ${covered === total ? "alles wat gevraagd wordt" : `${covered} van de ${total} vereisten`}: `,
    nobody: (cluster) => `Van geen enkel lid van ${cluster} is bekend dat het iets dekt van wat gevraagd wordt`,
    focus: (foci) => `De cluster werkt zelf rond ${foci}; dat telt licht mee.`,
    uncovered: (requirements) => `Niet gedekt: ${requirements}.`,
    ranked: (cluster, rank, count) => `${cluster} staat op plaats ${rank} van ${count}`,
    notProposed: (cluster) => `${cluster} wordt niet voorgesteld`,
    standing: {
      INVITED: ({ fewest }) =>
        fewest === 1
          ? " en dekt alleen al alles wat een cluster dekt"
          : ` en is een van de ${fewest} clusters die samen alles dekken wat een cluster dekt`,
      COVERED_BY_OTHERS: ({ others }) => `; wat de leden dekken, dekken uit te nodigen clusters al: ${others}`,
      FOCUS_ONLY: ({ memberCount }) =>
        `; de cluster werkt in dit domein, maar ${memberCount === 0 ? "er is vandaag geen lid van bekend" : "van geen enkel lid is bekend dat het iets dekt"}`,
      WEAK_ONLY: () => ": wat van leden en cluster bekend is, komt hoogstens uit hetzelfde domein",
      NO_EVIDENCE: ({ memberCount }) =>
        memberCount === 1
          ? ": van het enige bekende lid is niet bekend dat het iets dekt"
          : `: van geen van de ${memberCount} bekende leden is bekend dat het iets dekt`,
      NO_MEMBERS: () => ": er is vandaag geen lid van bekend, en de cluster zelf werkt niet in dit domein",
      GONE: ({ successor }) => `: de cluster ging over in ${successor}`,
    },
  },
  en: {
    covers: (cluster, covered, total) =>
      `Members of ${cluster} cover ${covered === total ? "all that is asked" : `${covered} of the ${total} requirements`}: `,
    nobody: (cluster) => `Of no member of ${cluster} is it known that it covers anything that is asked`,
    focus: (foci) => `The cluster itself works on ${foci}; that counts a little.`,
    uncovered: (requirements) => `Not covered: ${requirements}.`,
    ranked: (cluster, rank, count) => `${cluster} stands in place ${rank} of ${count}`,
    notProposed: (cluster) => `${cluster} is not proposed`,
    standing: {
      INVITED: ({ fewest }) =>
        fewest === 1
          ? " and alone covers all that any cluster covers"
          : ` and is one of the ${fewest} clusters that together cover all that any cluster covers`,
      COVERED_BY_OTHERS: ({ others }) => `; what its members cover, clusters to be invited cover already: ${others}`,
      FOCUS_ONLY: ({ memberCount }) =>
        `; it works in this field, but ${memberCount === 0 ? "no member is known today" : "of no member is it known that it covers anything"}`,
      WEAK_ONLY: () => ": what is known of its members and its own work comes from the same field at most",
      NO_EVIDENCE: ({ memberCount }) =>
        memberCount === 1
          ? ": of its only known member it is not known that it covers anything"
          : `: of none of its ${memberCount} known members is it known that it covers anything`,
      NO_MEMBERS: () => ": no member is known today, and the cluster itself does not work in this field",
      GONE: ({ successor }) => `: it went over into ${successor}`,
    },
  },
};
