import { type GeneratorOptions } from "./command-line";
import { type Table } from "./table";

/** The README of a generated directory. */
export const readmeOf = (
  { scale, seed }: GeneratorOptions,
  tables: readonly Table[],
): string => `# Everything named here is invented

\`npm run generate -- --scale ${scale} --seed ${seed}\` generated these files for measurements. Every organisation, cluster, need, solution,
project, consultation and source in them is invented, and so is every fact; their ids begin with \`syn-\` after the colon. Any likeness
to something real is chance.

Only the words are real: \`competences.csv\` is the innovation vocabulary of \`seed/flanders\`, byte for byte, and CPV codes and municipalities
are those of \`seed/cpv2008\` and \`seed/belgium\`.

Never load this into a graph that holds real organisations. To load it into an empty one, with the vocabularies that it refers to:

    npm run seed -- --dir seed/cpv2008 --dir seed/belgium --dir DIRECTORY

| file | rows |
| --- | ---: |
${tables.map(({ file, rows }) => `| ${file} | ${rows.length} |`).join("\n")}
`;
