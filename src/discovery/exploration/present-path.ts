import { type ResultRow } from "../../graph/schema/field-metadata";
import { costOfKind, HUB, toSteps } from "./edge.weights";
import { describePath, type Clause } from "./path.sentences";
import { type WeightedPath } from "./paths.search";
import { degreeOf, type Projection, type View } from "./projection/projection";
import { type SentenceLanguage } from "../shared/text/sentence-language";

/** The GraphQL object of a path. Its sentence is only computed if it is selected. */
export type PresentedPath = ReturnType<typeof presentPath>;

/** Presents a path with its edges. Nodes are identified by id. */
export function presentPath(view: View, { nodes, cost }: WeightedPath) {
  const steps = nodes.slice(1).map((node, position) => edgesBetween(view, nodes[position]!, node));
  const hubs = nodes.slice(1, -1).filter((node) => degreeOf(view, node) >= HUB);
  return {
    nodes: nodes.map((node) => view.ids[node]!),
    edges: steps.flat(),
    links: steps.flat().map((edge) => linkOf(view, edge)),
    cost: toSteps(cost),
    hubs: hubs.map((node) => view.ids[node]!),
    describe: (language: SentenceLanguage) =>
      describePath(
        language,
        steps.map((edges) => clauseOf(view, edges, language)),
        hubs.map((node) => ({ name: view.names[language][node]!, relations: degreeOf(view, node) })),
      ),
  };
}

/** Resolves the sentence of a path. */
export function sentenceOfPath(row: ResultRow, language: SentenceLanguage): string {
  return (row as unknown as PresentedPath).describe(language);
}

/** The selected edges between two neighbours, the cheapest first. */
function edgesBetween(view: View, near: number, far: number): number[] {
  const { begins, others, edges, isOpen, kinds, kind } = view;
  const between = [...edges.subarray(begins[near], begins[near + 1])].filter(
    (edge, at) => others[begins[near]! + at] === far && isOpen[edge],
  );
  const nameOf = (edge: number) => kinds[kind[edge]!]!;
  return between.sort(
    (a, b) =>
      costOfKind(nameOf(a)) - costOfKind(nameOf(b)) ||
      (nameOf(a) === nameOf(b) ? a - b : nameOf(a) < nameOf(b) ? -1 : 1),
  );
}

/** The clause of a step: its cheapest edge, with the roles of all edges of the same kind and direction. */
function clauseOf(view: View, edges: readonly number[], language: SentenceLanguage): Clause {
  const edge = edges[0]!;
  const same = edges.filter((each) => view.kind[each] === view.kind[edge] && view.from[each] === view.from[edge]);
  const roles = same.flatMap((each) => view.texts[view.role[each]!] ?? []);
  const strength = view.strength[edge]!;
  return {
    from: view.names[language][view.from[edge]!]!,
    kind: view.kinds[view.kind[edge]!]!,
    to: view.names[language][view.to[edge]!]!,
    roles: [...new Set(roles)],
    strength: Number.isNaN(strength) ? null : strength,
    since: view.texts[view.since[edge]!]!,
    until: view.texts[view.until[edge]!]!,
  };
}

/** The GraphQL object of an edge, with its ends and its source by id. */
export const linkOf = ({ ids, kinds, texts, ...edges }: Projection, edge: number) => ({
  kind: kinds[edges.kind[edge]!]!,
  from: ids[edges.from[edge]!]!,
  to: ids[edges.to[edge]!]!,
  role: texts[edges.role[edge]!]!,
  since: texts[edges.since[edge]!]!,
  until: texts[edges.until[edge]!]!,
  source: ids[edges.source[edge]!] ?? null,
});
