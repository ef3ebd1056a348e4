import { type Vocabulary } from "./vocabulary";

/** Which group each concept belongs to, and which division each group: the levels at which buyers' choices were learned. */
export type Groups = Readonly<{
  ofConcept: Int16Array;
  ofGroup: Int16Array;
  divisions: number;
  /** How general each code is, 0 to 1: the zeros at its end. */
  general: Float32Array;
}>;

/** How the id of a code begins with its group and its division: `cpv:451`, `cpv:45`. */
const GROUP = "cpv:000".length;
const DIVISION = "cpv:00".length;

/** The groups of a vocabulary; -1: none that was known when the choices were learned. */
export function groupConcepts({ ids }: Vocabulary, names: readonly string[]): Groups {
  const indexOfGroup = new Map(names.map((name, place) => [name, place]));
  const divisions = [...new Set(names.map((name) => name.slice(0, DIVISION)))];
  return {
    ofConcept: Int16Array.from(ids, (id) => indexOfGroup.get(id.slice(0, GROUP)) ?? -1),
    ofGroup: Int16Array.from(names, (name) => divisions.indexOf(name.slice(0, DIVISION))),
    divisions: divisions.length,
    general: Float32Array.from(ids, (id) => /0*$/.exec(id)![0].length / 6),
  };
}

const kept = new WeakMap<Vocabulary, Groups>();

/** The same, made once for each vocabulary. */
export function keptGroupsOf(vocabulary: Vocabulary, names: readonly string[]): Groups {
  const groups = kept.get(vocabulary) ?? groupConcepts(vocabulary, names);
  kept.set(vocabulary, groups);
  return groups;
}

/** The beginnings of ids that name the groups of a vocabulary. */
export const groupNames = ({ ids }: Vocabulary) => [...new Set(ids.map((id) => id.slice(0, GROUP)))].sort();
