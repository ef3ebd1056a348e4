/** Random valid documents, drawn from the schema; the same number always draws the same document. */
import {
  OverlappingFieldsCanBeMergedRule,
  parse,
  print,
  validate,
  visit,
  Kind,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type ValueNode,
} from "graphql";
import { Draft } from "./documents.draft";
import { type Keys } from "./documents.keys";
import { drawSelection } from "./documents.selection";
import { type Random } from "./matching.oracle";
import { type CursorPlace } from "./walker.oracle";

export interface Asked {
  document: DocumentNode;
  variables: Record<string, unknown>;
}

/** How many nodes may stand below one root field, and how many steps lead from node to node. */
const ROOM = 200;
const DEPTH = 5;

export function randomDocument(keys: Keys, random: Random): Asked {
  const { schema } = keys.oracle;
  const draft = new Draft(keys, random);
  const depth = draft.number(1, DEPTH);
  const selection = drawSelection(schema, draft, { type: schema.getQueryType()!, room: ROOM, depth, holders: [] });
  const head =
    draft.definitions.length > 0 ? `query Drawn(${draft.definitions.join(", ")})` : draft.pick(["query Drawn", ""]);
  const text = [`${head} ${selection}`, ...draft.fragments.map((fragment) => fragment.text)].join("\n");
  const document = withoutConflicts(schema, parse(text, { noLocation: true }));
  const errors = validate(schema, document);
  if (errors.length > 0) throw new Error(`${errors.join("\n")}\n${print(document)}`);
  return { document, variables: draft.variables };
}

/** Gives another alias to fields that cannot stand beside a field with the same one. */
function withoutConflicts(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  for (let count = 1; ; count++) {
    const [error] = validate(schema, document, [OverlappingFieldsCanBeMergedRule]);
    if (!error) return document;
    if (count > 100) throw error;
    const field = error.nodes!.at(-1);
    const alias = { kind: Kind.NAME, value: `other${count}` };
    document = visit(document, { Field: (node) => (node === field ? { ...node, alias } : undefined) });
  }
}

const TURNED: Record<string, string> = { first: "last", last: "first", after: "before", before: "after" };

/** The same document with the page behind a cursor, or before it, at the fields that ask for one connection. */
export function beside(document: DocumentNode, place: CursorPlace, cursor: string, isBackward: boolean): DocumentNode {
  const named = (name: string, value: ValueNode): ArgumentNode => ({
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: name },
    value,
  });
  const turned = ({ name, value }: ArgumentNode) =>
    named(isBackward === place.isBackward ? name.value : (TURNED[name.value] ?? name.value), value);
  const at = named(isBackward ? "before" : "after", { kind: Kind.STRING, value: cursor });
  const argumentsOf = (field: FieldNode) => [
    ...(field.arguments ?? []).map(turned).filter(({ name }) => name.value !== at.name.value),
    at,
  ];
  return visit(document, {
    Field: (field) => (place.connection.includes(field) ? { ...field, arguments: argumentsOf(field) } : undefined),
  });
}

/** As a person can read and repeat it. */
export const printed = ({ document, variables }: Asked) => `${print(document)}\n${JSON.stringify(variables)}`;
