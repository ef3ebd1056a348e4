/** The options of the command line. */
export type BenchOptions = Readonly<{
  /** The parts to measure, in the order of the list below. */
  parts: readonly Part[];
  /** Short runs that show whether everything works. Their figures mean little. */
  quick: boolean;
  /** A directory of CSV files to measure on; undefined: synthetic Flanders, generated. */
  directory?: string;
}>;

export const QUESTION_PARTS = ["organisation", "companies", "cluster", "page", "headline"] as const;
const SPEED = [...QUESTION_PARTS, "pages", "plans", "needs", "memory", "discovery", "standstill", "hostile"] as const;
const RESILIENCE = ["gone", "hung", "restarts", "endurance"] as const;

/** The parts that are measured together, by the name of the file with their results. */
export const GROUPS = { RESULTS: SPEED, RESILIENCE } as const satisfies Record<string, readonly string[]>;

const PARTS = [...SPEED, ...RESILIENCE] as const;
export type Part = (typeof PARTS)[number];

export const USAGE = `npm run bench -- [part …] [--quick] [--dir DIR]
  parts: ${SPEED.join(" ")}; all of these if none is named
         ${RESILIENCE.join(" ")}
  --quick     short runs, to see that everything works
  --dir DIR   measures on these CSV files instead of synthetic Flanders`;

/** Reads the command line. Returns the mistake if it is not understood. */
export function readOptions(args: readonly string[]): BenchOptions | string {
  const words = [...args];
  const index = words.indexOf("--dir");
  const [, directory] = index < 0 ? [] : words.splice(index, 2);
  if (index >= 0 && !directory) return "--dir needs a directory";
  const quick = words.includes("--quick");
  const named = words.filter((word) => word !== "--quick");
  const unknown = named.filter((word) => !(PARTS as readonly string[]).includes(word));
  if (unknown.length > 0) return `There is no part ${unknown.join(", ")}.`;
  return { parts: named.length > 0 ? PARTS.filter((part) => named.includes(part)) : SPEED, quick, directory };
}
