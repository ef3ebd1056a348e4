import { LONG_TERM, RELEASES } from "../../src/engine/recipe";

/** The Neo4j with which the tests run: `NEO4J_VERSION=2026.08.1 JAVA_HOME=… npm test`. */
export const RELEASE = RELEASES.find(({ version }) => version === process.env.NEO4J_VERSION) ?? LONG_TERM;
