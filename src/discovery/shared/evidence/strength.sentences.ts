/** From this strength on an organisation is strong in a competence, or at home in it. */
const STRONG = 0.8;
const FAIR = 0.5;

type Claims = Readonly<{ strong: string; fair: string; some: string; unjudged: string; nobodyJudged: string }>;

const CLAIMS: Readonly<Record<"nl" | "en", Claims>> = {
  nl: {
    strong: "is sterk in",
    fair: "is thuis in",
    some: "heeft enige ervaring met",
    unjudged: "werkt aan",
    nobodyJudged: "hoe sterk, heeft niemand beoordeeld",
  },
  en: {
    strong: "is strong in",
    fair: "is at home in",
    some: "has some experience with",
    unjudged: "works on",
    nobodyJudged: "how strongly, nobody has judged",
  },
};

/** Tells how strong an organisation is in a competence: the same words in every sentence. A null strength: nobody judged it. */
export function tellStrength(tongue: "nl" | "en", organisation: string, competence: string, strength: number | null) {
  const say = CLAIMS[tongue];
  if (strength === null) return `${organisation} ${say.unjudged} ${competence} (${say.nobodyJudged})`;
  return `${organisation} ${strength >= STRONG ? say.strong : strength >= FAIR ? say.fair : say.some} ${competence}`;
}
