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

/** What somebody wants to know, in plain words, and the examples that ask it. */
type QuestionGroup = Readonly<{ title: string; examples: readonly Example[] }>;

/** The example questions in the order in which a newcomer learns the graph, the headline first. */
export const questionGroups: readonly QuestionGroup[] = [
  { title: "Who can do it?", examples: [whoCanServe, whyNot, anyDemand, fromText, allPlayers] },
  { title: "Whom to bring together?", examples: [whomToInvite, whichTeam, whoWorksTogether, marketConsultation] },
  { title: "What is needed?", examples: [manyNeeds, needStory, needsInReach, whatIsMissing] },
  { title: "What worked elsewhere?", examples: [whoElseNeedsIt, whatOthersBought] },
  { title: "How does it hang together?", examples: [howConnected, whatIsAround, competenceAround] },
  {
    title: "Who is there?",
    examples: [clusterMembers, clusterHistory, oneOrganisation, municipalitySeats, facets, howMany],
  },
  { title: "Where do I find it?", examples: [oneBox, cpvCode, anyNode] },
];

/** All examples; asked once at the start, so that their plans exist. */
export const examples: readonly Example[] = questionGroups.flatMap((group) => group.examples);
