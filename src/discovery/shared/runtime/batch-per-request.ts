import DataLoader from "dataloader";
import { type GraphContext } from "../../../graph/compiler/resolvers";

/** From this number of questions on, two statements share them, because the database runs a statement on one processor. */
const SPLIT_FROM = 4;

/** Returns a function that answers one question. It batches the concurrent questions of a request into one call of `findAll`, or two for many. */
export function batchPerRequest<Question, Answer>(
  findAll: (context: GraphContext, questions: readonly Question[]) => Promise<Answer[]>,
): (context: GraphContext, question: Question) => Promise<Answer> {
  const loaders = new WeakMap<GraphContext, DataLoader<Question, Answer>>();
  return (context, question) => {
    const loader =
      loaders.get(context) ??
      new DataLoader(async (questions) => findInTwo(questions, (some) => findAll(context, some)), { cache: false });
    loaders.set(context, loader);
    return loader.load(question);
  };
}

async function findInTwo<Question, Answer>(
  questions: readonly Question[],
  findAll: (questions: readonly Question[]) => Promise<Answer[]>,
): Promise<Answer[]> {
  if (questions.length < SPLIT_FROM) return findAll(questions);
  const half = Math.ceil(questions.length / 2);
  const halves = await Promise.all([findAll(questions.slice(0, half)), findAll(questions.slice(half))]);
  return halves.flat();
}
