import { type ClusterActor } from "./clusters";
import { LAST_YEAR } from "./dates";
import { digits, numbered, sourceFrom, type Actor, type GeneratorContext } from "./generator";
import { type GeneratedNeed } from "./needs";
import { happens, oneKeyOf, oneOf, severalByWeight, wholeNumber, type Stream } from "./random";
import { type Row } from "./table";
import { type Competence } from "./vocabulary";
import { wordFrom } from "./words";

/** An invented project, and the facts from which its parties and milestones are generated. */
export type GeneratedProject = Readonly<{
  id: string;
  subject: Competence;
  owners: readonly Actor[];
  year: number;
  phase: Phase | null;
  row: Row;
}>;

/** Who can take part in something. */
export type Cast = Readonly<{
  clusters: readonly ClusterActor[];
  /** Companies, institutions and associations. */
  suppliers: readonly Actor[];
}>;

const MARKERS = ["Fictief Project", "Synthetisch project", "Synthetic Pilot", "FICTIEF TRAJECT"];
const PROGRAMMES = { PIO: 45, OTHER: 45, SANDBOX: 6, PREDECESSOR: 4 } as const;
const PHASES = { PREPARATION: 35, PURCHASE: 15, EXECUTION: 30, DELIVERED: 20 } as const;
const AMOUNTS = { BUDGET: 50, GRANT: 30, CONTRACT: 15, PRIVATE_CAPITAL: 5 } as const;

export type Phase = keyof typeof PHASES;

/** Projects; most address a need that no other one does, some two, some none. */
export function projectsOf(
  context: GeneratorContext,
  needs: readonly GeneratedNeed[],
  owners: readonly Actor[],
): GeneratedProject[] {
  const stream = context.streamFor("projects");
  const openNeeds = severalByWeight(stream, needs, needs.length, () => 1);
  return numbered(context.scale.projects, (number) => {
    const addressed = openNeeds.splice(0, happens(stream, 0.15) ? 0 : happens(stream, 0.1) ? 2 : 1);
    return projectOf(context, stream, number, addressed, owners);
  });
}

function projectOf(
  context: GeneratorContext,
  stream: Stream,
  number: number,
  needs: readonly GeneratedNeed[],
  all: readonly Actor[],
): GeneratedProject {
  const [need] = needs;
  const subject = need?.subject ?? oneOf(stream, context.vocabulary.competences);
  const owners = need?.owners ?? [oneOf(stream, all)];
  const [year, phase] = [wholeNumber(stream, 2012, LAST_YEAR), phaseFrom(stream)];
  const id = `project:syn-${digits(number)}`;
  const row = {
    id,
    programme: oneKeyOf(stream, PROGRAMMES),
    title_nl: `${oneOf(stream, MARKERS)} ${digits(number)} ${wordFrom(stream)}: ${subject.nl}`,
    title_en: happens(stream, 0.6) ? `Synthetic project ${digits(number)}: ${subject.en}` : null,
    text_nl: `Een verzonnen project dat ${subject.nl} aankoopt, van vraag tot levering.`,
    text_en: happens(stream, 0.5) ? `An invented project that buys ${subject.en}.` : null,
    call: happens(stream, 0.3) ? `oproep ${wholeNumber(stream, 1, 20)}` : null,
    year: happens(stream, 0.9) ? year : null,
    phase,
    ...amountFrom(stream),
    note: happens(stream, 0.1) ? "Verzonnen, zoals alles hier." : null,
    needs: needs.map((each) => each.id),
    classifications: subject.closeMatches,
    sources: [sourceFrom(context, stream)],
  };
  return { id, subject, owners, year, phase, row };
}

const phaseFrom = (stream: Stream): Phase | null => (happens(stream, 0.1) ? null : oneKeyOf(stream, PHASES));

/** Known for a third, in steps of 5,000 euros. */
const amountFrom = (stream: Stream) =>
  happens(stream, 0.35)
    ? { amount_eur: 5_000 * wholeNumber(stream, 4, 600), amount_kind: oneKeyOf(stream, AMOUNTS) }
    : { amount_eur: null, amount_kind: null };
