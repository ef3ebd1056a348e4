/** One document, and one of its next pages, as the server and the walker answer them. */
import { validate, type DocumentNode, type ExecutionResult } from "graphql";
import { difference } from "../oracle/answers.compare";
import { beside, printed, type Asked } from "../oracle/documents";
import { type Random } from "../oracle/matching.oracle";
import { answer, type Answer, type Oracle } from "../oracle/walker.oracle";

/** What the server answered, and how many statements it took. */
export type Counted = ExecutionResult & Readonly<{ runs: number }>;

export interface Comparison {
  faults: string[];
  expected: Answer;
  runs: number;
}

/** @param name what faults call the document */
export async function compareDocument(
  oracle: Oracle,
  ask: (asked: Asked) => Promise<Counted>,
  name: string,
  asked: Asked,
  random: Random,
): Promise<Comparison> {
  const walk = ({ document, variables }: Asked) => answer(oracle, document, variables);
  const [actual, expected] = [await ask(asked), walk(asked)];
  const next = nextPage(oracle, asked, actual, expected, random);
  const faults = [
    ...disagreement(name, asked, actual, expected),
    ...(next ? disagreement(name, next.theirs, await ask(next.theirs), walk(next.ours)) : []),
  ];
  return { faults, expected, runs: actual.runs };
}

/** How the server differs from the walker, or that it took too many statements, with the document that shows it. */
function disagreement(name: string, asked: Asked, actual: Counted, expected: Answer): string[] {
  const found = difference(actual, expected) ?? tooMany(actual, expected);
  const errors = (actual.errors ?? []).map(({ message }) => message).join("; ");
  return found ? [`${name}: ${found}\nerrors: ${errors || "none"}\n${printed(asked)}`] : [];
}

/** One statement for each root field that lists, and one for all look-ups together. */
const promised = ({ lists, looksUp }: Answer) => lists + (looksUp ? 1 : 0);

const tooMany = ({ runs }: Counted, expected: Answer) =>
  runs > promised(expected) ? `${runs} statements, not ${promised(expected)}` : undefined;

/** The document once more, behind a cursor that it brought: each of the two gets its own cursor. */
function nextPage(oracle: Oracle, asked: Asked, actual: ExecutionResult, expected: Answer, random: Random) {
  const { document, variables } = asked;
  const places = expected.cursors.map((place) => ({
    place,
    after: [actual, expected].map(({ data }) => at(data, place.path)),
  }));
  const isBackward = random() < 0.5;
  const given = places.filter(({ after }) => after.every((cursor) => typeof cursor === "string"));
  for (let left = given.length; left > 0; left--) {
    const { after, place } = given.splice(Math.floor(random() * given.length), 1)[0]!;
    const [theirs, ours] = after.map((cursor) => ({
      document: beside(document, place, String(cursor), isBackward),
      variables,
    }));
    if (isValid(oracle, theirs!.document)) return { theirs: theirs!, ours: ours! };
  }
  return undefined;
}

/** It is not where a variable lost its only use, or where the field merges with one that stays on the first page. */
const isValid = ({ schema }: Oracle, document: DocumentNode) => validate(schema, document).length === 0;

export const at = (data: unknown, path: (string | number)[]): unknown =>
  path.reduce((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], data);
