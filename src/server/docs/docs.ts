import { type GraphQLSchema } from "graphql";
import { code, joinParts, table, nounPage } from "./noun.page";
import { filterOf, nounsOf } from "./noun";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../../config";

/** `PublicOrganisation` -> `public-organisation` */
export const fileOf = (name: string) => name.replace(/(?!^)[A-Z]/g, "-$&").toLowerCase();

/** The pages about the schema: one for each noun, and an overview. */
export function docsOf(schema: GraphQLSchema): Readonly<Record<string, string>> {
  const examples = nounExamples();
  const pages = nounsOf(schema).map((noun) => {
    const file = fileOf(noun.name);
    return [`docs/${file}.md`, nounPage(schema, noun, examples[file] ?? "")] as const;
  });
  return Object.fromEntries([["docs/README.md", overview(schema)], ...pages]);
}

const overview = (schema: GraphQLSchema) =>
  joinParts(
    "# Types and queries",
    "Generated from the schema by `npm run schema`. Every list takes `where`, `orderBy`, `first` and `after` or `last` and `before`, and has `totalCount` and `groups`; lists of relations that are valid for a time take `asOf` or `includeEnded`. The guide explains [filters and orders](../../docs/guide/filters.md), [paging](../../docs/guide/paging.md) and [time](../../docs/guide/time.md).",
    table(
      ["type", "description", "filter"],
      nounsOf(schema).map((noun) => [
        `[${noun.name}](${fileOf(noun.name)}.md)`,
        noun.description ?? "",
        code(filterOf(schema, noun)!.name),
      ]),
    ),
  );

/** The folder of all example questions; its README says which are where. */
export const EXAMPLES = join(PROJECT, "schema", "docs", "examples");

/** The example question of each noun, by the name of its file: `need` -> the question. */
export const nounExamples = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(EXAMPLES)
      .filter((file) => file.endsWith(".graphql"))
      .map((file) => [file.replace(/\.graphql$/, ""), readFileSync(join(EXAMPLES, file), "utf8")]),
  );
