import { whyEmpty, type Empty } from "../shared/empty-result/empty-reason";
import { isAnyCovered, type Pool } from "./candidates";
import { type Constraints } from "./constraints";
import { type Market } from "./market";
import { type TeamDemand } from "./team-demand";
import { Side, type TeamRules } from "./team-search/team";
import { MAX_PARTNERS } from "./team.weights";
import { type TeamQuestion } from "./consortia-for.cypher";

/** The question, and the candidates for a team. */
type TeamSearch = Readonly<{
  demand: TeamDemand;
  question: TeamQuestion;
  pool: Pool;
  rules: TeamRules;
  today: string;
}>;

/** Why there is no team. */
export function whyNoTeam(market: Market, { demand, question, pool, rules, today }: TeamSearch): Empty {
  const { required: requested, where, constraints } = demand;
  const onlyMembers = !where.includeNonMembers;
  const next = { hasExcluded: constraints.excluded.length > 0, constraints: statedConstraints(constraints) };
  const requires = question.requirements.length;
  if (requires > 0 && pool.candidates.count > 0) return { reason: reasonOf(pool, rules), onlyMembers, ...next };
  const isServed = requires > 0 && isAnyCovered(market, question, today);
  return {
    ...next,
    ...whyEmpty({ requested, isEmpty: true, requires, isServed, evidence: where.evidence, onlyMembers })!,
  };
}

/** Why the candidates form no team. */
function reasonOf(
  { candidates: { count, sides: all } }: Pool,
  { requiredSideBits: sides, minPartners }: TeamRules,
): Empty["reason"] {
  if (count < minPartners) return "TOO_FEW";
  if ((sides & Side.SMALL) !== 0 && !all.includes(Side.SMALL)) return "NOBODY_SMALL";
  if ((sides & Side.ESTABLISHED) !== 0 && !all.includes(Side.ESTABLISHED)) return "NOBODY_ESTABLISHED";
  return "NO_TEAM";
}

/** The names in the schema of the stated constraints. */
function statedConstraints(constraints: Constraints): string[] {
  const { lead, included, atMostOneOf, minPartners, maxPartners, sides } = constraints;
  const isStated = {
    lead: lead !== undefined,
    include: included.length > 0,
    atMostOneOf: atMostOneOf.length > 0,
    minPartners: minPartners > 1,
    maxPartners: maxPartners < MAX_PARTNERS,
    needsSmall: (sides & Side.SMALL) !== 0,
    needsEstablished: (sides & Side.ESTABLISHED) !== 0,
  };
  return Object.entries(isStated).flatMap(([name, is]) => (is ? [name] : []));
}
