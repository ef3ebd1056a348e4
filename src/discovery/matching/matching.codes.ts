import { codeList } from "../../graph/code-list";

export const EvidenceLevel = codeList("EvidenceLevel", "How close the evidence comes to what is required", {
  EXACT: "Some requirement is met by the same competence, a narrower one or a close match",
  NEAR: "By a broader or a related one",
  WEAK: "Only by ones from the same field",
});

export const EvidenceKind = codeList("EvidenceKind", "What makes us believe that an organisation can do something", {
  COMPETENCE: "It is known to have the competence",
  SOLUTION: "It offers a solution that uses the competence",
  PROJECT: "It led or carried out a project whose need requires the competence",
});
