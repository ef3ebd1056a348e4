import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { format, resolveConfig } from "prettier";
import { type Names } from "./names";

/** Writes the files of a noun into a project, and returns what was written, by path. */
export async function writeNoun(project: string, names: Names): Promise<string[]> {
  const { file, folder, csv } = names;
  const files: Readonly<Record<string, string>> = {
    [`src/domain/${folder}/${file}.type.ts`]: fill("type", names),
    [`src/domain/${folder}/${file}.cypher.ts`]: fill("cypher", names),
    [`src/domain/${folder}/slice.ts`]: fill("slice", names),
    "src/slices.ts": withSlice(readFileSync(join(project, "src", "slices.ts"), "utf8"), names),
    [`schema/docs/examples/${file}.graphql`]: fill("example", names),
    [`seed/flanders/${csv}`]: fill("csv", names),
  };
  for (const [path, text] of Object.entries(files)) await write(join(project, path), text);
  return Object.keys(files);
}

async function write(path: string, text: string): Promise<void> {
  const options = { ...(await resolveConfig(path)), filepath: path };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, path.endsWith(".csv") ? text : await format(text, options));
}

/** A template with the names instead of `{{noun}}`, `{{Noun}}` and so on. */
const fill = (template: string, names: Names): string =>
  readFileSync(join(__dirname, "templates", `${template}.txt`), "utf8").replace(
    /\{\{(\w+)\}\}/g,
    (_, name: keyof Names) => names[name],
  );

/** The source of `slices.ts` with the new slice, after the nouns and before the features. */
function withSlice(text: string, { nouns, folder }: Names): string {
  const features = [...text.matchAll(/^import \{ (\w+) \} from "\.\/discovery\//gm)].map(([, name]) => name!);
  const list = text.indexOf("= [");
  const first = Math.min(
    ...features.map((name) => text.indexOf(`\n  ${name},`, list)).filter((position) => position >= 0),
  );
  const slice = text.indexOf('import { type Slice } from "./domain/slice";');
  return [
    text.slice(0, slice),
    `import { ${nouns} } from "./domain/${folder}/slice";\n`,
    text.slice(slice, first),
    `\n  ${nouns},`,
    text.slice(first),
  ].join("");
}
