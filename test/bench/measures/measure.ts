import { type BenchDatabase } from "../database";
import { type Running } from "../processes";
import { type World } from "../questions/question";
import { type Section } from "../report";

/** What a measurement works with. */
export type Bench = Readonly<{
  database: BenchDatabase;
  api: Running;
  reference: Running;
  world: World;
  quick: boolean;
  log: (line: string) => void;
}>;

/** Measures one thing. Rejects if an answer is wrong, and then nothing is reported. */
export type Measure = (bench: Bench) => Promise<Section>;
