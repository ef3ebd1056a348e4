import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const ROOT = join(__dirname, "..", "..");

/** A page of Markdown; `path` is relative to the root of the project. */
export type Page = Readonly<{ path: string; text: string }>;

/** A block of GraphQL, with its variables and, where it must fail, the code of its error. */
export type Example = Readonly<{ name: string; query: string; variables?: Record<string, unknown>; error?: string }>;

export const readPage = (path: string): Page => ({ path, text: readFileSync(join(ROOT, path), "utf8") });

/** All pages below a folder. */
export const pagesBelow = (folder: string): Page[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .sort()
    .map((file) => readPage(join(folder, file)));

const BLOCK = /^```(\w+)([^\n]*)\n([\s\S]*?)^```$/gm;

/** The text without its blocks and spans of code, in which a link is no link. */
const proseOf = ({ text }: Page) => text.replace(BLOCK, "").replace(/`[^`\n]+`/g, "");

/** The GraphQL of a page: ```` ```graphql ````, with `error=CODE` where it must fail, and a block ```` ```json variables ```` behind it. */
export function examplesIn({ path, text }: Page): Example[] {
  const blocks = [...text.matchAll(BLOCK)].map(([, language, info = "", code = ""]) => ({ language, info, code }));
  return blocks.flatMap(({ language, info, code }, index) => {
    if (language !== "graphql") return [];
    const next = blocks[index + 1];
    const variables = next?.language === "json" && next.info.trim() === "variables" ? next.code : "{}";
    const error = /\berror=(\w+)/.exec(info)?.[1];
    const name = `${path}, block ${index + 1}`;
    return [{ name, query: code, variables: JSON.parse(variables) as Record<string, unknown>, error }];
  });
}

/** A link to a file of the project, and to a heading in it. */
export type Link = Readonly<{ text: string; path: string; anchor?: string }>;

/** The relative links of a page, each with the path that it leads to. */
export const linksIn = (page: Page): Link[] =>
  [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [file = "", anchor] = target.split("#");
      const path = file ? relative(ROOT, resolve(ROOT, dirname(page.path), file)) : page.path;
      return { text: `${page.path}: ${target}`, path, anchor };
    });

/** The files and folders of the project that a page names in `code`. */
export const pathsIn = ({ text }: Page): string[] =>
  [...text.replace(BLOCK, "").matchAll(/`((?:src|test|schema|seed|docs)\/[\w./-]+)`/g)].map(([, path = ""]) => path);

export const exists = (path: string): boolean => existsSync(join(ROOT, path));

/** Whether a link leads to a file or folder that exists, and to a heading that stands in it. */
export function leadsSomewhere({ path, anchor }: Link): boolean {
  if (!exists(path)) return false;
  return anchor === undefined || anchorsOf(readPage(path)).includes(anchor);
}

/** The anchors of the headings, as GitHub builds them. */
export function anchorsOf({ text }: Page): string[] {
  const seen = new Map<string, number>();
  return [...text.replace(BLOCK, "").matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading = ""]) => {
    const slug = heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, "").trim().replace(/\s/g, "-"); // prettier-ignore
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
}
