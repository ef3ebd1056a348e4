/**
 * Which members can serve a demand, and why, worked out naively from the seed files.
 *
 * It follows the design ("Matching") and shares no line with the product, so that where the two agree both are right,
 * or both misread the design. Clear before fast: it compares every organisation with every requirement.
 */
import { fold } from "./walker.fold";
import { type Row, type Seed, cell, listCell, maybeCell, rowsOf } from "./seed.files";

export interface Requirement {
  competence: string;
  importance: number;
}

export type Way = "SAME" | "CLOSE_MATCH" | "NARROWER" | "BROADER" | "RELATED" | "SIBLING";
export type EvidenceLevel = "EXACT" | "NEAR" | "WEAK";
export type EvidenceKind = "COMPETENCE" | "SOLUTION" | "PROJECT" | "RESEARCH" | "PROFILE";
export type SizeClass = "MICRO" | "SMALL" | "MEDIUM" | "LARGE" | "UNKNOWN";

/** Null means the same as absent; an empty list admits nobody. */
export interface Filter {
  clusters?: string[] | null;
  kinds?: string[] | null;
  sizes?: SizeClass[] | null;
  municipalities?: string[] | null;
  includeNonMembers?: boolean | null;
  evidence?: EvidenceLevel | null;
}

/** What shows that an organisation has a competence, whatever is asked. */
interface Piece {
  kind: EvidenceKind;
  competence: string;
  strength: number | null;
  subject: string | null;
  source: string | null;
}

/** A piece held against one requirement; value = strength, or 0.5 where nobody judged it, times similarity. */
export interface Evidence extends Piece {
  way: Way;
  similarity: number;
  value: number;
}

export interface Contribution extends Requirement {
  points: number;
  evidence: Evidence[];
}

export interface Match {
  organisation: string;
  score: number;
  evidenceLevel: EvidenceLevel;
  contributions: Contribution[];
  missing: string[];
  clusters: string[];
}

export interface MatchList {
  totalCount: number;
  matches: Match[];
  requirements: Requirement[];
  uncovered: Requirement[];
}

const strengths = { solution: 0.9, project: 0.7, research: 0.4, profile: 0.3, unjudged: 0.5 };
const roles = ["LEAD", "CONTRACTOR"];
const researchRoles = ["COORDINATOR", "PARTNER"];
const evidenceKinds: EvidenceKind[] = ["COMPETENCE", "SOLUTION", "PROJECT", "RESEARCH", "PROFILE"];
/** What is never more than NEAR, however like the competence is. */
const looseKinds: EvidenceKind[] = ["RESEARCH", "PROFILE"];
const levels: EvidenceLevel[] = ["EXACT", "NEAR", "WEAK"];
const levelOfWay: Record<Way, EvidenceLevel> = {
  SAME: "EXACT",
  CLOSE_MATCH: "EXACT",
  NARROWER: "EXACT",
  BROADER: "NEAR",
  RELATED: "NEAR",
  SIBLING: "WEAK",
};

/** What a need requires, the most important first. */
export function demandOfNeed(seed: Seed, need: string): Requirement[] {
  if (!rowsOf(seed, "needs.csv").some((row) => row.id === need)) throw new Error(`There is no need ${need}`);
  return rowsOf(seed, "need_competences.csv")
    .filter((row) => row.need === need)
    .map((row) => ({ competence: cell(row, "competence"), importance: Number(cell(row, "importance")) }))
    .sort((one, other) => other.importance - one.importance || compareText(one.competence, other.competence));
}

