import { type GraphQLResolveInfo } from "graphql";
import { NODE_PATHS } from "../../../graph/schema/connection";
import { isSelected } from "../../../graph/compiler/selection";
import { type LoadedNode } from "../../../graph/compiler/node-loader";
import { type ResultRow } from "../../../graph/schema/field-metadata";
import { explain, type ScoredContribution } from "./score.explain";
import { describeContribution } from "./match.sentences";
import { type SentenceLanguage } from "../text/sentence-language";
import { type RequirementNode } from "../demand/demand.cypher";
import {
  type MatchRow,
  type Name,
  type Piece,
  type PieceRow,
  type RequestedDetails,
} from "../evidence/evidence.cypher";

/** The names of nodes, by id. */
export type Names = ReadonlyMap<string, Name>;

type PresentedContribution = ScoredContribution & Readonly<{ name: string; names: Names }>;

/** The explanation of a match, with the facts for the sentences. */
export function presentMatch(
  match: Pick<MatchRow, "name" | "metRequirements">,
  requirements: readonly RequirementNode[],
  names: Names,
) {
  const metRequirements = match.metRequirements.map(({ competence, pieces }) => ({
    competence,
    pieces: pieces.map(toPiece),
  }));
  const { contributions, ...explanation } = explain({ metRequirements }, requirements);
  return {
    ...explanation,
    contributions: contributions.map((each): PresentedContribution => ({ ...each, name: match.name, names })),
  };
}

/** Converts the row of a piece of evidence. */
export const toPiece = ([kind, competence, way, similarity, strength, value, source, subject]: PieceRow): Piece => ({
  kind,
  competence,
  way,
  similarity,
  strength,
  value,
  source,
  subject,
});

/** Resolves the sentence of a contribution. */
export function sentenceOf(row: ResultRow, language: SentenceLanguage): string {
  const { name, names, ...contribution } = row as unknown as PresentedContribution;
  return describeContribution(language, name, contribution, names);
}

/** Whether the reasons of matches are selected at a path below the current field. */
export const hasReasonsBelow = (info: GraphQLResolveInfo, path: readonly string[]): boolean =>
  ["sentence", "evidence"].some((name) => isSelected(info, [...path, "contributions", name]));

/** Reads whether the selection below a connection of matches includes reasons and clusters. */
export const requestedFields = (info: GraphQLResolveInfo): RequestedDetails => ({
  hasReasons: NODE_PATHS.some((path) => hasReasonsBelow(info, path)),
  hasClusters: NODE_PATHS.some((path) => isSelected(info, [...path, "clusters"])),
});

export const namesOf = (nodes: readonly LoadedNode[]): Names => new Map(nodes.map((node) => [node.id, nameOf(node)]));

function nameOf(node: LoadedNode): Name {
  const texts = (...names: string[]) => names.map((name) => node[name]).find((text) => text != null) as string;
  return {
    id: node.id,
    nl: texts("prefLabelNl", "prefLabelEn", "name", "titleNl", "titleEn", "title"),
    en: texts("prefLabelEn", "prefLabelNl", "name", "titleEn", "titleNl", "title"),
    publisher: node.publisher as string | null,
    date: node.date as string | null,
  };
}

/** The requirements of a need, the most important first. */
export const byImportance = (requirements: readonly RequirementNode[]): RequirementNode[] =>
  [...requirements].sort((a, b) => b.importance - a.importance || (a.competence < b.competence ? -1 : 1));
