import { codeList } from "../../graph/schema/code-list";

export const Programme = codeList("Programme", "The programme that a project runs in", {
  PIO: "Programma Innovatieve Overheidsopdrachten, the Flemish programme for innovation procurement",
  PREDECESSOR: "A Flemish programme that went before PIO",
  SANDBOX: "A test environment of a government, outside a procurement",
  H2020: "Horizon 2020, the research programme of the European Union from 2014 to 2020",
  OTHER: "Another procurement, pilot or grant",
});

export const ProjectPhase = codeList("ProjectPhase", "How far a project is, in the order of time", {
  PREPARATION: "Needs analysis, market exploration, market consultation",
  PURCHASE: "Strategy, tender, bids, award",
  EXECUTION: "Development, testing, validation",
  DELIVERED: "What was bought is there",
});

export const AmountKind = codeList("AmountKind", "What an amount is", {
  BUDGET: "What was set aside",
  CONTRACT: "What was contracted",
  GRANT: "What was granted",
  PRIVATE_CAPITAL: "What private parties put in",
});

export const PartyRole = codeList("PartyRole", "What an organisation does in a project", {
  OWNER: "It owns the need and buys",
  LEAD: "It leads the work",
  CONTRACTOR: "It does the work",
  COORDINATOR: "It coordinates a research project",
  PARTNER: "It takes part in some way",
  THIRD_PARTY: "It does a part of the work of another party, to which it is linked",
  CLUSTER_INVOLVED: "A cluster that is involved",
});

export const MilestoneKind = codeList("MilestoneKind", "What a project reached", {
  ANNOUNCED: "It was made public",
  CONSULTATION: "The market was consulted",
  TENDER_PUBLISHED: "The tender was published",
  AWARDED: "The contract was awarded",
  STARTED: "The work began",
  TESTED: "A test was held",
  DELIVERED: "What was bought was delivered",
  ADOPTED: "It was taken into use, here or elsewhere",
});
