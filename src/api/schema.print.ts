import "reflect-metadata";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { printSchema } from "graphql";
import { PROJECT } from "../config";
import { buildTrefpuntSchema } from "./schema";

writeFileSync(join(PROJECT, "schema", "schema.graphql"), `${printSchema(buildTrefpuntSchema())}\n`);
