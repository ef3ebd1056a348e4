import { toMany } from "../../graph/schema/edges";

/** Who states that it exists. */
export const sourcesOfMunicipality = toMany`(:Municipality)-[:STATED_BY]->(:Source)`;
