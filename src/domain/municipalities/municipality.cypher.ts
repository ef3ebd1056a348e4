import { toMany } from "../../graph/edges";

/** Who states that it exists. */
export const sourcesOfMunicipality = toMany`(:Municipality)-[:STATED_BY]->(:Source)`;
