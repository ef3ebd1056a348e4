/** Access to the API, and to its database. */
export type World = Readonly<{
  /** The data of an answer; rejects on any error. */
  ask: (query: string, variables?: object) => Promise<any>;
  /** The rows of a statement, sent to the database directly. */
  read: <Row>(statement: string, parameters?: object) => Promise<Row[]>;
}>;

/** The variables of one request to the API, and the parameters of the same request to the reference. */
export type Argument = Readonly<{ variables: object; parameters: object }>;

/** A question to the API and to its reference, with at least {@link FEWEST} different arguments. */
export type Question = Readonly<{
  /** Also the name of its reference. */
  name: string;
  /** The title in the report. */
  title: string;
  query: string;
  argumentsIn: (world: World) => Promise<Argument[]>;
}>;

export const FEWEST = 200;
