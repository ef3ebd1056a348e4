/** The few fields that no column states but that follow from one, by the words of the design. */
import { type Oracle } from "./walker.read";
import { type Thing, type World } from "./walker.world";

type Derived = (thing: Thing, oracle: Oracle) => unknown;

export const derivedFields: Record<string, Derived> = {
  "Company.sizeClass": ({ row }) => sizeClass(row.staff),
  "Company.sizeBasis": ({ row }) => (row.staff ? "STAFF_ONLY" : "UNKNOWN"),
  "Company.maturity": ({ row }, { today }) => maturity(row.founded_year, today),
  "Organisation.enterpriseNumber": ({ row }) =>
    row.enterprise_number ? row.enterprise_number.replace(/^(....)(...)(...)$/, "$1.$2.$3") : null,
  "Competence.informationContent": (thing, { world }) => informationContent(world, thing),
};

function sizeClass(staff: string | undefined): string {
  if (!staff) return "UNKNOWN";
  const classes: [number, string][] = [
    [10, "MICRO"],
    [50, "SMALL"],
    [250, "MEDIUM"],
  ];
  return classes.find(([limit]) => Number(staff) < limit)?.[1] ?? "LARGE";
}

function maturity(foundedYear: string | undefined, today: string): string {
  if (!foundedYear) return "UNKNOWN";
  const age = Number(today.slice(0, 4)) - Number(foundedYear);
  if (age <= 5) return "START_UP";
  return age <= 10 ? "SCALE_UP" : "ESTABLISHED";
}

/** Worked out once for all competences of a world, since filters and orders ask for it again and again. */
const contents = new WeakMap<World, Map<string, number>>();

function informationContent(world: World, { id }: Thing): number {
  const known = contents.get(world) ?? contentsOf(world);
  contents.set(world, known);
  return known.get(id)!;
}

function contentsOf(world: World): Map<string, number> {
  const competences = [...world.things.values()].filter(({ __typename }) => __typename === "Competence");
  const contentOf = ({ id }: Thing, concepts: number) =>
    concepts === 1 ? 1 : Math.max(0.05, 1 - Math.log(1 + descendants(world, id).size) / Math.log(concepts));
  const sizes = new Map<string, number>();
  for (const { row } of competences) sizes.set(row.scheme!, (sizes.get(row.scheme!) ?? 0) + 1);
  return new Map(competences.map((each) => [each.id, contentOf(each, sizes.get(each.row.scheme!)!)]));
}

function descendants(world: World, id: string, found = new Set<string>()): Set<string> {
  for (const { to } of world.ties.get("Competence.narrower")!.get(id) ?? []) {
    if (found.has(to.id)) continue;
    found.add(to.id);
    descendants(world, to.id, found);
  }
  return found;
}
