import { isNearOrExact } from "../shared/evidence/evidence.weights";
import { type RankedCluster, type ClusterInRanking, type ClusterStandingCode } from "./rank-clusters";
import { type SentenceLanguage } from "../shared/text/sentence-language";
import { listNames, plural, quote, quoteNames } from "../shared/text/names.sentences";
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
  { standing, rank, instead, rise }: ClusterInRanking,
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
  const wouldRise = rise ? ` ${say.rise(quote(rise.requirement[language]), rise.rank)}` : "";
  return `${opening}${why}.${wouldRise}`;
}

/** The members, those with the most points first, each with the requirements that it covers. */
function membersOf(language: SentenceLanguage, { contributions }: RankedCluster): string[] {
  const by = new Map<string, { name: string; points: number; covers: RequirementNode[] }>();
  for (const { requirement, points, cover, members } of contributions)
    for (const { member, name, cover: own } of members?.best.filter(isNearOrExact) ?? []) {
      const previous = by.get(member) ?? { name, points: 0, covers: [] };
      by.set(member, {
        name,
        points: previous.points + (points * own) / cover,
        covers: [...previous.covers, requirement],
      });
    }
  return [...by.values()]
    .sort((a, b) => b.points - a.points)
    .map(({ name, covers }) => `${name} (${listNames(language, quoteNames(language, covers))})`);
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
  rise: (requirement: string, rank: number) => string;
  standing: Readonly<Record<ClusterStandingCode, (why: Why) => string>>;
}>;

/** The number of covered requirements in words. */
const countRequirements: Readonly<Record<SentenceLanguage, (covered: number, total: number) => string>> = {
  nl: (covered, total) =>
    covered < total
      ? `${covered} van de ${total} vereisten`
      : plural("nl", total, "de enige vereiste", `alle ${total} vereisten`),
  en: (covered, total) =>
    covered < total
      ? `${covered} of the ${total} requirements`
      : plural("en", total, "the only requirement", `all ${total} requirements`),
};

const PHRASES: Readonly<Record<SentenceLanguage, Phrases>> = {
  nl: {
    covers: (cluster, covered, total) => `Leden van ${cluster} dekken ${countRequirements.nl(covered, total)}: `,
    nobody: (cluster) => `Voor zover bekend dekt geen enkel lid van ${cluster} een vereiste`,
    focus: (foci) => `De cluster zelf werkt aan ${foci}; dat telt mee in de score.`,
    uncovered: (requirements) => `Niet gedekt: ${requirements}.`,
    ranked: (cluster, rank, count) => `${cluster} staat op plaats ${rank} van ${count}`,
    notProposed: (cluster) => `${cluster} wordt niet voorgesteld`,
    rise: (requirement, rank) =>
      `Was er een lid bekend dat ${requirement} volledig dekt, dan stond de cluster op plaats ${rank}.`,
    standing: {
      INVITED: ({ fewest }) =>
        fewest === 1
          ? " en dekt in zijn eentje elke vereiste die een cluster kan dekken"
          : ` en is een van de ${fewest} clusters die samen elke vereiste dekken die een cluster kan dekken`,
      COVERED_BY_OTHERS: ({ others }) =>
        `; alles wat de leden dekken, wordt al gedekt door de clusters die eerst worden uitgenodigd: ${others}`,
      FOCUS_ONLY: ({ memberCount }) =>
        `; de cluster zelf werkt in dit domein, maar ${memberCount === 0 ? "er is vandaag geen lid van bekend" : "voor zover bekend dekt geen enkel lid een vereiste"}`,
      WEAK_ONLY: () => ": de leden en de cluster zelf werken hoogstens aan iets anders in hetzelfde domein",
      NO_EVIDENCE: ({ memberCount }) =>
        memberCount === 1
          ? ": voor zover bekend dekt het enige bekende lid geen vereiste"
          : `: voor zover bekend dekt geen van de ${memberCount} bekende leden een vereiste`,
      NO_MEMBERS: () => ": er is vandaag geen lid van bekend, en de cluster zelf werkt niet in dit domein",
      GONE: ({ successor }) => `: de cluster werd opgevolgd door ${successor}`,
    },
  },
  en: {
    covers: (cluster, covered, total) => `Members of ${cluster} cover ${countRequirements.en(covered, total)}: `,
    nobody: (cluster) => `No member of ${cluster} is known to cover any requirement`,
    focus: (foci) => `The cluster itself works on ${foci}; this adds to the score.`,
    uncovered: (requirements) => `Not covered: ${requirements}.`,
    ranked: (cluster, rank, count) => `${cluster} is number ${rank} of ${count}`,
    notProposed: (cluster) => `${cluster} is not proposed`,
    rise: (requirement, rank) =>
      `If a member were known that covers ${requirement} entirely, the cluster would be number ${rank}.`,
    standing: {
      INVITED: ({ fewest }) =>
        fewest === 1
          ? " and alone covers every requirement that any cluster can cover"
          : ` and is one of the ${fewest} clusters that together cover every requirement that any cluster can cover`,
      COVERED_BY_OTHERS: ({ others }) =>
        `; the clusters to invite first already cover what its members cover: ${others}`,
      FOCUS_ONLY: ({ memberCount }) =>
        `; the cluster itself works in this field, but ${memberCount === 0 ? "no member is known today" : "no member is known to cover any requirement"}`,
      WEAK_ONLY: () => ": its members and the cluster itself work at most on something else in the same field",
      NO_EVIDENCE: ({ memberCount }) =>
        memberCount === 1
          ? ": its only known member is not known to cover any requirement"
          : `: none of its ${memberCount} known members is known to cover any requirement`,
      NO_MEMBERS: () => ": no member is known today, and the cluster itself does not work in this field",
      GONE: ({ successor }) => `: it was succeeded by ${successor}`,
    },
  },
};
