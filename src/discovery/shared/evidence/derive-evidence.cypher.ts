import { cypher, type Statement } from "../../../graph/driver/cypher";
import { type RESEARCH_ROLES, type STRENGTH, type WORKING_ROLES } from "./evidence.weights";
import { sourceOfSolution, strengthOfSolution } from "./evidence.cypher";

/** The strength of what a `project` shows of each organisation that led or carried it out. Of many, each did less. */
const strengthOfProject = cypher`
  $strength.PROJECT / sqrt(COUNT {
    MATCH (project)<-[other:PARTY_IN]-(worker:Organisation) WHERE other.role IN $workingRoles RETURN DISTINCT worker
  })`;

/** All evidence of `organisation`, except from its profile. */
const reasonsOfOrganisation = cypher`
  MATCH (organisation)-[declared:HAS_COMPETENCE]->(held:Competence)
  RETURN held, "COMPETENCE" AS kind, declared.strength AS strength, coalesce(declared.strength, $strength.COMPETENCE) AS counted,
         declared.source AS source, null AS subject, declared.since AS since, declared.until AS until
  UNION
  MATCH (organisation)-[:OFFERS]->(solution:Solution)
  WITH solution, ${strengthOfSolution()} AS strength
  MATCH (solution)-[:USES]->(held:Competence)
  RETURN held, "SOLUTION" AS kind, strength, strength AS counted,
         ${sourceOfSolution()} AS source, solution.id AS subject, null AS since, null AS until
  UNION
  MATCH (organisation)-[party:PARTY_IN]->(project:Project) WHERE party.role IN $workingRoles
  WITH party, project, ${strengthOfProject} AS strength
  MATCH (project)-[:ADDRESSES]->(:Need)-[:REQUIRES]->(held:Competence)
  RETURN held, "PROJECT" AS kind, strength, strength AS counted,
         party.source AS source, project.id AS subject, null AS since, null AS until
  UNION
  MATCH (organisation)-[party:PARTY_IN]->(project:Project)-[:CLASSIFIED_AS]->(held:Competence)
  WHERE project.programme = "H2020" AND party.role IN $researchRoles
  RETURN held, "RESEARCH" AS kind, $strength.RESEARCH AS strength, $strength.RESEARCH AS counted,
         party.source AS source, project.id AS subject, null AS since, null AS until`;

/** All properties of a piece of evidence as one text, to compare two pieces. */
const evidenceAsText = (piece: string): Statement => ({
  text: `reduce(text = "", value IN [${COMPARED.map((name) => `${piece}.${name}`).join(", ")}] | text + "|" + coalesce(toString(value), ""))`,
});

const COMPARED = ["kind", "strength", "counted", "source", "subject", "since", "until", "origin"];

/** The wanted pieces of an organisation that do not exist yet, each as `piece` of a competence `held`. */
const wantedAndMissing = cypher`UNWIND wanted AS piece
  WITH organisation, piece, piece.held AS held
  WHERE NOT EXISTS {
    MATCH (organisation)-[evidence:HAS_EVIDENCE_OF]->(held) WHERE ${evidenceAsText("evidence")} = ${evidenceAsText("piece")}
  }`;

/**
 * Materialises the evidence: (organisation)-[:HAS_EVIDENCE_OF]->(held), one relationship for each piece, with everything that ranking and
 * explanations need. Pieces with the same `origin` count once; `since` and `until` limit a piece in time.
 */
