import DataLoader from "dataloader";
import { type GraphContext } from "../graph/attach";

/** Finds the answer to one question. All questions of one request that are asked together are one call of `findAll`. */
export function batched<Question, Found>(
  findAll: (context: GraphContext, questions: readonly Question[]) => Promise<Found[]>,
): (context: GraphContext, question: Question) => Promise<Found> {
  const loaders = new WeakMap<GraphContext, DataLoader<Question, Found>>();
  return (context, question) => {
    const loader =
      loaders.get(context) ?? new DataLoader(async (questions) => findAll(context, questions), { cache: false });
    loaders.set(context, loader);
    return loader.load(question);
  };
}
