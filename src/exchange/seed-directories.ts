import { join } from "node:path";
import { PROJECT } from "../config";

/** The data sets that come with the project. */
export const SEED_DIRECTORIES: readonly string[] = ["cpv2008", "belgium", "flanders", "cordis"].map((name) =>
  join(PROJECT, "seed", name),
);
