import { anyDemand } from "./examples/any-demand";
import { anyNode } from "./examples/any-node";
import { clusterHistory } from "./examples/cluster-history";
import { clusterMembers } from "./examples/cluster-members";
import { competenceAround } from "./examples/competence-around";
import { cpvCode } from "./examples/cpv-code";
import { type Example } from "./examples/example";
import { marketConsultation } from "./examples/market-consultation";
import { municipalitySeats } from "./examples/municipality-seats";
import { needsInReach } from "./examples/needs-in-reach";
import { needStory } from "./examples/need-story";
import { facets } from "./examples/facets";
import { manyNeeds } from "./examples/many-needs";
import { oneOrganisation } from "./examples/one-organisation";
import { whichTeam } from "./examples/which-team";
import { whoCanServe } from "./examples/who-can-serve";

/** The tabs of the playground, in the order in which a newcomer learns the graph; asked once at the start, so that their plans exist. */
export const examples: readonly Example[] = [
  whoCanServe,
  anyDemand,
  whichTeam,
  needsInReach,
  needStory,
  marketConsultation,
  manyNeeds,
  clusterMembers,
  facets,
  clusterHistory,
  oneOrganisation,
  competenceAround,
  cpvCode,
  municipalitySeats,
  anyNode,
];
