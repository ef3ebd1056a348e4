import { cypher, type Statement } from "../../graph/driver/cypher";
import { type ProjectionNodeRow } from "./projection/projection";

/** Labels and relationship types cannot be parameters. These come from the declarations of the slices. */
const either = (names: readonly string[]): Statement => ({ text: names.map((name) => `\`${name}\``).join("|") });

/** Every node in the order of the ids, with its name and its outgoing relationships. */
export const wholeGraph = (labels: readonly string[], kinds: readonly string[]) => cypher<object, ProjectionNodeRow>`
  MATCH (thing:${either(labels)})
  WITH thing ORDER BY thing.id
  RETURN [
    thing.id,
    labels(thing),
    thing.name,
    coalesce(thing.prefLabelNl, thing.titleNl, thing.subjectNl, thing.prefLabelEn, thing.titleEn, thing.subjectEn, thing.title, thing.kind),
    coalesce(thing.prefLabelEn, thing.titleEn, thing.subjectEn, thing.prefLabelNl, thing.titleNl, thing.subjectNl, thing.title, thing.kind),
    thing.since,
    thing.until,
    COLLECT {
      MATCH (thing)-[relation:${either(kinds)}]->(other)
      WITH type(relation) AS kind, other.id AS other, coalesce(relation.role, relation.kind) AS role, relation.source AS source,
        relation.since AS since, relation.until AS until, relation.strength AS strength
      ORDER BY kind, other, role, source
      RETURN [kind, other, role, source, since, until, strength]
    }
  ] AS row`;
