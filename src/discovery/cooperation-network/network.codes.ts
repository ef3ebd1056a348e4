import { codeList } from "../../graph/schema/code-list";

export const NetworkMeasure = codeList("NetworkMeasure", "By what the organisations of a network are ranked", {
  BETWEENNESS: "On how many of the shortest ways between two others it stands: who brings together",
  DEGREE: "With how many others it worked",
  PAGE_RANK: "How much it works with those who work much with others",
});

/** Where the measure stands. */
export const MEASURES = { BETWEENNESS: "betweenness", DEGREE: "degree", PAGE_RANK: "pageRank" } as const;
