import { weightOf } from "../shared/ranking/score.explain";
import { type FormerRow, type RequestedCluster } from "./clusters-serving.cypher";
import { type RequirementNode } from "../shared/demand/demand.cypher";
import { plural, listNames, quoteNames } from "../shared/text/names.sentences";
import { type SentenceLanguage } from "../shared/text/sentence-language";

/** An organisation that was a member of a predecessor, is no member today, and meets some requirements. */
export type FormerMember = Readonly<{
  organisation: string;
  name: string;
  predecessor: string;
  meets: readonly RequirementNode[];
}>;

/**
 * The former members by cluster, those that meet the most weight of requirements first.
 * @param byPosition the requirements in the order of the statement, which the rows refer to by index
 * @param requirements the same requirements in the order of the answer
 */
export function formerMembersByCluster(
  rows: readonly FormerRow[],
  byPosition: readonly RequirementNode[],
  requirements: readonly RequirementNode[],
): ReadonlyMap<string, readonly FormerMember[]> {
  const clusters = new Map<string, Map<string, FormerMember>>();
  for (const [cluster, position, organisation, name, predecessor] of rows) {
    const members = clusters.get(cluster) ?? new Map<string, FormerMember>();
    const meets = [...(members.get(organisation)?.meets ?? []), byPosition[position]!];
    members.set(organisation, { organisation, name, predecessor, meets: inOrder(meets, requirements) });
    clusters.set(cluster, members);
  }
  return new Map([...clusters].map(([cluster, members]) => [cluster, [...members.values()].sort(byWeightMet)]));
}

const inOrder = (some: readonly RequirementNode[], all: readonly RequirementNode[]) =>
  all.filter(({ competence }) => some.some((each) => each.competence === competence));

const byWeightMet = (a: FormerMember, b: FormerMember) =>
  weightOfAll(b) - weightOfAll(a) || (a.organisation < b.organisation ? -1 : 1);

const weightOfAll = ({ meets }: FormerMember) => meets.reduce((sum, each) => sum + weightOf(each), 0);

/** The sentence about former members that meet something: whether they are members of the successor is not known. Empty without any. */
export function describeFormerMembers(language: SentenceLanguage, members: readonly FormerMember[]): string {
  if (members.length === 0) return "";
  const predecessors = [...new Set(members.map(({ predecessor }) => predecessor))];
  const able = members.map(({ name, meets }) => `${name} (${listNames(language, quoteNames(language, meets))})`);
  return PHRASES[language].able(listNames(language, predecessors), predecessors.length, listNames(language, able));
}

/** The sentence about how many members the predecessors had, and which of them meet something. Empty without such members. */
export function describePredecessors(
  language: SentenceLanguage,
  { predecessors, formerMemberCount }: RequestedCluster,
  able: readonly FormerMember[],
): string {
  if (formerMemberCount === 0) return "";
  const say = PHRASES[language];
  const had = say.had(listNames(language, predecessors), predecessors.length, formerMemberCount);
  const names = able.map(({ name }) => name);
  return `${had}${able.length > 0 ? say.ofThem(able.length, listNames(language, names)) : ""}.`;
}

type Phrases = Readonly<{
  able: (predecessors: string, count: number, members: string) => string;
  had: (predecessors: string, count: number, members: number) => string;
  ofThem: (count: number, members: string) => string;
}>;

const PHRASES: Readonly<Record<SentenceLanguage, Phrases>> = {
  nl: {
    able: (predecessors, count, members) =>
      `${plural("nl", count, `De voorganger ${predecessors} had`, `De voorgangers ${predecessors} hadden`)} leden die een vereiste dekken: ${members}. Het is niet bekend of ze nu lid zijn.`,
    had: (predecessors, count, members) =>
      `${plural("nl", count, `De voorganger ${predecessors} had`, `De voorgangers ${predecessors} hadden samen`)} ${plural("nl", members, "1 bekend lid", `${members} bekende leden`)} bij de opvolging`,
    ofThem: (count, members) =>
      `; ${plural("nl", count, "1 daarvan dekt een vereiste en is", `${count} daarvan dekken een vereiste en zijn`)} nu niet als lid bekend: ${members}`,
  },
  en: {
    able: (predecessors, count, members) =>
      `Its predecessor${plural("en", count, "", "s")} ${predecessors} had members that cover a requirement: ${members}. It is not known whether they are members now.`,
    had: (predecessors, count, members) =>
      `Its predecessor${plural("en", count, "", "s")} ${predecessors} had ${plural("en", members, "1 known member", `${members} known members`)} when ${plural("en", count, "it was", "they were")} succeeded`,
    ofThem: (count, members) =>
      `; ${plural("en", count, "1 of them covers a requirement and is", `${count} of them cover a requirement and are`)} not known as ${plural("en", count, "a member", "members")} now: ${members}`,
  },
};
