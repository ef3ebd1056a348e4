import {
  type Demand,
  type FilteredOut,
  type MatchRow,
  type MatchPageRow,
  type Piece,
  type PieceRow,
  type RankingParameters,
} from "../shared/ranking/match.rows";

/** Why somebody is not found: the evidence does not reach, or a filter leaves it out. */
export type Absence = "NO_EVIDENCE" | "EVIDENCE_TOO_WEAK" | FilteredOut;

/** What is asked, and of whom, as the statement needs it. */
export type ReasonParameters = RankingParameters &
  Readonly<{
    demand: Demand &
      Readonly<{
        organisation: string;
        level: number;
        day: string;
        isCounted: boolean;
        hasReasons: boolean;
        hasClusters: boolean;
      }>;
  }>;

/** Evidence of a competence that lies too far from what is required to count. */
export type DistantEvidence = Omit<Piece, "way"> & Readonly<{ way: null; counts: false }>;

/** The competence that lies closest to what is `required`, how many steps away, and what shows it. */
export type Nearest = Readonly<{ required: string; steps: number; evidence: readonly DistantEvidence[] }>;

/** The same as the statement brings it; `competence` is what is required, and the pieces have no way, similarity and value. */
export type NearestRow = Readonly<{ competence: string; steps: number; pieces: readonly PieceRow[] }>;

/** What the statement finds of one organisation. */
export type ReasonsRow = Pick<MatchPageRow, "isKnown" | "unknown" | "requirements" | "totalCount" | "nodes"> &
  Readonly<{
    /** null: there is no such organisation. */
    name: string | null;
    /** Its place in the list, from 1; null: it is not in it. */
    rank: number | null;
    leftOut: readonly FilteredOut[];
    met: MatchRow["met"];
    nearest: readonly NearestRow[];
    clusters: readonly string[];
  }>;
