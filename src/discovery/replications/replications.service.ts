import { type GraphContext } from "../../graph/compiler/resolvers";
import { pageSize, type PageArgs } from "../../graph/lists/page-arguments";
import { badInput, notFound } from "../../problem";
import { readRank } from "../shared/ranking/ranking-cursor";
import { pageOfWhole } from "../shared/ranking/ranking-page";
import { landscapeOf, type Landscape } from "../shared/comparable-buyers/buyers-and-solutions";
import { replicationsIn } from "./replications";
import { ranked } from "../shared/comparable-buyers/resemblance.explain";
import { solvedBy, type Solved } from "./solved-needs";
import { toReplicationMatch } from "./present-replication";

const FIELD = "replicationsOf";
const NOUNS: Readonly<Record<string, string>> = { Solution: "solution", Project: "project that addresses a need" };

/** Who could take a solution over. */
export async function replicationsOf(context: GraphContext, id: string, { first, after }: PageArgs) {
  const noun = nounOf(context, id);
  const question = { field: FIELD, asked: { solution: id } };
  const asks = { size: pageSize(first, FIELD), after: readRank(after, question) };
  const landscape = await landscapeOf(context.graph());
  const solved = knownSolved(landscape, id, noun);
  const { ranking, needsWithoutOwner } = replicationsIn(landscape, solved);
  const placed = ranking.map((told) => ({ told, score: ranked(told.score) }));
  const page = pageOfWhole(question, asks, placed, {
    idOf: ({ told }) => told.organisation.id,
    toNode: ({ told }) => toReplicationMatch(told),
  });
  return { ...page, adopters: solved.adopters, needsWithoutOwner };
}

/** What an id names: a solution, or a project, which stands for what it delivered. */
function nounOf({ labelOf }: GraphContext, id: string): string {
  const label = labelOf(id, "solution");
  const noun = NOUNS[label];
  if (!noun)
    throw badInput("solution", `must be the id of a Solution, or of a Project that delivered, not of a ${label}`);
  return noun;
}

function knownSolved(landscape: Landscape, id: string, noun: string): Solved {
  const solved = solvedBy(landscape, id);
  if (!solved) throw notFound("solution", noun, id);
  if (landscape.projects.get(id)?.hasDelivered === false)
    throw badInput("solution", `${id} is not known to have delivered anything yet`);
  return solved;
}
