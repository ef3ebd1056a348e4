import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, isObjectType } from "graphql";
import { type Names } from "./names";

/** Says which name of a new noun exists already; undefined if none does. */
export function whyTaken(project: string, { noun, Noun, nouns, folder, csv }: Names): string | undefined {
  const schema = buildSchema(readFileSync(join(project, "schema", "schema.graphql"), "utf8"));
  const hasField = (type: string, name: string) => {
    const definition = schema.getType(type);
    return isObjectType(definition) && name in definition.getFields();
  };
  const taken = [
    ...[Noun, `${Noun}Kind`, `${Noun}Connection`].filter((name) => schema.getType(name)).map((name) => `type ${name}`),
    ...[noun, nouns].filter((name) => hasField("Query", name)).map((name) => `field Query.${name}`),
    ...(hasField("Company", nouns) ? [`field Organisation.${nouns}`] : []),
    ...[`src/domain/${folder}`, `seed/flanders/${csv}`]
      .filter((path) => existsSync(join(project, path)))
      .map((path) => `path ${path}`),
  ];
  return taken[0] && `The ${taken[0]} exists already. Choose another noun, or another plural with --plural.`;
}
