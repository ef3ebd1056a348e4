/** Asking a small world, and reading what it answers. */
import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { TODAY } from "./drawing";
import { type Graph } from "../../src/graph/driver/graph";

const schema = trefpuntSchema();

export type Ask = (source: string, variables: object, today?: string) => Promise<any>;

export const asking =
  (graph: () => Graph): Ask =>
  async (source, variables, today = TODAY) => {
    const contextValue = contextOf({ graph, today });
    const { data, errors } = await graphql({ schema, source, variableValues: { ...variables }, contextValue });
    expect(errors).toBeUndefined();
    return data;
  };

/** A number as far as two ways of reckoning it agree. */
export const near = (value: number) => Number(value.toFixed(9));
export const idOf = (node: any): string | null => node?.id ?? null;