/** All matches in rank order; `today` is an ISO date (`2026-03-12`). */
export function membersServingOracle(seed: Seed, demand: Requirement[], filter: Filter, today: string): MatchList {
  const unknown = demand.find(({ competence }) => !vocabularyOf(seed).schemeOf.has(competence));
  if (unknown) throw new Error(`There is no competence ${unknown.competence}`);
  const clustersOf = memberships(seed, today);
  const piecesOf = piecesOfOrganisations(seed, today);
  const matches = rowsOf(seed, "organisations.csv")
    .filter((organisation) => isAdmitted(organisation, clustersOf.get(cell(organisation, "id")) ?? [], filter))
    .map((organisation) => cell(organisation, "id"))
    .map((id) => matchOf(seed, demand, id, piecesOf.get(id) ?? [], clustersOf.get(id) ?? []))
    .filter((match) => match !== null)
    .filter((match) => levels.indexOf(match.evidenceLevel) <= levels.indexOf(filter.evidence ?? "NEAR"))
    .sort(
      (one, other) => rounded(other.score) - rounded(one.score) || compareText(one.organisation, other.organisation),
    );
  const covered = new Set(
    matches.flatMap(({ contributions }) => contributions.filter(isMet).map((each) => each.competence)),
  );
  const uncovered = demand.filter(({ competence }) => !covered.has(competence));
  return { totalCount: matches.length, matches, requirements: demand, uncovered };
}

export interface NeedMatch extends Omit<Match, "clusters"> {
  need: string;
}

/**
 * What `needsInReach` answers for an organisation, or for a cluster: then each need is served by the member that can best.
 * The organisations that serve each need are worked out once, by the oracle of the other direction.
 */
export function reachOracle(seed: Seed, today: string): (asked: string, least?: EvidenceLevel) => NeedMatch[] {
  const everybody: Filter = { includeNonMembers: true, evidence: "WEAK" };
  const served = rowsOf(seed, "needs.csv")
    .map((row) => cell(row, "id"))
    .map((need) => ({ need, ...membersServingOracle(seed, demandOfNeed(seed, need), everybody, today) }));
  const clustersOf = memberships(seed, today);
  const isCluster = new Set(rowsOf(seed, "clusters.csv").map((row) => row.id));
  return (asked, least = "NEAR") => {
    const isAsked = ({ organisation, evidenceLevel }: Match) =>
      (isCluster.has(asked) ? clustersOf.get(organisation)?.includes(asked) : organisation === asked) &&
      levels.indexOf(evidenceLevel) <= levels.indexOf(least);
    return served
      .map(({ need, matches }) => ({ need, best: matches.find(isAsked) }))
      .flatMap(({ need, best }) => (best ? [{ ...best, need }] : []))
      .sort((one, other) => rounded(other.score) - rounded(one.score) || compareText(one.need, other.need));
  };
}

// Who is asked

/** Whether a period includes a day; a bound holds for the whole year, month or day it names, an absent one is open. */
export function holdsOn(today: string, since: string | null, until: string | null): boolean {
  const hasBegun = since === null || since <= today.slice(0, since.length);
  const hasEnded = until !== null && until < today.slice(0, until.length);
  return hasBegun && !hasEnded;
}

function rowHoldsOn(today: string, row: Row): boolean {
  return holdsOn(today, maybeCell(row, "since"), maybeCell(row, "until"));
}

/** The clusters that each organisation is a member of on a day, in the order of their ids. */
function memberships(seed: Seed, today: string): Map<string, string[]> {
  const clustersOf = new Map<string, string[]>();
  for (const row of rowsOf(seed, "memberships.csv").filter((row) => rowHoldsOn(today, row))) {
    const [organisation, cluster] = [cell(row, "organisation"), cell(row, "cluster")];
    clustersOf.set(organisation, distinct([...(clustersOf.get(organisation) ?? []), cluster]).sort(compareText));
  }
  return clustersOf;
}

/** By its staff alone, since the seed knows neither turnover nor balance; only a company has a size. */
export function sizeOf(organisation: Row): SizeClass {
  const staff = maybeCell(organisation, "staff");
  if (organisation.kind !== "COMPANY" || staff === null) return "UNKNOWN";
  if (Number(staff) < 10) return "MICRO";
  if (Number(staff) < 50) return "SMALL";
  return Number(staff) < 250 ? "MEDIUM" : "LARGE";
}

