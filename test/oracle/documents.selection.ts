/** Selections, drawn from the schema: fields under few aliases, asked again, in fragments with names and without. */
import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { drawArguments } from "./documents.arguments";
import { type Draft } from "./documents.draft";
import { holdersBehind, likelyType } from "./documents.reach";
import {
  askable,
  conditionsFor,
  isNode,
  isRelation,
  leadsTo,
  namesOf,
  objectsOf,
  type Field,
} from "./documents.fields";
import { type Holder } from "./walker.read";

export interface Place {
  type: GraphQLCompositeType;
  /** How many nodes may stand below one object here. */
  room: number;
  /** How many steps from node to node may follow. */
  depth: number;
  /** The type that an interface stands for here, if it is known. */
  likely?: string;
  /** Some of the things, or places of a list, that may stand here. */
  holders: Holder[];
}

interface Head {
  text: string;
  below?: Place;
}

/** `{ … }` with at least one field. */
export function drawSelection(schema: GraphQLSchema, draft: Draft, place: Place): string {
  const heads: Head[] = [];
  const parts = Array.from({ length: place.type.name === "Query" ? draft.number(1, 3) : draft.number(1, 4) }, () =>
    part(),
  );
  return `{ ${parts.join(" ")} }`;

  function part(): string {
    const again = heads.length > 0 && draft.chance(0.12) ? draft.pick(heads) : undefined;
    if (again) return completed(again);
    if (draft.chance(0.04)) return `${draft.chance(0.3) ? "kind: " : ""}__typename`;
    const narrow = place.type.name === "Node" ? 0.7 : 0.15;
    if (draft.fieldsLeft > 0 && isInterfaceType(place.type) && draft.chance(0.25)) return split();
    if (draft.fieldsLeft > 0 && draft.chance(narrow)) return fragment();
    const head = drawHead(draft, place);
    heads.push(head);
    return completed(head);
  }

  function completed({ text, below }: Head): string {
    draft.fieldsLeft -= 1;
    return text + draft.directive() + (below ? ` ${drawSelection(schema, draft, below)}` : "");
  }

  /** The same key on several types of an interface, for one field asked in different ways or for different fields. */
  function split(): string {
    const all = objectsOf(schema, place.type);
    const frequent = [1, 2, 3, 4].map(() => draft.keys.typeOf(draft.keys.idOf(place.type.name, draft.random)));
    const types = all.filter(({ name }) => name === place.likely || frequent.includes(name));
    const same = draft.chance(0.5) ? draft.pick(askable(place.type)).name : undefined;
    return types
      .map((type) => ({ type, head: drawHead(draft, { ...place, type }, { key: "split", field: same }) }))
      .map(({ type, head }) => `... on ${type.name} { ${completed(head)} }`)
      .join(" ");
  }

  function fragment(): string {
    const used = draft.fragments.filter(
      ({ on, room, depth }) => room <= place.room && depth <= place.depth && fits(on),
    );
    if (used.length > 0 && draft.chance(0.5)) return `...${draft.pick(used).name}${draft.directive()}`;
    const type = drawCondition(schema, draft, place);
    const inside = { ...place, type };
    if (draft.chance(0.4)) return `...${named(inside)}${draft.directive()}`;
    const condition = type === place.type && draft.chance(0.6) ? "" : ` on ${type.name}`;
    return `...${condition}${draft.directive()} ${drawSelection(schema, draft, inside)}`;
  }

  function named(inside: Place): string {
    const name = draft.name("F");
    const text = `fragment ${name} on ${inside.type.name} ${drawSelection(schema, draft, inside)}`;
    draft.fragments.push({ name, text, on: inside.type.name, room: inside.room, depth: inside.depth });
    return name;
  }

  function fits(on: string): boolean {
    return conditionsFor(schema, place.type).some(({ name }) => name === on);
  }
}

/** Most often a type that the node has. */
function drawCondition(schema: GraphQLSchema, draft: Draft, { type, likely }: Place): GraphQLCompositeType {
  const all = conditionsFor(schema, type);
  const object = likely ? (schema.getType(likely) as GraphQLObjectType) : undefined;
  if (!object || !all.includes(object) || draft.chance(0.1)) return draft.pick(all);
  return draft.pick([object, object, ...object.getInterfaces()]);
}

/** @param wanted a field by name, under an alias; otherwise as the dice fall */
function drawHead(draft: Draft, place: Place, wanted: { key?: string; field?: string } = {}): Head {
  const { type } = place;
  const fields = askable(type);
  const known = place.depth > 0 ? fields.find(({ name }) => name === wanted.field) : undefined;
  const field = known ?? draft.weighed(fields, (each) => weightOf(draft, each, place));
  const named = getNamedType(field.type);
  const reached = holdersBehind(draft, place, field);
  const drawn = drawArguments(draft, field, leadsTo(field).name, place.room, reached);
  const text = `${wanted.key ? `${wanted.key}: ` : alias(draft, type)}${field.name}${drawn.text}`;
  if (isLeafType(named)) return { text };
  const step = isNode(named) ? 1 : 0;
  const room = Math.max(1, Math.floor(place.room / drawn.size));
  const thing = drawn.id === undefined ? undefined : draft.keys.oracle.world.things.get(drawn.id);
  const holders = thing ? [thing] : reached;
  const likely = likelyType(draft, place, field, drawn, holders);
  return { text, below: { type: named, room, depth: place.depth - step, holders, ...(likely && { likely }) } };
}

function weightOf(draft: Draft, field: Field, { type, depth }: Place): number {
  if (type.name === "Query") return ["node", "nodes", "organisation", "competence"].includes(field.name) ? 2 : 1;
  if (field.name === "edges") return 8;
  if (field.name === "nodes") return 5;
  if (field.name === "node") return 6;
  if (isRelation(field)) return 4;
  if (field.name === "pageInfo") return 3;
  if (field.name === "groups") return draft.fieldsLeft > 0 ? 2 : 0;
  if (isNode(leadsTo(field))) return depth > 0 && draft.fieldsLeft > 0 ? 2 : 0;
  return 1;
}

/** None, or one of a few, so that the same alias stands for different fields in different places; or another field's name. */
function alias(draft: Draft, type: GraphQLCompositeType): string {
  if (draft.chance(0.7)) return "";
  return `${draft.pick(draft.chance(0.7) ? ["a", "b", "c"] : namesOf(type))}: `;
}
