/** A table of Markdown; nothing where it has no rows. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const lines = [heads, heads.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.map(inCell).join(" | ")} |`).join("\n");
}

const inCell = (text: string) => text.replace(/\|/g, "\\|").replace(/\s*\n\s*/g, " ");

export const code = (text: string) => `\`${text}\``;

/** The parts of a page that are not empty, a line apart. */
export const joinParts = (...parts: readonly string[]) => `${parts.filter((part) => part !== "").join("\n\n")}\n`;
