import { type BenchDatabase } from "../database";
import { type Running } from "../processes";
import { type World } from "../questions/question";
import { type Section } from "../report";

/** What is measured, and how thoroughly. */
export type Bench = Readonly<{
  database: BenchDatabase;
  api: Running;
  reference: Running;
  world: World;
  quick: boolean;
  log: (line: string) => void;
}>;

/** Measures one thing. Rejects where an answer is wrong: nothing is reported then. */
export type Measure = (bench: Bench) => Promise<Section>;
