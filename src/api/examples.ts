import { allPlayers } from "./examples/all-players";
import { anyDemand } from "./examples/any-demand";
import { anyNode } from "./examples/any-node";
import { clusterHistory } from "./examples/cluster-history";
import { clusterMembers } from "./examples/cluster-members";
import { competenceAround } from "./examples/competence-around";
import { cpvCode } from "./examples/cpv-code";
import { type Example } from "./examples/example";
import { howMany } from "./examples/how-many";
import { howConnected } from "./examples/how-connected";
import { marketConsultation } from "./examples/market-consultation";
import { municipalitySeats } from "./examples/municipality-seats";
import { needsInReach } from "./examples/needs-in-reach";
import { needStory } from "./examples/need-story";
import { facets } from "./examples/facets";
import { fromText } from "./examples/from-text";
import { manyNeeds } from "./examples/many-needs";
import { oneBox } from "./examples/one-box";
import { oneOrganisation } from "./examples/one-organisation";
import { whomToInvite } from "./examples/whom-to-invite";
import { whatOthersBought } from "./examples/what-others-bought";
import { whatIsMissing } from "./examples/what-is-missing";
import { whatIsAround } from "./examples/what-is-around";
import { whichTeam } from "./examples/which-team";
import { whoWorksTogether } from "./examples/who-works-together";
import { whoCanServe } from "./examples/who-can-serve";
import { whoElseNeedsIt } from "./examples/who-else-needs-it";
import { whyNot } from "./examples/why-not";

/** The tabs of the playground, in the order in which a newcomer learns the graph; asked once at the start, so that their plans exist. */
export const examples: readonly Example[] = [
  whoCanServe,
  whyNot,
  anyDemand,
  fromText,
  whichTeam,
  needsInReach,
  whomToInvite,
  allPlayers,
  whatOthersBought,
  whoElseNeedsIt,
  whatIsMissing,
  oneBox,
  needStory,
  marketConsultation,
  manyNeeds,
  howConnected,
  whatIsAround,
  whoWorksTogether,
  clusterMembers,
  facets,
  howMany,
  clusterHistory,
  oneOrganisation,
  competenceAround,
  cpvCode,
  municipalitySeats,
  anyNode,
];
