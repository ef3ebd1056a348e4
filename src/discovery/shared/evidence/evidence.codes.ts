import { codeList } from "../../../graph/schema/code-list";

export const EvidenceLevel = codeList("EvidenceLevel", "How close the evidence comes to what is required", {
  EXACT:
    "Some requirement is met by the same competence, a narrower one or a close match; not by research or a word in a profile alone",
  NEAR: "By a broader or a related one, or by no more than research or a word in a profile",
  WEAK: "Only by ones from the same field",
});

export const SimilarityWay = codeList(
  "SimilarityWay",
  "How a competence that is shown relates to the one that is required",
  {
    SAME: "It is the same; similarity 1",
    CLOSE_MATCH: "It is nearly the same, in the other vocabulary; similarity 0.9",
    NARROWER: "It is a part of it; similarity 0.8 for each step, up to three",
    BROADER: "It is the wider field; similarity 0.4 for each step, up to two",
    RELATED: "It is related to it; similarity 0.3",
    SIBLING: "It is another part of the same field; similarity 0.1",
  },
);

export const EvidenceKind = codeList("EvidenceKind", "What makes us believe that an organisation can do something", {
  COMPETENCE: "It is known to have the competence",
  SOLUTION: "It offers a solution that uses the competence",
  PROJECT: "It led or carried out a project whose need requires the competence",
  RESEARCH: "It coordinated, or took part in, a research project that is filed under the competence",
  PROFILE: "Its summary names the competence, and nothing else shows it",
});
