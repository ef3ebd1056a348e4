/** From this strength on an organisation is strong in a competence, or at home in it. */
const STRONG = 0.8;
const FAIR = 0.5;

type Claims = Readonly<{ strong: string; fair: string; some: string; unassessed: string; notAssessed: string }>;

const CLAIMS: Readonly<Record<"nl" | "en", Claims>> = {
  nl: {
    strong: "is sterk in",
    fair: "is thuis in",
    some: "heeft enige ervaring met",
    unassessed: "werkt aan",
    notAssessed: "sterkte niet beoordeeld",
  },
  en: {
    strong: "is strong in",
    fair: "is at home in",
    some: "has some experience with",
    unassessed: "works on",
    notAssessed: "strength not assessed",
  },
};

/** Tells how strong an organisation is in a competence: the same words in every sentence. A null strength was not assessed. */
export function tellStrength(tongue: "nl" | "en", organisation: string, competence: string, strength: number | null) {
  const say = CLAIMS[tongue];
  if (strength === null) return `${organisation} ${say.unassessed} ${competence} (${say.notAssessed})`;
  return `${organisation} ${strength >= STRONG ? say.strong : strength >= FAIR ? say.fair : say.some} ${competence}`;
}
