/** A question that shows what the graph can tell; a tab of the playground, named after its operation. */
export type Example = Readonly<{
  /** The question in plain words. */
  title: string;
  query: string;
  /** What a newcomer would change first. */
  variables?: Readonly<Record<string, unknown>>;
  /** It needs a copy of the graph, or a model, in memory: made when somebody asks, not at the start. */
  isLazy?: true;
}>;