function isAdmitted(organisation: Row, clusters: string[], filter: Filter): boolean {
  const municipality = maybeCell(organisation, "municipality");
  return (
    (filter.includeNonMembers === true || clusters.length > 0) &&
    (filter.clusters == null || filter.clusters.some((cluster) => clusters.includes(cluster))) &&
    (filter.kinds == null || filter.kinds.includes(cell(organisation, "kind"))) &&
    (filter.sizes == null || filter.sizes.includes(sizeOf(organisation))) &&
    (filter.municipalities == null || (municipality !== null && filter.municipalities.includes(municipality)))
  );
}

// What they have

/** Everything that shows a competence, by organisation. */
export function piecesOfOrganisations(seed: Seed, today: string): Map<string, Piece[]> {
  const piecesOf = new Map<string, Map<string, Piece>>();
  const shown = [...declared(seed, today), ...offered(seed), ...contracted(seed), ...researched(seed)];
  for (const [organisation, piece] of [...shown, ...mentioned(seed)]) {
    const pieces = piecesOf.get(organisation) ?? new Map<string, Piece>();
    const key = [piece.kind, piece.competence, piece.subject, piece.source].join(" ");
    const twin = pieces.get(key);
    if (!twin || effectiveStrength(twin) < effectiveStrength(piece)) pieces.set(key, piece);
    piecesOf.set(organisation, pieces);
  }
  return new Map([...piecesOf].map(([organisation, pieces]) => [organisation, [...pieces.values()]]));
}

function declared(seed: Seed, today: string): [organisation: string, Piece][] {
  return rowsOf(seed, "organisation_competences.csv")
    .filter((row) => rowHoldsOn(today, row))
    .map((row) => {
      const strength = maybeCell(row, "strength");
      const piece: Piece = {
        kind: "COMPETENCE",
        competence: cell(row, "competence"),
        strength: strength === null ? null : Number(strength),
        subject: null,
        source: maybeCell(row, "source"),
      };
      return [cell(row, "organisation"), piece];
    });
}

function offered(seed: Seed): [organisation: string, Piece][] {
  return rowsOf(seed, "solutions.csv").flatMap((row) => {
    const source = listCell(row, "sources").sort(compareText)[0] ?? null;
    const competences = distinct(listCell(row, "competences"));
    const strength = strengths.solution / Math.sqrt(competences.length);
    const about = { kind: "SOLUTION" as const, strength, subject: cell(row, "id"), source };
    return competences.map((competence): [string, Piece] => [cell(row, "organisation"), { ...about, competence }]);
  });
}

function contracted(seed: Seed): [organisation: string, Piece][] {
  const working = rowsOf(seed, "project_parties.csv").filter((row) => roles.includes(cell(row, "role")));
  const workersOf = group(working.map((row): Pair => [cell(row, "project"), cell(row, "organisation")]));
  return working.flatMap((row) => {
    const [subject, source] = [cell(row, "project"), maybeCell(row, "source")];
    const strength = strengths.project / Math.sqrt(workersOf.get(subject)!.size);
    const about = { kind: "PROJECT" as const, strength, subject, source };
    return competencesOfProject(seed, subject).map((competence): [string, Piece] => [
      cell(row, "organisation"),
      { ...about, competence },
    ]);
  });
}

/** A research project shows what it is filed under. */
function researched(seed: Seed): [organisation: string, Piece][] {
  const research = rowsOf(seed, "projects.csv").filter((row) => row.programme === "H2020");
  return research.flatMap((project) => {
    const [subject, competences] = [cell(project, "id"), listCell(project, "classifications")];
    const parties = rowsOf(seed, "project_parties.csv").filter(
      (row) => row.project === subject && researchRoles.includes(cell(row, "role")),
    );
    return parties.flatMap((row) =>
      competences.map((competence): [string, Piece] => [
        cell(row, "organisation"),
        {
          ...{ kind: "RESEARCH", strength: strengths.research, subject, competence },
          source: maybeCell(row, "source"),
        },
      ]),
    );
  });
}

