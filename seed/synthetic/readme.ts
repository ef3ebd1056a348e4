import { type GeneratorOptions } from "./command-line";
import { type Table } from "./table";

/** What a reader of a generated directory must know before anything else. */
export const readmeOf = (
  { scale, seed }: GeneratorOptions,
  tables: readonly Table[],
): string => `# Everything named here is invented

\`npm run generate -- --scale ${scale} --seed ${seed}\` made these files, to measure with. Every organisation, cluster, need, solution,
project, consultation and source in them is invented, and so is every fact; their ids begin with \`syn-\` behind the colon. A likeness
to something real is chance.

Real are only the words: \`competences.csv\` is the innovation vocabulary of \`seed/flanders\`, byte for byte, and CPV codes and municipalities
are those of \`seed/cpv2008\` and \`seed/belgium\`.

Never load this into a graph that holds real organisations. Into an empty one, with the vocabularies that it refers to:

    npm run seed -- --dir seed/cpv2008 --dir seed/belgium --dir DIRECTORY

| file | rows |
| --- | ---: |
${tables.map(({ file, rows }) => `| ${file} | ${rows.length} |`).join("\n")}
`;
