import { type ResultRow } from "../../graph/schema/field-metadata";
import { tellInspiration } from "./inspirations.sentences";
import { type ExplainedInspiration } from "./inspirations";
import { type SentenceLanguage } from "../shared/text/sentence-language";

/** An inspiration as the schema tells it. */
export const toInspirationMatch = (told: ExplainedInspiration) => ({
  subject: told.subject.id,
  score: told.score,
  isDelivered: told.isDelivered,
  need: told.need.id,
  organisation: told.organisation?.id ?? null,
  ownNeed: told.own?.need.id ?? null,
  fit: told.fit,
  needPoints: told.parts.need,
  naturePoints: told.parts.nature,
  kindPoints: told.parts.kind,
  provincePoints: told.parts.province,
  sizePoints: told.parts.size,
  matches: told.pairs,
  otherOrganisations: told.otherOrganisations,
  told,
});

/** The sentence of an inspiration. */
export const sentenceOfInspiration = (row: ResultRow, language: SentenceLanguage) =>
  tellInspiration(language, row.told as ExplainedInspiration);
