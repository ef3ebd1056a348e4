import "reflect-metadata";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../config";
import { buildTrefpuntSchema } from "./schema";
import { schemaFiles } from "./schema.files";

for (const [file, text] of Object.entries(schemaFiles(buildTrefpuntSchema())))
  writeFileSync(join(PROJECT, "schema", file), text);