/** A summary that names an innovation competence in every language that both have, where at no time anything else shows it; not of a cluster. */
function mentioned(seed: Seed): [organisation: string, Piece][] {
  const pieces = mentions.get(seed) ?? readMentions(seed);
  mentions.set(seed, pieces);
  return pieces;
}

const mentions = new WeakMap<Seed, [organisation: string, Piece][]>();

function readMentions(seed: Seed): [organisation: string, Piece][] {
  const shown = new Set(
    [
      ...rowsOf(seed, "organisation_competences.csv").map((row) => [row.organisation, row.competence] as const),
      ...[...offered(seed), ...contracted(seed), ...researched(seed)].map(
        ([id, piece]) => [id, piece.competence] as const,
      ),
    ].map((pair) => pair.join(" ")),
  );
  const namedBy = namesIn(rowsOf(seed, "competences.csv"));
  return rowsOf(seed, "organisations.csv").flatMap((row) => {
    if (row.kind === "CLUSTER") return [];
    const source = listCell(row, "sources").sort(compareText)[0] ?? null;
    return namedBy(row)
      .filter((competence) => !shown.has(`${row.id} ${competence}`))
      .map((competence): [string, Piece] => [
        cell(row, "id"),
        { kind: "PROFILE", competence, strength: strengths.profile, subject: null, source },
      ]);
  });
}

/** Finds the innovation competences that the summary of an organisation names. Worlds that share rows share what is named. */
function namesIn(competences: Row[]): (organisation: Row) => string[] {
  const finder = finders.get(competences) ?? nameFinder(competences);
  finders.set(competences, finder);
  return finder;
}

const finders = new WeakMap<Row[], (organisation: Row) => string[]>();

function nameFinder(competences: Row[]): (organisation: Row) => string[] {
  const known = new WeakMap<Row, string[]>();
  const innovation = competences
    .filter((row) => row.scheme === "INNOVATION")
    .map((row) => ({ competence: cell(row, "id"), names: inLanguages(row, "pref_label") }));
  return (organisation) => {
    const named = known.get(organisation) ?? readNames(inLanguages(organisation, "summary"), innovation);
    known.set(organisation, named);
    return named;
  };
}

type Named = Readonly<{ competence: string; names: readonly (string | null)[] }>;

function readNames(texts: readonly (string | null)[], vocabulary: readonly Named[]): string[] {
  const isNamed = ({ names }: Named) => {
    const both = names.flatMap((name, language) => {
      const text = texts[language];
      return name && text ? [[name, text] as const] : [];
    });
    return both.length > 0 && both.every(([name, text]) => text.includes(name));
  };
  return vocabulary.filter(isNamed).map(({ competence }) => competence);
}

function inLanguages(row: Row, column: string): (string | null)[] {
  return ["nl", "en", "fr", "de"].map((language) => {
    const text = maybeCell(row, `${column}_${language}`);
    return (
      text &&
      ` ${fold(text)
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean)
        .join(" ")} `
    );
  });
}

function competencesOfProject(seed: Seed, project: string): string[] {
  const needs = rowsOf(seed, "projects.csv")
    .filter((row) => row.id === project)
    .flatMap((row) => listCell(row, "needs"));
  return rowsOf(seed, "need_competences.csv")
    .filter((row) => needs.includes(cell(row, "need")))
    .map((row) => cell(row, "competence"));
}

// How it answers the demand

function matchOf(seed: Seed, demand: Requirement[], organisation: string, pieces: Piece[], clusters: string[]) {
  const vocabulary = vocabularyOf(seed);
  const whole = sum(demand.map((requirement) => weightOf(vocabulary, requirement)));
  const contributions = demand
    .map((requirement): Contribution => {
      const evidence = evidenceFor(vocabulary, requirement.competence, pieces);
      const share = weightOf(vocabulary, requirement) / whole;
      return { ...requirement, points: share * certaintyOf(evidence), evidence };
    })
    .filter(({ evidence }) => evidence.length > 0);
  const evidenceLevel = bestLevel(contributions.flatMap(({ evidence }) => evidence));
  if (evidenceLevel === null) return null;
  const served = contributions.filter(isMet).map(({ competence }) => competence);
  const missing = demand.map(({ competence }) => competence).filter((competence) => !served.includes(competence));
  const score = sum(contributions.map(({ points }) => points));
  return { organisation, score, evidenceLevel, contributions, missing, clusters } satisfies Match;
}

