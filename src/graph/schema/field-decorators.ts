import { Arg, Extensions, Field, FieldResolver, ID, Query } from "type-graphql";
import { type Class } from "./connection";
import { every, type Edge } from "./edges";
import { type KeyReader, type FieldMetadata } from "./field-metadata";

/**
 * A field that follows an edge. It needs no method: `@Follow(authorsOfBook, () => AuthorConnection, "…") authors!: unknown`.
 * An edge to many gives a connection, whose arguments `lists/` adds; an edge to one gives the node or null.
 * @param options.dimension lists can be grouped by this edge to many; by an edge to one they always can
 * @param options.counted `statistics` counts the elements of this relation, of all parents together
 * @param options.upward it leads to the parent in a hierarchy
 */
export const Follow =
  (
    edge: Edge,
    type: () => Class,
    description: string,
    options: Pick<FieldMetadata, "dimension" | "counted" | "upward"> = {},
  ): PropertyDecorator =>
  (prototype, name) => {
    setFieldMetadata(prototype, name, { edge, ...options });
    FieldResolver(type, { nullable: !edge.many, description })(prototype, name, {});
  };

/** A root field that lists every node with a label, in the order of their ids. */
export const Every =
  (label: string, type: () => Class, description: string): PropertyDecorator =>
  (prototype, name) => {
    setFieldMetadata(prototype, name, { every: every(label) });
    Query(type, { nullable: true, description })(prototype, name, {});
  };

export type LookupKey = Readonly<{ description: string; read: KeyReader }>;

/** A root field that finds one node by exactly one of its keys; its id is always one of them. */
export const Lookup =
  (
    label: string,
    type: () => Class,
    description: string,
    keys: Readonly<Record<string, LookupKey>> = {},
  ): PropertyDecorator =>
  (prototype, name) => {
    const by = Object.fromEntries(Object.entries(keys).map(([key, { read }]) => [key, read]));
    setFieldMetadata(prototype, name, { lookup: { label, by } });
    Query(type, { nullable: true, description })(prototype, name, {});
    const isOnlyKey = Object.keys(keys).length === 0;
    const id = {
      nullable: !isOnlyKey,
      description: `Its id: the kind, a colon and a readable part, for example ${label.toLowerCase()}:…`,
    };
    Arg("id", () => ID, id)(prototype, name, 0);
    Object.entries(keys).forEach(([key, { description }], index) =>
      Arg(key, () => String, { nullable: true, description })(prototype, name, index + 1),
    );
  };

/** A field whose parent object holds ids of nodes. One statement reads the nodes for all parent objects together. */
export const Identified =
  (type: () => Class | [Class], description: string, options: { nullable?: boolean } = {}): PropertyDecorator =>
  (prototype, name) => {
    setFieldMetadata(prototype, name, { ids: true });
    Field(type, { ...options, description })(prototype as object, name);
  };

export const setFieldMetadata = (prototype: object, name: string | symbol, metadata: FieldMetadata) =>
  (Extensions(metadata as Record<string, unknown>) as PropertyDecorator)(prototype, name);
