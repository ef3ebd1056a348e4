import { GraphQLEnumType } from "graphql";
import { type DerivedEnum, type Slice } from "../../domain/slice";
import { searchableOf } from "./searchable-texts";

/** Stands in the types of the schema for the enum that {@link nodeKinds} makes. */
export class NodeKind {}

/** The enum of the labels that have texts, in capitals. A new noun can be searched by itself. */
export function nodeKinds(slices: readonly Slice[]): DerivedEnum {
  const values = searchableOf(slices).labels.map((label) => {
    const description = `${label}${label === "Organisation" ? "s that are no cluster" : "s"}`;
    return [nodeKindOf(label), { description }] as const;
  });
  return {
    type: NodeKind,
    values: new GraphQLEnumType({
      name: "NodeKind",
      description: "The kinds of things that can be searched",
      values: Object.fromEntries(values),
    }),
  };
}

/** `KnowledgeInstitution` -> `KNOWLEDGE_INSTITUTION` */
export const nodeKindOf = (label: string) => label.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase();
