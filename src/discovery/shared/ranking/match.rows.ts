import { type LoadedNode } from "../../../graph/compiler/node-loader";
import { type Rank } from "./ranking-cursor";
import { type EvidenceKindCode, type EvidenceLevelCode, type SimilarityWayCode } from "../evidence/evidence.weights";
import { type TextToRead } from "../demand/text-to-read";

/** What a demand requires: what the need requires, what is read in a text, or what it lists itself. */
export type DemandedCompetence = Readonly<{
  need?: string;
  text?: Omit<TextToRead, "scheme">;
  requirements: readonly RequirementRow[];
}>;

/** What is asked, checked and with all defaults. */
export type Demand = DemandedCompetence &
  Readonly<{
    clusters?: readonly string[];
    kinds?: readonly string[];
    sizes?: readonly string[];
    municipalities?: readonly string[];
    includeNonMembers: boolean;
    evidence: EvidenceLevelCode;
    /** The day on which it is to hold; that of the request by default. */
    asOf?: string;
    first: number;
    after?: Rank;
  }>;

export type RequirementRow = Readonly<{ competence: string; importance: number }>;

/** What every ranking by evidence needs to know: the day of the request, and at how many decimals scores are compared. */
export type RankingParameters = Readonly<{ decimals: number; today: string }>;

export type MatchParameters = RankingParameters &
  Readonly<{
    demands: readonly (Demand & RequestedDetails & CountRequest & Readonly<{ level: number; day: string }>)[];
    /** How many matches a page has at most, of any demand. */
    most: number;
  }>;

/** Which filter leaves somebody out. */
export type FilteredOut = "NOT_A_MEMBER" | "OTHER_CLUSTER" | "OTHER_KIND" | "OTHER_SIZE" | "OTHER_MUNICIPALITY";

/** Whether the reasons are asked for, and the clusters: only then what they name is looked up. */
export type RequestedDetails = Readonly<{ hasReasons: boolean; hasClusters: boolean }>;

/** Whether it is asked how many are found, or what nobody brings: only then everybody must be looked at. */
export type CountRequest = Readonly<{ isCounted: boolean }>;

/** A reason to believe that an organisation can do something, as the graph knows it. `value` is strength times similarity. */
export type Piece = Readonly<{
  kind: EvidenceKindCode;
  competence: string;
  way: SimilarityWayCode;
  similarity: number;
  /** null: not assessed. */
  strength: number | null;
  value: number;
  source: string | null;
  subject: string | null;
}>;

/** A piece and whether it counts: of what one source says, only the strongest does. */
export type CountedPiece = Piece & Readonly<{ counts: boolean }>;

/** A piece as the statement brings it: kind, competence, way, similarity, strength, value, source, subject. */
export type PieceRow = readonly [
  ...[kind: EvidenceKindCode, competence: string, way: SimilarityWayCode, similarity: number, strength: number | null],
  ...[value: number, source: string | null, subject: string | null],
];

/** What something is called in the two languages of sentences; of a source also who published it, and when. */
export type Name = Readonly<{ id: string; nl: string; en: string; publisher?: string | null; date?: string | null }>;

export type RequirementNode = RequirementRow & Readonly<{ informationContent: number; nl: string; en: string }>;

/** The evidence of an organisation, by what is required. */
export type Met = Readonly<{ met: readonly Readonly<{ competence: string; pieces: readonly Piece[] }>[] }>;

export type MatchRow = Readonly<{
  organisation: string;
  name: string;
  score: number;
  met: readonly Readonly<{ competence: string; pieces: readonly PieceRow[] }>[];
  clusters: readonly string[];
}>;

/** What the statement finds for one demand. */
export type MatchPageRow = Readonly<{
  isKnown: boolean;
  unknown: readonly string[];
  requirements: readonly RequirementNode[];
  totalCount: number;
  covered: readonly string[];
  matches: readonly MatchRow[];
  hasMore: boolean;
  /** Whether somebody brings something whatever the filter says; looked at where nobody is found. */
  isServed: boolean;
  /** Everything of which the answer speaks. */
  nodes: readonly LoadedNode[];
}>;
