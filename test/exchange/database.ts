import { basename } from "node:path";
import { importDirectory, type ImportOptions } from "../../src/exchange/import";
import { type Outcome } from "../../src/exchange/report";
import { type Statement } from "../../src/graph/driver/cypher";
import { many, runAutoCommit, write } from "../../src/graph/driver/client";
import { slices } from "../../src/slices";
import { type TestEngine } from "../support/engine";
import { clear } from "../support/writable-database";
import { directoryWith, type Files } from "./world.files";
import { type Graph } from "../../src/graph/driver/graph";

/** A database that is ours alone, to be filled and emptied. */
export class Database {
  constructor(
    readonly engine: () => TestEngine,
    readonly graph: () => Graph,
  ) {}

  /** Imports a directory with these files. */
  readonly load = (files: Files, options: Partial<ImportOptions> = {}): Promise<Outcome> =>
    this.loadFrom([directoryWith(files)], options);

  readonly loadFrom = (directories: readonly string[], options: Partial<ImportOptions> = {}): Promise<Outcome> =>
    importDirectory(this.graph(), directories, slices, { report: () => undefined, ...options });

  /** The rows of a statement of the test's own. */
  readonly read = (text: string): Promise<unknown[]> => many(this.graph(), statement(text), {});

  readonly change = (text: string) => write(this.graph(), (run) => run(statement(text), {}));

  readonly clear = () => runAutoCommit(this.graph(), clear, {});
}

const statement = (text: string): Statement<object, unknown> => ({ text });

/** Refusals without the directory, and without their kind. */
export const told = ({ refusals }: Outcome) =>
  refusals.map(({ file, kind: _kind, ...rest }) => ({ ...rest, file: basename(file) }));
