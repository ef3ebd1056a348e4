import { codeList } from "../../../graph/schema/code-list";

export const EmptyReason = codeList("EmptyReason", "Why nothing was found for a demand", {
  NOTHING_REQUIRED: "The need requires nothing yet",
  NOTHING_READ: "No competence was read in the text",
  NOBODY: "Nobody is known to bring anything of what is required",
  FILTERED_OUT: "Somebody could, but the filter leaves all of them out",
  NOBODY_SMALL: "Of those who could be in a team, nobody is known to be an SME or start-up",
  NOBODY_ESTABLISHED: "Of those who could be in a team, nobody is known to be an established firm or an institute",
  TOO_FEW: "Fewer could be in a team than `minPartners` asks for",
  NO_TEAM: "No team meets all constraints together",
});
