/** What a document makes use of, so that it can be shown that the drawn ones leave nothing out. */
import { Kind, print, visit, type ASTNode, type DocumentNode, type FieldNode, type SelectionSetNode } from "graphql";

type Uses = (node: ASTNode) => boolean;

const isField = (node: ASTNode): node is FieldNode => node.kind === Kind.FIELD;
const keyOf = ({ alias, name }: FieldNode) => (alias ?? name).value;
const condition =
  (name: string, kind: Kind): Uses =>
  (node) =>
    node.kind === Kind.DIRECTIVE && node.name.value === name && node.arguments?.[0]?.value.kind === kind;
const argument =
  (name: string, kind: Kind): Uses =>
  (node) =>
    node.kind === Kind.ARGUMENT && node.name.value === name && node.value.kind === kind;
const asks =
  (...names: string[]): Uses =>
  (node) =>
    isField(node) && names.includes(node.name.value);

/** Two fields side by side that are alike in one respect and differ in another. */
const pair =
  (likeness: (field: FieldNode) => string, difference: (field: FieldNode) => string): Uses =>
  (node) => {
    if (node.kind !== Kind.SELECTION_SET) return false;
    const fields = node.selections.filter(isField);
    return fields.some((a) =>
      fields.some((b) => a !== b && likeness(a) === likeness(b) && difference(a) !== difference(b)),
    );
  };
const nameOf = (field: FieldNode) => field.name.value;
const twiceUnderAliases = (name: string) =>
  pair((field) => (nameOf(field) === name ? name : `not ${keyOf(field)}`), keyOf);
const merged: Uses = (node) =>
  pair(keyOf, (field) => String((node as SelectionSetNode).selections.indexOf(field)))(node);

/** The root field of the same name takes ids. */
const isNodesOfList = (field: FieldNode) => nameOf(field) === "nodes" && !field.arguments?.length;
const nodesBesideEdges: Uses = (node) => {
  if (node.kind !== Kind.SELECTION_SET) return false;
  const fields = node.selections.filter(isField);
  return fields.some(isNodesOfList) && fields.some((field) => nameOf(field) === "edges");
};

const usedTwice: Uses = (node) => {
  if (node.kind !== Kind.DOCUMENT) return false;
  const used: string[] = [];
  visit(node, { FragmentSpread: ({ name }) => void used.push(name.value) });
  return new Set(used).size < used.length;
};

/** Under two aliases, an inner key that stands for different fields: it must not be read for the other. */
const innerKeyTwice: Uses = (node) => {
  if (node.kind !== Kind.SELECTION_SET) return false;
  const places = node.selections.filter(isField).filter((field) => ["edges", "node"].includes(nameOf(field)));
  const inside = places.flatMap((field) =>
    (field.selectionSet?.selections ?? []).filter(isField).map((inner) => ({ outer: keyOf(field), inner })),
  );
  return inside.some((a) =>
    inside.some((b) => a.outer !== b.outer && keyOf(a.inner) === keyOf(b.inner) && nameOf(a.inner) !== nameOf(b.inner)),
  );
};

/** On two types side by side, one key for what is not the same. */
const keyOnTwoTypes: Uses = (node) => {
  if (node.kind !== Kind.SELECTION_SET) return false;
  const inside = node.selections.flatMap((each) =>
    each.kind === Kind.INLINE_FRAGMENT && each.typeCondition
      ? each.selectionSet.selections.filter(isField).map((field) => ({ on: each.typeCondition!.name.value, field }))
      : [],
  );
  return inside.some((a) =>
    inside.some((b) => a.on !== b.on && keyOf(a.field) === keyOf(b.field) && print(a.field) !== print(b.field)),
  );
};

export const FEATURES: Record<string, Uses> = {
  "an alias": (node) => isField(node) && !!node.alias,
  "a field twice under two aliases": pair(nameOf, keyOf),
  "edges under two aliases": twiceUnderAliases("edges"),
  "node under two aliases": twiceUnderAliases("node"),
  "one key inside two aliases for two fields": innerKeyTwice,
  "one key on two types for two things": keyOnTwoTypes,
  "a field merged with itself": merged,
  "a named fragment": (node) => node.kind === Kind.FRAGMENT_SPREAD,
  "a named fragment used twice": usedTwice,
  "a fragment in a named fragment": (node) =>
    node.kind === Kind.FRAGMENT_DEFINITION && JSON.stringify(node.selectionSet).includes(Kind.FRAGMENT_SPREAD),
  "a fragment on an interface": (node) =>
    "typeCondition" in node && ["Node", "Organisation"].includes(node.typeCondition?.name.value ?? ""),
  "an inline fragment with a type": (node) => node.kind === Kind.INLINE_FRAGMENT && !!node.typeCondition,
  "an inline fragment without a type": (node) => node.kind === Kind.INLINE_FRAGMENT && !node.typeCondition,
  "@skip by a literal": condition("skip", Kind.BOOLEAN),
  "@skip by a variable": condition("skip", Kind.VARIABLE),
  "@include by a literal": condition("include", Kind.BOOLEAN),
  "@include by a variable": condition("include", Kind.VARIABLE),
  "a variable with a default": (node) => node.kind === Kind.VARIABLE_DEFINITION && !!node.defaultValue,
  "a variable without a default": (node) => node.kind === Kind.VARIABLE_DEFINITION && !node.defaultValue,
  "a variable in a list": (node) => node.kind === Kind.LIST && node.values.some(({ kind }) => kind === Kind.VARIABLE),
  "first by a literal": argument("first", Kind.INT),
  "first by a variable": argument("first", Kind.VARIABLE),
  "first: null": argument("first", Kind.NULL),
  "after: null": argument("after", Kind.NULL),
  "after by a variable": argument("after", Kind.VARIABLE),
  "languages as a list": argument("languages", Kind.LIST),
  "languages as one word": argument("languages", Kind.ENUM),
  "languages by a variable": argument("languages", Kind.VARIABLE),
  "languages: null": argument("languages", Kind.NULL),
  "an id by a variable": argument("id", Kind.VARIABLE),
  "an enterprise number": (node) => node.kind === Kind.ARGUMENT && node.name.value === "enterpriseNumber",
  "a notation": (node) => node.kind === Kind.ARGUMENT && node.name.value === "notation",
  __typename: asks("__typename"),
  "nodes(ids)": (node) => isField(node) && nameOf(node) === "nodes" && !isNodesOfList(node),
  "nodes of a list": (node) => isField(node) && isNodesOfList(node),
  "nodes of a list under two aliases": pair((field) => (isNodesOfList(field) ? "nodes" : `not ${keyOf(field)}`), keyOf),
  "nodes beside edges": nodesBesideEdges,
  pageInfo: asks("pageInfo"),
  totalCount: asks("totalCount"),
  "the source of an edge": asks("source"),
};

export function featuresOf(document: DocumentNode): Set<string> {
  const found = new Set<string>();
  visit(document, {
    enter: (node) => Object.entries(FEATURES).forEach(([name, uses]) => uses(node) && found.add(name)),
  });
  return found;
}