function evidenceFor(vocabulary: Vocabulary, required: string, pieces: Piece[]): Evidence[] {
  return pieces
    .flatMap((piece): Evidence[] => {
      const likeness = likenessOf(vocabulary, piece.competence, required);
      return likeness ? [{ ...piece, ...likeness, value: effectiveStrength(piece) * likeness.similarity }] : [];
    })
    .sort(
      (one, other) =>
        rounded(other.value) - rounded(one.value) ||
        evidenceKinds.indexOf(one.kind) - evidenceKinds.indexOf(other.kind) ||
        compareText(one.competence, other.competence) ||
        compareText(one.subject ?? "", other.subject ?? "") ||
        compareText(one.source ?? "", other.source ?? ""),
    );
}

/** Whether there is more than siblings. */
const isMet = ({ evidence }: Contribution): boolean => bestLevel(evidence) !== "WEAK";

/** One minus the product of the doubts; of the pieces from one source only the strongest counts, and of all siblings. */
export function certaintyOf(evidence: Evidence[]): number {
  const strongestOf = new Map<string, number>();
  evidence.forEach(({ way, source, value }, index) => {
    const key = way === "SIBLING" ? "siblings" : `of ${source ?? `piece ${index} without a source`}`;
    strongestOf.set(key, Math.max(value, strongestOf.get(key) ?? 0));
  });
  return 1 - [...strongestOf.values()].reduce((doubt, value) => doubt * (1 - value), 1);
}

function bestLevel(evidence: Evidence[]): EvidenceLevel | null {
  return levels.find((level) => evidence.some((piece) => levelOfPiece(piece) === level)) ?? null;
}

export function levelOfPiece({ way, kind }: Evidence): EvidenceLevel {
  const level = levelOfWay[way];
  return level === "EXACT" && looseKinds.includes(kind) ? "NEAR" : level;
}

function effectiveStrength(piece: Piece): number {
  return piece.strength ?? strengths.unjudged;
}

function weightOf(vocabulary: Vocabulary, { competence, importance }: Requirement): number {
  return importance * informationOf(vocabulary, competence);
}

// How competences are alike

interface Vocabulary {
  schemeOf: Map<string, string>;
  sizeOfScheme: Map<string, number>;
  broader: Map<string, Set<string>>;
  narrower: Map<string, Set<string>>;
  related: Map<string, Set<string>>;
  closeMatches: Map<string, Set<string>>;
}

const vocabularies = new WeakMap<Seed, Vocabulary>();

/** The competences of a seed, read once; do not alter a seed that was asked about. */
function vocabularyOf(seed: Seed): Vocabulary {
  const vocabulary = vocabularies.get(seed) ?? readVocabulary(rowsOf(seed, "competences.csv"));
  vocabularies.set(seed, vocabulary);
  return vocabulary;
}

function readVocabulary(rows: Row[]): Vocabulary {
  const schemeOf = new Map(rows.map((row) => [cell(row, "id"), cell(row, "scheme")]));
  const sizeOfScheme = new Map<string, number>();
  for (const scheme of schemeOf.values()) sizeOfScheme.set(scheme, (sizeOfScheme.get(scheme) ?? 0) + 1);
  const broader = pairsOf(rows, "broader");
  const related = pairsOf(rows, "related");
  const closeMatches = pairsOf(rows, "close_matches");
  return {
    schemeOf,
    sizeOfScheme,
    broader: group(broader),
    narrower: group(broader.map(turned)),
    related: group([...related, ...related.map(turned)]),
    closeMatches: group([...closeMatches, ...closeMatches.map(turned)]),
  };
}

