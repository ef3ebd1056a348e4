import { type Driver } from "neo4j-driver";
import { cluster } from "./cluster";
import { companies } from "./companies";
import { headline } from "./headline";
import { organisation } from "./organisation";
import { page } from "./page";

type Reference = (driver: Driver, parameters: never) => Promise<object>;

/** The answers of the bare driver, by name of the question. */
export const references: Readonly<Record<string, Reference>> = { organisation, companies, cluster, page, headline };
