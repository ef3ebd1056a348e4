import { getNamedType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import {
  dimensionsOf,
  edgeOf,
  filterOf,
  isRelation,
  kindsOf,
  nodeOf,
  operatorsOf,
  rootFieldsOf,
  type Field,
  type NounType,
} from "./noun";

/** The page of a noun: description, root fields, properties, relations, groups and an example. */
export function nounPage(schema: GraphQLSchema, noun: NounType, example: string): string {
  const fields = Object.values(noun.getFields());
  return joinParts(
    `# ${noun.name}`,
    `${noun.description ?? ""}.`,
    table(
      ["root field", "description"],
      rootFieldsOf(schema, noun).map(({ name, description }) => [code(name), description ?? ""]),
    ),
    `Lists of this type take \`where: ${noun.name}Filter\` and \`orderBy: [${noun.name}Order!]\`.`,
    "## Properties",
    properties(schema, noun, fields),
    ...kindsOf(schema, noun).flatMap((kind) => kindSection(schema, noun, kind)),
    "## Relations",
    relations(schema, noun, fields),
    ...groups(schema, noun),
    "## Example",
    `\`\`\`graphql\n${example.trim()}\n\`\`\``,
  );
}

const properties = (schema: GraphQLSchema, noun: NounType, fields: readonly Field[]) =>
  table(
    ["property", "type", "filter", "description"],
    fields
      .filter((field) => !isRelation(field))
      .map((field) => [
        code(field.name),
        code(String(field.type)),
        operatorsOf(filterOf(schema, noun), field).map(code).join(" "),
        field.description ?? "",
      ]),
  );

function kindSection(schema: GraphQLSchema, noun: NounType, kind: GraphQLObjectType): string[] {
  const own = Object.values(kind.getFields()).filter(({ name }) => !(name in noun.getFields()));
  return own.length === 0 ? [] : [`### Of a ${kind.name}`, `${kind.description ?? ""}.`, properties(schema, noun, own)];
}

const relations = (schema: GraphQLSchema, noun: NounType, fields: readonly Field[]) =>
  table(
    ["relation", "target", "one or many", "properties of the edge", "filter", "description"],
    fields.filter(isRelation).map((field) => {
      const type = getNamedType(field.type) as GraphQLObjectType;
      const edge = isObjectType(type) ? edgeOf(type) : undefined;
      const edgeProperties = Object.keys(edge?.getFields() ?? {}).filter(
        (name) => name !== "cursor" && name !== "node",
      );
      const isTimed = field.args.some(({ name }) => name === "asOf");
      return [
        code(field.name),
        edge ? (nodeOf(type)?.name ?? "") : type.name,
        edge ? `many${isTimed ? ", valid for a time" : ""}` : "one",
        edgeProperties.map(code).join(" "),
        filterNameOf(schema, noun, field),
        field.description ?? "",
      ];
    }),
  );

/** The filter for a relation; empty if there is none. */
function filterNameOf(schema: GraphQLSchema, noun: NounType, { name }: Field): string {
  const type = filterOf(schema, noun)?.getFields()[name]?.type;
  return type ? code(String(type)) : "";
}

function groups(schema: GraphQLSchema, noun: NounType): string[] {
  const rows = dimensionsOf(schema, noun).map(({ name, description }) => [code(name), description ?? ""]);
  return rows.length === 0 ? [] : ["## Groups", table([`\`groups(by: …)\``, "description"], rows)];
}

/** A table of Markdown; nothing where it has no rows. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const lines = [heads, heads.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.map(inCell).join(" | ")} |`).join("\n");
}

const inCell = (text: string) => text.replace(/\|/g, "\\|").replace(/\s*\n\s*/g, " ");

export const code = (text: string) => `\`${text}\``;

/** Joins the parts of a page that are not empty, with blank lines between them. */
export const joinParts = (...parts: readonly string[]) => `${parts.filter((part) => part !== "").join("\n\n")}\n`;