type Pair = [from: string, to: string];

function pairsOf(rows: Row[], column: string): Pair[] {
  return rows.flatMap((row) => listCell(row, column).map((other): Pair => [cell(row, "id"), other]));
}

function turned([from, to]: Pair): Pair {
  return [to, from];
}

function group(pairs: Pair[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const [from, to] of pairs) groups.set(from, (groups.get(from) ?? new Set()).add(to));
  return groups;
}

interface Likeness {
  way: Way;
  similarity: number;
}

/** The best of the ways in which a held competence is like the required one; null if it is not. */
function likenessOf(vocabulary: Vocabulary, held: string, required: string): Likeness | null {
  if (held === required) return { way: "SAME", similarity: 1 };
  const { broader, related, closeMatches } = vocabulary;
  const stepsUp = stepsBetween(broader, held, required, 3);
  const stepsDown = stepsBetween(broader, required, held, 2);
  const parents = broader.get(required);
  const isSibling = [...(broader.get(held) ?? [])].some((parent) => parents?.has(parent));
  const ways: Likeness[] = [];
  if (closeMatches.get(held)?.has(required)) ways.push({ way: "CLOSE_MATCH", similarity: 0.9 });
  if (stepsUp !== null) ways.push({ way: "NARROWER", similarity: 0.8 ** stepsUp });
  if (stepsDown !== null) ways.push({ way: "BROADER", similarity: 0.4 ** stepsDown });
  if (related.get(held)?.has(required)) ways.push({ way: "RELATED", similarity: 0.3 });
  if (isSibling) ways.push({ way: "SIBLING", similarity: 0.1 });
  return ways.sort((one, other) => other.similarity - one.similarity)[0] ?? null;
}

/** Whether a competence lies under another, in any number of steps. */
export function liesUnder(seed: Seed, below: string, above: string): boolean {
  const broader = [...(vocabularyOf(seed).broader.get(below) ?? [])];
  return broader.includes(above) || broader.some((each) => liesUnder(seed, each, above));
}

/** The fewest steps along the edges, at least one; null if it takes more than `most`. */
function stepsBetween(edges: Map<string, Set<string>>, from: string, to: string, most: number): number | null {
  let reached = [from];
  for (let steps = 1; steps <= most; steps++) {
    reached = reached.flatMap((competence) => [...(edges.get(competence) ?? [])]);
    if (reached.includes(to)) return steps;
  }
  return null;
}

/** How much a competence says: 1 for the most specific, never less than 0.05. */
export function informationContent(descendants: number, conceptsInScheme: number): number {
  if (descendants === 0) return 1;
  return Math.max(0.05, 1 - Math.log(1 + descendants) / Math.log(conceptsInScheme));
}

function informationOf(vocabulary: Vocabulary, competence: string): number {
  const scheme = vocabulary.schemeOf.get(competence) ?? "";
  return informationContent(descendantsOf(vocabulary, competence).size, vocabulary.sizeOfScheme.get(scheme) ?? 0);
}

function descendantsOf(vocabulary: Vocabulary, competence: string): Set<string> {
  const descendants = new Set<string>();
  const open = [competence];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const found = [...(vocabulary.narrower.get(next) ?? [])].filter((narrower) => !descendants.has(narrower));
    found.forEach((narrower) => descendants.add(narrower));
    open.push(...found);
  }
  descendants.delete(competence);
  return descendants;
}

/** How much each requirement of a demand weighs, all together 1. */
export function sharesOf(seed: Seed, demand: Requirement[]): number[] {
  const weights = demand.map((requirement) => weightOf(vocabularyOf(seed), requirement));
  return weights.map((weight) => weight / sum(weights));
}

/** How a held competence is like the required one, and the level of that; null if it is not. */
export function likeness(seed: Seed, held: string, required: string): (Likeness & { level: EvidenceLevel }) | null {
  const found = likenessOf(vocabularyOf(seed), held, required);
  return found && { ...found, level: levelOfWay[found.way] };
}

