import { Problem } from "../../problem";

/** Planning costs twice as much with every two levels and cannot be stopped, so deeper or longer statements are not sent. */
export const MAX_DEPTH = 10;

export const MAX_STEPS = 100;

export const MAX_LEVEL = 10;

export const tooCostly = (what: string) => new Problem("QUERY_TOO_COSTLY", `This asks for too much at once: ${what}.`);
