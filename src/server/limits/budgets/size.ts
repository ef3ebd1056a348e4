/** What one operation asks for: what each budget counts. */
export type Cost = Readonly<{
  rootFields: number;
  depth: number;
  aliases: number;
  directives: number;
  nodes: number;
  introspection: number;
}>;

/** The same of a part of it, for one of what the part is selected of. */
export type Size = Omit<Cost, "rootFields">;

export const NOTHING: Size = { depth: 0, aliases: 0, directives: 0, nodes: 0, introspection: 0 };

export const addCosts = (one: Size, other: Size): Size => ({
  depth: Math.max(one.depth, other.depth),
  aliases: one.aliases + other.aliases,
  directives: one.directives + other.directives,
  nodes: one.nodes + other.nodes,
  introspection: one.introspection + other.introspection,
});