// What to ask

/** Numbers from 0 up to 1, the same ones for the same start. */
export type Random = () => number;

export function mulberry32(start: number): Random {
  let state = start | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Lists of one to eight competences; most are ones that the seed uses or lie near such a one, so that some are met. */
export function randomDemands(seed: Seed, count: number, random: Random): Requirement[][] {
  const used = usedCompetences(seed);
  const all = [...vocabularyOf(seed).schemeOf.keys()];
  return Array.from({ length: count }, () => {
    const wanted = Array.from({ length: wholeNumber(random, 1, 8) }, () => {
      const chance = random();
      if (chance < 0.1) return oneOf(random, all);
      return chance < 0.5 ? oneOf(random, used) : nearOf(vocabularyOf(seed), oneOf(random, used), random);
    });
    return distinct(wanted).map((competence) => ({ competence, importance: wholeNumber(random, 1, 5) }));
  });
}

function usedCompetences(seed: Seed): string[] {
  return distinct([
    ...rowsOf(seed, "organisation_competences.csv").map((row) => cell(row, "competence")),
    ...rowsOf(seed, "solutions.csv").flatMap((row) => listCell(row, "competences")),
    ...rowsOf(seed, "need_competences.csv").map((row) => cell(row, "competence")),
  ]).sort(compareText);
}

/** A competence some steps away, one or two beyond what the formula still sees; the same one where no edge leads on. */
function nearOf({ broader, narrower, related, closeMatches }: Vocabulary, start: string, random: Random): string {
  const upThenDown = [broader, narrower];
  const routes = [
    [closeMatches],
    [closeMatches, oneOf(random, [broader, narrower, closeMatches])],
    [related],
    upThenDown,
    Array.from({ length: wholeNumber(random, 1, 4) }, () => broader),
    Array.from({ length: wholeNumber(random, 1, 3) }, () => narrower),
  ];
  return oneOf(random, routes).reduce((competence, edges) => {
    const onward = [...(edges.get(competence) ?? [])];
    return onward.length > 0 ? oneOf(random, onward) : competence;
  }, start);
}

/** Any combination of filters, each absent more often than not; some admit nobody. Names only what the seed has. */
export function randomFilter(seed: Seed, random: Random): Filter {
  const clusters = rowsOf(seed, "clusters.csv").map((row) => cell(row, "id"));
  const kinds = ["COMPANY", "PUBLIC_ORGANISATION", "KNOWLEDGE_INSTITUTION", "ASSOCIATION", "CLUSTER"];
  const sizes: SizeClass[] = ["MICRO", "SMALL", "MEDIUM", "LARGE", "UNKNOWN"];
  const homes = rowsOf(seed, "organisations.csv").flatMap((row) => listCell(row, "municipality"));
  const municipalities = rowsOf(seed, "municipalities.csv").map((row) => cell(row, "id"));
  const filter: Filter = {};
  if (random() < 0.3) filter.clusters = someOf(random, clusters, 5);
  if (random() < 0.25) filter.kinds = someOf(random, kinds, 3);
  if (random() < 0.2) filter.sizes = someOf(random, sizes, 3);
  if (random() < 0.2) filter.municipalities = someOf(random, random() < 0.8 ? homes : municipalities, 15);
  if (random() < 0.5) filter.includeNonMembers = random() < 0.7;
  if (random() < 0.6) filter.evidence = oneOf(random, levels);
  return filter;
}

function wholeNumber(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

function oneOf<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("There is nothing to choose from");
  return item;
}

function someOf<T>(random: Random, items: readonly T[], most: number): T[] {
  return distinct(Array.from({ length: wholeNumber(random, 1, most) }, () => oneOf(random, items)));
}

// Numbers and texts

/** A number as far as two ways of reckoning it may be trusted to agree. */
function rounded(value: number): number {
  return Number(value.toFixed(12));
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function distinct<T>(items: T[]): T[] {
  return [...new Set(items)];
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
