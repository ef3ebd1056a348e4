import "reflect-metadata";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../../config";
import { buildTrefpuntSchema } from "./build-schema";
import { docsOf } from "../docs/docs";
import { schemaFiles } from "../http/schema-files";

const schema = buildTrefpuntSchema();
for (const [file, text] of Object.entries({ ...schemaFiles(schema), ...docsOf(schema) }))
  writeFileSync(join(PROJECT, "schema", file), text);
