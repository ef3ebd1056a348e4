import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { EXAMPLES } from "../docs/docs";

/** A question that shows what the graph can answer. The playground opens it in a tab that has the name of its operation. */
export type Example = Readonly<{
  /** The question in plain words: the first comment of its file. */
  title: string;
  query: string;
  /** What a newcomer would change first. */
  variables?: Readonly<Record<string, unknown>>;
  /** It needs a copy of the graph or a model in memory, which is loaded when somebody asks, not at the start. */
  isLazy: boolean;
}>;

/** Examples that belong together, and what they are about in plain words. */
type QuestionGroup = Readonly<{ title: string; examples: readonly Example[] }>;

/** The files of the examples by group, in the order in which a newcomer learns the graph; the headline comes first. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  "Who can do it?": ["who-can-serve", "why-not", "any-demand", "from-text", "all-players"],
  "Which organisations fit together?": ["whom-to-invite", "which-team", "who-works-together", "market-consultation"],
  "What is needed?": ["many-needs", "need-story", "needs-in-reach", "what-is-missing"],
  "What worked elsewhere?": ["who-else-needs-it", "what-others-bought"],
  "How is it connected?": ["how-connected", "what-is-around", "competence-around"],
  "What does the graph contain?": [
    "cluster-members",
    "cluster-history",
    "one-organisation",
    "municipality-seats",
    "facets",
    "how-many",
  ],
  "How do I find something?": ["one-box", "cpv-code", "any-node"],
};

const LAZY: readonly string[] = [
  "from-text",
  "which-team",
  "who-works-together",
  "who-else-needs-it",
  "what-others-bought",
  "how-connected",
  "what-is-around",
  "one-box",
];

/** `Who can do it?` -> `who-can-do-it` */
const folderOf = (group: string) => group.toLowerCase().replace("?", "").replaceAll(" ", "-");

function readExample(folder: string, name: string): Example {
  const file = join(EXAMPLES, folder, name);
  const query = readFileSync(`${file}.graphql`, "utf8");
  const variables = existsSync(`${file}.json`)
    ? (JSON.parse(readFileSync(`${file}.json`, "utf8")) as Example["variables"])
    : undefined;
  return { title: /^# (.*)/.exec(query)![1]!, query, variables, isLazy: LAZY.includes(name) };
}

export const questionGroups: readonly QuestionGroup[] = Object.entries(GROUPS).map(([title, names]) => ({
  title,
  examples: names.map((name) => readExample(folderOf(title), name)),
}));

/** All examples. */
export const examples: readonly Example[] = questionGroups.flatMap((group) => group.examples);

/** The name of an example's operation: addresses and tabs use it. */
export const operationName = ({ query }: Example): string => /^query (\w+)/m.exec(query)![1]!;
