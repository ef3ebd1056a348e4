import { codeList } from "../../graph/schema/code-list";

export const PlayerKind = codeList(
  "PlayerKind",
  "What makes somebody relevant to a demand; an organisation stands in the first group that fits, with all its reasons",
  {
    PAST_CONTRACTOR: "It led or carried out a project whose need requires the same or something near",
    INSTITUTE: "A university, college or research institute",
    MEMBER: "A member of a cluster today",
    NON_MEMBER: "Any other organisation",
    SOLUTION: "A solution that uses what is required, or something like it; beside the organisation that offers it",
  },
);

/** The groups of an answer, the one that tells most first. */
export const PLAYER_KINDS = Object.keys(PlayerKind) as (keyof typeof PlayerKind)[];
