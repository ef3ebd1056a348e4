import { type OrganisationKind, type OrganisationNature } from "../../domain/organisations/organisation.codes";
import { type BuyerComparison } from "../shared/comparable-buyers/comparable.explain";
import { percentOf, describePairs } from "../replications/replications.sentences";
import { listNames, quote } from "../shared/text/names.sentences";
import { type Pair } from "../shared/comparable-buyers/resemblance.explain";
import { type SentenceLanguage } from "../shared/text/sentence-language";
import { type NamedNode, type ComparedTraits } from "../shared/comparable-buyers/comparable-buyers.cypher";
import { type ResultRow } from "../../graph/schema/field-metadata";
import { type ExplainedInspiration } from "./inspirations";

/** The facts for the sentence of an inspiration. */
type InspirationClause = Readonly<{
  buyer: ComparedTraits & Readonly<{ name: string }>;
  organisation: Readonly<{ name: string }> | null;
  subject: NamedNode;
  need: NamedNode;
  own: Readonly<{ need: NamedNode; score: number }> | null;
  isDelivered: boolean;
  fit: number;
  pairs: readonly Pair[];
  parts: BuyerComparison;
}>;

/** The sentences about an inspiration: for whose need it was delivered or how well it fits it, and why the two organisations are comparable. */
function describeInspiration(language: SentenceLanguage, inspiration: InspirationClause): string {
  const say = PHRASES[language];
  const { buyer, organisation, own } = inspiration;
  const [subject, need] = [quote(inspiration.subject[language]), quote(inspiration.need[language])];
  const whose = say.whose(organisation?.name);
  const what = inspiration.isDelivered
    ? say.delivered(subject === need ? null : subject, need, whose)
    : say.offered(subject, need, whose, percentOf(inspiration.fit), describePairs(language, inspiration.pairs));
  const shared = sharedTraits(language, inspiration);
  return [
    what,
    organisation && shared.length > 0 && say.shared(organisation.name, buyer.name, listNames(language, shared)),
    own && say.alike(percentOf(own.score), quote(own.need[language]), buyer.name),
  ]
    .filter(Boolean)
    .join(" ");
}

/** The traits that both organisations share. A shared nature implies a shared kind, so the kind is not repeated. */
function sharedTraits(language: SentenceLanguage, { buyer, parts }: InspirationClause): string[] {
  const say = PHRASES[language];
  const what =
    parts.nature > 0
      ? say.natures[buyer.nature as keyof typeof OrganisationNature]
      : parts.kind > 0 && say.kinds[buyer.kind as keyof typeof OrganisationKind];
  return [what, parts.province > 0 && say.province, parts.size > 0 && say.size].filter((each) => each !== false);
}

type Phrases = Readonly<{
  whose: (organisation: string | undefined) => string;
  delivered: (subject: string | null, need: string, whose: string) => string;
  offered: (subject: string, need: string, whose: string, percent: number, why: string) => string;
  shared: (organisation: string, buyer: string, traits: string) => string;
  alike: (percent: number, need: string, buyer: string) => string;
  province: string;
  size: string;
  natures: Readonly<Record<keyof typeof OrganisationNature, string>>;
  kinds: Readonly<Record<keyof typeof OrganisationKind, string>>;
}>;

const PHRASES: Readonly<Record<SentenceLanguage, Phrases>> = {
  nl: {
    whose: (organisation) =>
      organisation ? `een behoefte van ${organisation}` : "een behoefte zonder bekende eigenaar",
    delivered: (subject, need, whose) =>
      subject === null
        ? `Voor ${need}, ${whose}, werd een oplossing geleverd.`
        : `${subject} werd geleverd voor ${need}, ${whose}.`,
    offered: (subject, need, whose, percent, why) => `${subject} past voor ${percent} % bij ${need}, ${whose}: ${why}.`,
    shared: (organisation, buyer, traits) => `${organisation} en ${buyer} zijn allebei ${traits}.`,
    alike: (percent, need, buyer) => `Die behoefte lijkt voor ${percent} % op ${need} van ${buyer}.`,
    province: "in dezelfde provincie gevestigd",
    size: "even groot",
    natures: {
      AGENCY: "een agentschap",
      CARE: "een zorginstelling",
      DEPARTMENT: "een departement",
      FEDERATION: "een federatie",
      FINANCE: "een financiële instelling",
      INTERMUNICIPAL: "een intergemeentelijke instelling",
      MUNICIPALITY: "een stad of gemeente",
      NON_PROFIT: "een organisatie zonder winstoogmerk",
      PORT: "een havenbedrijf",
      PROVINCE_BODY: "een provinciale instelling",
      PUBLIC_COMPANY: "een overheidsbedrijf",
    },
    kinds: {
      CLUSTER: "een cluster",
      COMPANY: "een bedrijf",
      PUBLIC_ORGANISATION: "een publieke organisatie",
      KNOWLEDGE_INSTITUTION: "een kennisinstelling",
      ASSOCIATION: "een vereniging",
    },
  },
  en: {
    whose: (organisation) => (organisation ? `a need of ${organisation}` : "a need without a known owner"),
    delivered: (subject, need, whose) =>
      subject === null
        ? `A solution was delivered for ${need}, ${whose}.`
        : `${subject} was delivered for ${need}, ${whose}.`,
    offered: (subject, need, whose, percent, why) => `${subject} fits ${need}, ${whose}, for ${percent} %: ${why}.`,
    shared: (organisation, buyer, traits) => `${organisation} and ${buyer} are both ${traits}.`,
    alike: (percent, need, buyer) => `That need is ${percent} % similar to ${need} of ${buyer}.`,
    province: "seated in the same province",
    size: "of the same size",
    natures: {
      AGENCY: "an agency",
      CARE: "a care institution",
      DEPARTMENT: "a department",
      FEDERATION: "a federation",
      FINANCE: "a financial institution",
      INTERMUNICIPAL: "an intermunicipal body",
      MUNICIPALITY: "a municipality",
      NON_PROFIT: "a non-profit organisation",
      PORT: "a port authority",
      PROVINCE_BODY: "a body of a province",
      PUBLIC_COMPANY: "a public company",
    },
    kinds: {
      CLUSTER: "a cluster",
      COMPANY: "a company",
      PUBLIC_ORGANISATION: "a public organisation",
      KNOWLEDGE_INSTITUTION: "a knowledge institution",
      ASSOCIATION: "an association",
    },
  },
};

/** Resolves the sentence of an inspiration. */
export const sentenceOfInspiration = (row: ResultRow, language: SentenceLanguage) =>
  describeInspiration(language, row.facts as ExplainedInspiration);
