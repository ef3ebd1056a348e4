import { type ResultRow } from "../../graph/schema/field-metadata";
import { tellReplication } from "./replications.sentences";
import { type Replication } from "./replications";
import { type SentenceLanguage } from "../shared/text/sentence-language";

/** A replication as the schema tells it. */
export const toReplicationMatch = (told: Replication) => ({
  organisation: told.organisation.id,
  score: told.score,
  evidenceLevel: told.level,
  need: told.need.id,
  solvedNeed: told.answered.need?.id ?? null,
  matches: told.pairs,
  missing: told.missing,
  isMet: told.isMet,
  otherNeeds: told.otherNeeds,
  told,
});

/** The sentence of a replication. */
export function sentenceOfReplication(row: ResultRow, language: SentenceLanguage): string {
  const told = row.told as Replication;
  return tellReplication(language, {
    ...told,
    organisation: told.organisation.name,
    solution: told.solved.called,
    solvedNeed: told.answered.need,
  });
}
