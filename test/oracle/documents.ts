/** Random valid documents, drawn from the schema; the same number always draws the same document. */
import {
  OverlappingFieldsCanBeMergedRule,
  parse,
  print,
  validate,
  visit,
  Kind,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type StringValueNode,
} from "graphql";
import { Draft } from "./documents.draft";
import { type Keys } from "./documents.keys";
import { drawSelection } from "./documents.selection";
import { type Random } from "./matching.oracle";

export interface Asked {
  document: DocumentNode;
  variables: Record<string, unknown>;
}

/** How many nodes may stand below one root field, and how many steps lead from node to node. */
const ROOM = 200;
const DEPTH = 5;

export function randomDocument(schema: GraphQLSchema, random: Random, keys: Keys): Asked {
  const draft = new Draft(keys, random);
  const depth = draft.number(1, DEPTH);
  const selection = drawSelection(schema, draft, { type: schema.getQueryType()!, room: ROOM, depth });
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

/** The same document with `after` at the fields that ask for one connection. */
export function behind(document: DocumentNode, connection: readonly ASTNode[], cursor: string): DocumentNode {
  const value: StringValueNode = { kind: Kind.STRING, value: cursor };
  const after = { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: "after" }, value } as const;
  const others = (field: FieldNode) => (field.arguments ?? []).filter(({ name }) => name.value !== "after");
  return visit(document, {
    Field: (field) => (connection.includes(field) ? { ...field, arguments: [...others(field), after] } : undefined),
  });
}

/** As a person can read and repeat it. */
export const printed = ({ document, variables }: Asked) => `${print(document)}\n${JSON.stringify(variables)}`;
