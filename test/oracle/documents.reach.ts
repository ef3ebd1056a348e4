/** What a drawn selection may meet in the world, so that what is asked of it can meet it too. */
import { getNamedType } from "graphql";
import { type Drawn } from "./documents.arguments";
import { type Draft } from "./documents.draft";
import { isNode, isRelation, leadsTo, type Field } from "./documents.fields";
import { type Place } from "./documents.selection";
import { edgeOf, fieldOf, fieldsOf, holdersOf, linkedBy, tiesOf, type Holder } from "./walker.read";

/** Some of the things, or places of a list, to which a field leads from here. */
export function holdersBehind(draft: Draft, { type, holders }: Place, field: Field): Holder[] {
  const { oracle } = draft.keys;
  const target = leadsTo(field).name;
  if (type.name === "Query") return isNode(leadsTo(field)) ? draft.keys.some(target, draft.random) : [];
  if (["edges", "pageInfo"].includes(field.name) || isRelation(field)) return holders;
  if (["node", "nodes"].includes(field.name)) return holders.map((holder) => holder.node ?? holder);
  const reached = draft
    .shuffled(holders)
    .slice(0, 12)
    .flatMap((holder): Holder[] => {
      const own = fieldOf(oracle, holder, field.name);
      if (!own || !isNode(leadsTo(own)) || own.name === "groups") return [];
      if (!edgeOf(own.type)) return linkedBy(oracle, holder, own);
      return holdersOf(own.type, tiesOf(oracle, holder, own.name)!.slice(0, 10));
    });
  return reached.slice(0, 30);
}

/** The type that an interface stands for behind a field, if it is known. */
export function likelyType(draft: Draft, place: Place, field: Field, { by, id }: Drawn, holders: Holder[]) {
  if (by !== undefined) return groupedType(place, by);
  if (id !== undefined) return draft.keys.typeOf(id);
  if (field.name === "node" && place.type.name === "Group") return place.likely;
  const things = holders.map((holder) => holder.node ?? holder);
  return things.length > 0 && draft.keys.typeOf(things[0]!.id ?? "") ? draft.pick(things).__typename : undefined;
}

/** What stands in groups by a dimension, where that is a relation. */
function groupedType({ type }: Place, by: string): string | undefined {
  const edges = fieldsOf(type).find(({ name }) => name === "edges")!;
  const fields = fieldsOf(getNamedType(leadsTo(edges)));
  const field = fields.find(({ name }) => name.replace(/[A-Z]/g, "_$&").toUpperCase() === by);
  const target = field && leadsTo(field);
  if (!target || !isNode(target)) return undefined;
  return target.name === "Organisation" ? "Company" : target.name;
}
