/** The ids and keys of a world, as documents ask for them. */
import { isCompositeType } from "graphql";
import { objectsOf } from "./documents.fields";
import { type Random } from "./matching.oracle";
import { type Oracle } from "./walker.read";
import { type Thing } from "./walker.world";

export interface Keys {
  oracle: Oracle;
  /** An id of a type, or of any type behind an interface; one with many ties comes up more often. */
  idOf: (type: string, random: Random) => string;
  typeOf: (id: string) => string | undefined;
  /** A few things of a type. */
  some: (type: string, random: Random) => Thing[];
  enterpriseNumbers: string[];
  notations: string[];
}

/** Says nothing of CPV, of which there is so much, nor of sources, which everything has. */
const DULL = /narrower|broader|sources/;

export function keysOf(oracle: Oracle): Keys {
  const { schema, world } = oracle;
  const { things, ties } = world;
  const tied = [...ties].filter(([field]) => !DULL.test(field)).flatMap(([, lists]) => [...lists.keys()]);
  const pools = new Map<string, { all: string[]; tied: string[] }>();
  for (const type of Object.values(schema.getTypeMap()).filter(isCompositeType)) {
    const names = new Set(objectsOf(schema, type).map(({ name }) => name));
    const within = (id: string) => names.has(things.get(id)!.__typename);
    pools.set(type.name, { all: [...things.keys()].filter(within), tied: tied.filter(within) });
  }
  const cells = (column: string) => [...things.values()].flatMap(({ row }) => row[column] || []);
  const idOf: Keys["idOf"] = (type, random) => {
    const { all, tied: often } = pools.get(type)!;
    const pool = often.length > 0 && random() < 0.7 ? often : all;
    return pool[Math.floor(random() * pool.length)]!;
  };
  return {
    oracle,
    typeOf: (id) => things.get(id)?.__typename,
    idOf,
    some: (type, random) => Array.from({ length: 15 }, () => things.get(idOf(type, random))!),
    enterpriseNumbers: cells("enterprise_number"),
    notations: cells("notation"),
  };
}
