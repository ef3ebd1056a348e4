/** The way to the API, and to the data behind it. */
export type World = Readonly<{
  /** The data of an answer; rejects on any error. */
  ask: (query: string, variables?: object) => Promise<any>;
  /** The rows of a statement that is sent to the database itself. */
  read: <Row>(statement: string, parameters?: object) => Promise<Row[]>;
}>;

/** What is asked once: of the API with these variables, of the reference with these arguments. */
export type Argument = Readonly<{ variables: object; parameters: object }>;

/** A question that is asked of the API and of its reference, with at least {@link FEWEST} different arguments. */
export type Question = Readonly<{
  /** Also the name of its reference. */
  name: string;
  /** In words, for the report. */
  title: string;
  query: string;
  argumentsIn: (world: World) => Promise<Argument[]>;
}>;

export const FEWEST = 200;
