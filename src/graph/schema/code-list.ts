import { registerEnumType } from "type-graphql";

/** An object with each code under its own name: `Binding.HARD === "HARD"`. */
export type CodeList<Code extends string> = Readonly<{ [Each in Code]: Each }>;

/**
 * Declares an enum: its codes, each with its meaning. The enum of the schema, the TypeScript type and the check of an import come from this list.
 * ``const Binding = codeList("Binding", "How a book is bound", { HARD: "In boards", … })``
 */
export function codeList<Code extends string>(
  name: string,
  description: string,
  meanings: Record<Code, string>,
): CodeList<Code> {
  const codes = Object.keys(meanings) as Code[];
  const list = Object.fromEntries(codes.map((code) => [code, code])) as CodeList<Code>;
  const valuesConfig = Object.fromEntries(codes.map((code) => [code, { description: meanings[code] }]));
  registerEnumType(list, { name, description, valuesConfig: valuesConfig as Record<Code, { description: string }> });
  return list;
}
