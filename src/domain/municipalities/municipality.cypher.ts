import { toMany } from "../../graph/schema/edges";

/** The sources of a municipality. */
export const sourcesOfMunicipality = toMany`(:Municipality)-[:STATED_BY]->(:Source)`;
