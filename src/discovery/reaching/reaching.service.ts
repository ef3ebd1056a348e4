import { type GraphContext } from "../../graph/attach";
import { many } from "../../graph/database";
import { pageSize } from "../../graph/pages";
import { batched } from "../batched";
import { readRank, type Question } from "../matching/match-cursor";
import { toPage } from "../matching/match-page";
import { rankingParameters } from "../matching/ranking";
import { type Told } from "../matching/matching.rows";
import { byImportance, namesOf, toldMatch } from "../matching/told-match";
import { placeOf } from "../matching/weights";
import { findNeeds } from "./reaching.cypher";
import { type ReachArgs } from "./reaching.input";
import { type FoundNeeds, type Reach } from "./reaching.rows";

/** The needs in reach of an organisation, or of a cluster's members. All that one request asks together are one statement. */
export async function needsInReach(context: GraphContext, id: string, args: ReachArgs, told: Told) {
  const reach = readReach(id, args);
  const found = await find(context, { ...reach, ...told });
  context.knowNodes(found.nodes);
  return toConnection(reach, found);
}

const FIELD = "needsInReach";

/** Checks what is asked and fills in what was left out. Throws a problem that names the argument at fault. */
function readReach(id: string, { where, asOf, first, after }: ReachArgs): Reach {
  const asked = { id, evidence: where?.evidence ?? "NEAR", asOf: asOf ?? undefined } as const;
  return { ...asked, first: pageSize(first, FIELD), after: readRank(after, { field: FIELD, asked }) };
}

const questionOf = ({ first: _first, after: _after, ...asked }: Reach): Question => ({ field: FIELD, asked });

const find = batched<Reach & Told, FoundNeeds>(({ graph, today }, reaches) =>
  many(graph(), findNeeds, {
    reaches: reaches.map((reach) => ({ ...reach, level: placeOf(reach.evidence), day: reach.asOf ?? today })),
    ...rankingParameters(today),
  }),
);

function toConnection(reach: Reach, found: FoundNeeds) {
  const names = namesOf(found.nodes);
  const page = toPage(questionOf(reach), reach, found, {
    idOf: ({ need }) => need,
    toNode: (match) => ({
      need: match.need,
      organisation: match.organisation,
      ...toldMatch(match, byImportance(match.requirements), names),
    }),
  });
  return { ...page, totalCount: found.totalCount };
}
