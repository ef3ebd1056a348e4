import { type Driver } from "neo4j-driver";
import { type Graph } from "./graph";

/** The texts of the statements that the database has planned since the connection was opened, and of those that it is planning. */
type Plans = Readonly<{ planned: Set<string>; planning: Map<string, Promise<unknown>> }>;

const plans = new WeakMap<Driver, Plans>();

/** Neo4j caches so many plans. */
const MAX_PLANS = 1_000;

/** Of equal statements that the database has not planned yet, only one runs first; the others wait. Planned at once, they would slow each other. */
export async function queueUntilPlanned<Answer>(
  { driver }: Graph,
  text: string,
  run: () => Promise<Answer>,
): Promise<Answer> {
  const { planned, planning } = plansOf(driver);
  if (planned.has(text)) return run();
  const first = planning.get(text);
  if (first) {
    await first.catch(() => undefined);
    return run();
  }
  const running = run();
  planning.set(text, running);
  try {
    const answer = await running;
    planned.add(text);
    if (planned.size > MAX_PLANS) planned.delete(planned.values().next().value!);
    return answer;
  } finally {
    planning.delete(text);
  }
}

/** Call it after a restart of the database: its plan cache is empty then. */
export const forgetPlans = ({ driver }: Graph): void => void plans.delete(driver);

function plansOf(driver: Driver): Plans {
  const driverPlans = plans.get(driver) ?? { planned: new Set(), planning: new Map<string, Promise<unknown>>() };
  plans.set(driver, driverPlans);
  return driverPlans;
}
