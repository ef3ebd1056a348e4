/** What the published schema says of the columns of a seed file that holds nodes, for the oracles. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from "graphql";
import { seedColumns } from "./seed.files";

export interface Relation {
  file: `${string}.csv`;
  /** The columns with the ids of the two ends; the second has one id, or several between semicolons. */
  from: string;
  to: string;
  /** The field that leads from the one to the other: `Need.owners`. */
  forth: string;
  back?: string;
  /** The kind of edge, and whether it begins at `from`; of a property that names a source there is none. */
  kind?: string;
  isReversed?: boolean;
  /** Columns that tell apart two relations between the same two things; the first one is a role. */
  keys?: string[];
}

const NOUNS: Readonly<Record<string, string>> = {
  "sources.csv": "Source",
  "municipalities.csv": "Municipality",
  "competences.csv": "Competence",
  "organisations.csv": "Organisation",
  "clusters.csv": "Cluster",
  "needs.csv": "Need",
  "projects.csv": "Project",
  "milestones.csv": "Milestone",
  "consultations.csv": "Consultation",
  "recognitions.csv": "Recognition",
  "solutions.csv": "Solution",
};

/** The schema as it is published, beside the seed files. */
export const publishedSchema = buildSchema(readFileSync(join(__dirname, "../../schema/schema.graphql"), "utf8"));

/** The type of the things that a file states, each by its `id`: that of the root list with the name of the file. */
function nounOf(file: string): string | undefined {
  if (NOUNS[file]) return NOUNS[file];
  if (!seedColumns[file]?.includes("id")) return undefined;
  const list = publishedSchema.getQueryType()!.getFields()[camelCase(file.replace(/\.csv$/, ""))];
  if (!list)
    throw new Error(`No list of the schema has the name of ${file}. Name its type in test/oracle/schema.relations.ts.`);
  return targetOf(list.type as GraphQLNamedType).name;
}

/** The files that state things, with the types of those: what is written down, then what is new. */
export function nounFiles(): Record<string, string> {
  const found = Object.keys(seedColumns).map((file) => [file, nounOf(file)] as const);
  const others = found.filter((each): each is [string, string] => each[1] !== undefined && !(each[0] in NOUNS));
  return { ...NOUNS, ...Object.fromEntries(others) };
}

/** What a column states, where it holds ids. */
export function relationBehind(
  file: Relation["file"],
  column: string,
  known: readonly Relation[],
): Relation | undefined {
  const noun = fieldsOwner(nounOf(file)!);
  const field = noun.getFields()[camelCase(column)];
  const target = field && targetOf(getNamedType(field.type));
  if (!target || column === "id" || !(isObjectType(target) || isInterfaceType(target)) || !isThing(target))
    return undefined;
  const declares = noun.getInterfaces().find((each) => each.name !== "Node" && field.name in each.getFields()) ?? noun;
  const stated = { file, from: "id", to: column, forth: `${declares.name}.${field.name}` };
  const isProperty = target.name === "Source" && getNamedType(field.type) === target;
  if (isProperty) return stated;
  return { ...stated, ...kindBetween(noun.name, target.name, column, known), back: backFrom(target, noun, known) };
}

/** The field by which the other end leads back: its own one to this noun, which says nothing of the relation itself. */
function backFrom(
  target: GraphQLObjectType | GraphQLInterfaceType,
  noun: { name: string },
  known: readonly Relation[],
) {
  const inherited = target.getInterfaces().flatMap((each) => Object.keys(each.getFields()));
  const names = Object.values(target.getFields())
    .filter(({ name, type }) => !inherited.includes(name) && targetOf(getNamedType(type)).name === noun.name)
    .filter(({ type }) => saysNothing(getNamedType(type)))
    .map(({ name }) => `${target.name}.${name}`)
    .filter((name) => !known.some(({ forth, back }) => [forth, back].includes(name)));
  return one(names, `the way back from ${target.name} to ${noun.name}`);
}

/** The kind of edge between two types, by the words of the schema: "Organisation offers Solution". */
function kindBetween(noun: string, target: string, column: string, known: readonly Relation[]) {
  const kinds = publishedSchema.getType("EdgeKind");
  const labels = String.raw`[A-Z]\w+(?: or [A-Z]\w+)*`;
  const claimed = known
    .filter(
      ({ forth, back }) =>
        [forth, back]
          .map((each) => each?.split(".")[0])
          .sort()
          .join() === [noun, target].sort().join(),
    )
    .map(({ kind }) => kind);
  const found = (isEnumType(kinds) ? kinds.getValues() : [])
    .filter(({ name }) => !claimed.includes(name))
    .flatMap(({ name, description }) => {
      const [, from = "", to = ""] = new RegExp(`^(${labels}) .*?(${labels})(?:,|$)`).exec(description ?? "") ?? [];
      const [begins, ends] = [from.split(" or "), to.split(" or ")];
      if (begins.includes(noun) && ends.includes(target)) return [{ kind: name, isReversed: false }];
      return begins.includes(target) && ends.includes(noun) ? [{ kind: name, isReversed: true }] : [];
    });
  return one(found, `the kind of edge of the column ${column}`);
}

function one<T>(found: readonly T[], what: string): T | undefined {
  if (found.length > 1)
    throw new Error(
      `The schema does not tell ${what}: ${JSON.stringify(found)}. Write a line in test/oracle/seed.relations.ts.`,
    );
  return found[0];
}

/** What a connection leads to; the type itself where it is none. */
function targetOf(type: GraphQLNamedType): GraphQLNamedType {
  const node = edgeOf(getNamedType(type))?.getFields().node;
  return node ? getNamedType(node.type) : getNamedType(type);
}

const edgeOf = (type: GraphQLNamedType): GraphQLObjectType | undefined => {
  const edges = isObjectType(type) && type.name.endsWith("Connection") ? type.getFields().edges : undefined;
  return edges && (getNamedType(edges.type) as GraphQLObjectType);
};

/** A connection whose edges have no properties, or a single thing. */
const saysNothing = (type: GraphQLNamedType) => Object.keys(edgeOf(type)?.getFields() ?? {}).length <= 2;

const isThing = (type: GraphQLObjectType | GraphQLInterfaceType) =>
  type.getInterfaces().some(({ name }) => name === "Node");

/** The type of a thing, by its name. */
export const fieldsOwner = (name: string): GraphQLObjectType | GraphQLInterfaceType => {
  const type = publishedSchema.getType(name);
  if (!isCompositeType(type) || !("getFields" in type)) throw new Error(`The schema has no type ${name}`);
  return type;
};

const camelCase = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
