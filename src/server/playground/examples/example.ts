/** A question that shows what the graph can tell; the playground opens it in a tab that is named after its operation. */
export type Example = Readonly<{
  /** The question in plain words. */
  title: string;
  query: string;
  /** What a newcomer would change first. */
  variables?: Readonly<Record<string, unknown>>;
  /** It needs a copy of the graph, or a model, in memory: made when somebody asks, not at the start. */
  isLazy?: true;
}>;

/** The name of its operation, by which addresses and tabs know it. */
export const operationName = ({ query }: Example): string => /^query (\w+)/m.exec(query)![1]!;
