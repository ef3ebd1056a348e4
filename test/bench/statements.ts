import { graphql } from "graphql";
import { type Driver } from "neo4j-driver";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { withStatementListener } from "../support/statement-listener";

/** A statement that was sent to the database. */
export type Sent = Readonly<{ text: string; parameters: object }>;

const schema = trefpuntSchema();

/** The statements of a question. It is executed in this process on the same schema. */
export async function statementsOf(driver: Driver, source: string, variableValues: object): Promise<Sent[]> {
  const sent: Sent[] = [];
  const graph = withStatementListener(
    { driver, open: { sessions: 0 } },
    (text, parameters) => void sent.push({ text, parameters }),
  );
  const contextValue = contextOf({ graph: () => graph });
  const { errors } = await graphql({ schema, source, variableValues: { ...variableValues }, contextValue });
  if (errors || sent.length === 0) throw errors?.[0] ?? new Error(`nothing was sent for ${source}`);
  return sent;
}

type Plan = Readonly<{ dbHits?: number; children?: readonly Plan[] }>;

/** The database hits of a statement, summed over its plan. */
export async function hitsOf(driver: Driver, { text, parameters }: Sent): Promise<number> {
  const { summary } = await driver.executeQuery(`PROFILE ${text}`, parameters);
  if (!summary.profile) throw new Error(`no profile of ${text}`);
  return sum(summary.profile);
}

const sum = ({ dbHits = 0, children = [] }: Plan): number =>
  children.reduce((total, child) => total + sum(child), dbHits);
