import { digits, numbered, type Actor, type Making } from "./making";
import { activityFrom, organisationOf, type Kind } from "./organisations";
import { happens, logNormal, oneKeyOf, oneOf, type Stream } from "./random";
import { wordFrom } from "./words";

/** Nature -> its share, and how such an organisation is called. */
const NATURES = {
  MUNICIPALITY: { share: 50, called: "Fictieve Gemeente" },
  CARE: { share: 14, called: "Synthetisch Ziekenhuis" },
  AGENCY: { share: 12, called: "Fictief Agentschap" },
  INTERMUNICIPAL: { share: 8, called: "Synthetische Intercommunale" },
  DEPARTMENT: { share: 6, called: "FICTIEF DEPARTEMENT" },
  PUBLIC_COMPANY: { share: 6, called: "Synthetisch Overheidsbedrijf" },
  PROVINCE_BODY: { share: 3, called: "Fictieve Provinciale Dienst" },
  PORT: { share: 1, called: "fictieve haven" },
} as const;

type Nature = keyof typeof NATURES;

const SHARES = Object.fromEntries(Object.entries(NATURES).map(([nature, { share }]) => [nature, share]));

/** Municipalities, agencies, hospitals and other public bodies. */
export function publicOrganisationsOf(making: Making): Actor[] {
  const stream = making.streamFor("public organisations");
  const kind: Kind = {
    short: "overheid",
    kind: "PUBLIC_ORGANISATION",
    nl: "overheid",
    en: "public organisation",
    natureOf: (each) => oneKeyOf(each, SHARES),
    nameOf: (each, number, nature) => `${NATURES[nature as Nature].called} ${wordFrom(each)} ${digits(number, 3)}`,
    staffOf: (each) => (happens(each, 0.7) ? Math.round(logNormal(each, 180, 1)) : null),
    subjectOf: (each) => ({ subject: subjectIn(making, each), home: null }),
    activityOf: activityFrom,
  };
  return numbered(making.scale.publicOrganisations, (number) => organisationOf(making, kind, stream, number));
}

const subjectIn = ({ vocabulary }: Making, stream: Stream) => oneOf(stream, vocabulary.competences);
