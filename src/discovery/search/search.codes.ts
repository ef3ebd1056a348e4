import { registerEnumType } from "type-graphql";
import { type Slice } from "../../domain/slice";
import { searchableOf, type Searchable } from "./searchable-texts";

/** The kinds of things that can be searched: the labels that have texts, in capitals. */
export const NodeKind: Record<string, string> = {};
const meanings: Record<string, { description: string }> = {};
registerEnumType(NodeKind, {
  name: "NodeKind",
  description: "The kinds of things that can be searched",
  valuesConfig: meanings,
});

let known: Searchable = { labels: [], texts: [] };

/** What can be searched. */
export const searchable = () => known;

/** Learns from the slices what can be searched, before the schema is built. A new noun brings its texts by itself. */
export function learnTexts(slices: readonly Slice[]): void {
  known = searchableOf(slices);
  for (const label of known.labels) {
    NodeKind[nodeKindOf(label)] = nodeKindOf(label);
    meanings[nodeKindOf(label)] = {
      description: `${label}${label === "Organisation" ? "s that are no cluster" : "s"}`,
    };
  }
}

/** `KnowledgeInstitution` -> `KNOWLEDGE_INSTITUTION` */
export const nodeKindOf = (label: string) => label.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase();
