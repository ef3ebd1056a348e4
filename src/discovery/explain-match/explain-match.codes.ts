import { codeList } from "../../graph/schema/code-list";

export const NotListed = codeList(
  "NotListed",
  "Why an organisation is not in the list of those who can serve a demand",
  {
    NO_EVIDENCE: "Nothing shows that it can do any of what is required",
    EVIDENCE_TOO_WEAK: "Its evidence is of a lower level than asked for",
    NOT_A_MEMBER: "It belonged to no cluster on the day",
    OTHER_CLUSTER: "It belonged to none of the clusters asked for on the day",
    OTHER_KIND: "It is of no kind asked for",
    OTHER_SIZE: "It is of no size asked for",
    OTHER_MUNICIPALITY: "It is seated in none of the municipalities asked for, or nobody says where",
  },
);