export const deriveEvidence = cypher<{
  ids: readonly string[];
  strength: typeof STRENGTH;
  workingRoles: typeof WORKING_ROLES;
  researchRoles: typeof RESEARCH_ROLES;
}>`
  UNWIND $ids AS id
  MATCH (organisation:Organisation {id: id})
  CALL (organisation) {
    CALL (organisation) { ${reasonsOfOrganisation} }
    RETURN collect({
      held: held, kind: kind, strength: strength, counted: counted, source: source, subject: subject, since: since, until: until,
      origin: coalesce(source, kind + " " + held.id + " " + coalesce(subject, ""))
    }) AS wanted
  }
  CALL (organisation, wanted) {
    MATCH (organisation)-[stale:HAS_EVIDENCE_OF]->(held:Competence)
    WHERE stale.kind <> "PROFILE" AND NOT any(piece IN wanted WHERE piece.held = held AND ${evidenceAsText("piece")} = ${evidenceAsText("stale")})
    DELETE stale
  }
  ${wantedAndMissing}
  CREATE (organisation)-[:HAS_EVIDENCE_OF {
    kind: piece.kind, strength: piece.strength, counted: piece.counted, source: piece.source, subject: piece.subject,
    since: piece.since, until: piece.until, origin: piece.origin
  }]->(held)`;

/** A folded text with each word between spaces, so that only whole words match; null without a text. */
const words = (text: string): Statement => ({
  text: `CASE WHEN ${text} IS NOT NULL THEN
    reduce(line = " ", word IN split(${text}, $separators) | CASE word WHEN "" THEN line ELSE line + word + " " END) END`,
});

/** A text in the four languages, each as {@link words}. */
const inLanguages = (name: string): Statement => cypher`
  [${words(`${name}NlFolded`)}, ${words(`${name}EnFolded`)}, ${words(`${name}FrFolded`)}, ${words(`${name}DeFolded`)}]`;

/** The first page or document that states an organisation. */
const sourceOfOrganisation = cypher`
  head(COLLECT { MATCH (organisation)-[:STATED_BY]->(source:Source) RETURN source.id ORDER BY source.id LIMIT 1 })`;

/**
 * Materialises the weakest evidence: the summary of an organisation names a competence of the innovation vocabulary, in every language that
 * both have. (One word can have several meanings, but rarely in two languages.) Only without other evidence of that competence, because a
 * mention then adds nothing. Not for clusters, whose summaries describe their members. Runs after the other evidence.
 */
export const deriveProfileEvidence = cypher<{
  ids: readonly string[];
  strength: typeof STRENGTH;
  separators: readonly string[];
}>`
  MATCH (competence:Competence) WHERE competence.scheme = "INNOVATION"
  WITH collect({competence: competence, names: ${inLanguages("competence.prefLabel")}}) AS named
  UNWIND $ids AS id
  MATCH (organisation:Organisation {id: id})
  CALL (organisation, named) {
    WITH organisation, named, ${inLanguages("organisation.summary")} AS texts
    UNWIND named AS candidate
    WITH organisation, texts, candidate,
         [index IN range(0, 3) WHERE texts[index] IS NOT NULL AND candidate.names[index] IS NOT NULL] AS sharedLanguages
    WHERE NOT organisation:Cluster AND size(sharedLanguages) > 0
      AND all(index IN sharedLanguages WHERE texts[index] CONTAINS candidate.names[index])
    WITH organisation, candidate.competence AS held
    WHERE NOT EXISTS { MATCH (organisation)-[other:HAS_EVIDENCE_OF]->(held) WHERE other.kind <> "PROFILE" }
    WITH organisation, held, ${sourceOfOrganisation} AS source
    RETURN collect({
      held: held, kind: "PROFILE", strength: $strength.PROFILE, counted: $strength.PROFILE, source: source,
      origin: coalesce(source, "PROFILE " + held.id)
    }) AS wanted
  }
  CALL (organisation, wanted) {
    MATCH (organisation)-[stale:HAS_EVIDENCE_OF {kind: "PROFILE"}]->(held:Competence)
    WHERE NOT any(piece IN wanted WHERE piece.held = held AND ${evidenceAsText("piece")} = ${evidenceAsText("stale")})
    DELETE stale
  }
  ${wantedAndMissing}
  CREATE (organisation)-[:HAS_EVIDENCE_OF {
    kind: piece.kind, strength: piece.strength, counted: piece.counted, source: piece.source, origin: piece.origin
  }]->(held)`;
