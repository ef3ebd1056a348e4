import { digits, numbered, type Actor, type GeneratorContext } from "./generator";
import { activityFrom, organisationOf, type Kind } from "./organisations";
import { happens, logNormal, oneKeyOf, oneOf, type Stream } from "./random";
import { wordFrom } from "./words";

/** Nature -> its share, and the prefix of the name of such an organisation. */
const NATURES = {
  MUNICIPALITY: { share: 50, namePrefix: "Fictieve Gemeente" },
  CARE: { share: 14, namePrefix: "Synthetisch Ziekenhuis" },
  AGENCY: { share: 12, namePrefix: "Fictief Agentschap" },
  INTERMUNICIPAL: { share: 8, namePrefix: "Synthetische Intercommunale" },
  DEPARTMENT: { share: 6, namePrefix: "FICTIEF DEPARTEMENT" },
  PUBLIC_COMPANY: { share: 6, namePrefix: "Synthetisch Overheidsbedrijf" },
  PROVINCE_BODY: { share: 3, namePrefix: "Fictieve Provinciale Dienst" },
  PORT: { share: 1, namePrefix: "fictieve haven" },
} as const;

type Nature = keyof typeof NATURES;

const SHARES = Object.fromEntries(Object.entries(NATURES).map(([nature, { share }]) => [nature, share]));

/** Municipalities, agencies, hospitals and other public bodies. */
export function publicOrganisationsOf(context: GeneratorContext): Actor[] {
  const stream = context.streamFor("public organisations");
  const kind: Kind = {
    short: "overheid",
    kind: "PUBLIC_ORGANISATION",
    nl: "overheid",
    en: "public organisation",
    natureOf: (each) => oneKeyOf(each, SHARES),
    nameOf: (each, number, nature) => `${NATURES[nature as Nature].namePrefix} ${wordFrom(each)} ${digits(number, 3)}`,
    staffOf: (each) => (happens(each, 0.7) ? Math.round(logNormal(each, 180, 1)) : null),
    subjectOf: (each) => ({ subject: subjectIn(context, each), home: null }),
    activityOf: activityFrom,
  };
  return numbered(context.scale.publicOrganisations, (number) => organisationOf(context, kind, stream, number));
}

const subjectIn = ({ vocabulary }: GeneratorContext, stream: Stream) => oneOf(stream, vocabulary.competences);
