import { type Driver, type Session } from "neo4j-driver";
import { type Graph } from "../../src/graph/driver/graph";

type OnStatement = (text: string, parameters: object) => void;

/** The same graph, which calls `onStatement` with every statement before it is sent. */
export function withStatementListener(graph: Graph, onStatement: OnStatement): Graph {
  const session = (...config: Parameters<Driver["session"]>) =>
    sessionWithListener(graph.driver.session(...config), onStatement);
  return { ...graph, driver: withMethods(graph.driver, { session }) };
}

function sessionWithListener(session: Session, onStatement: OnStatement): Session {
  const run: Session["run"] = (text, parameters, ...rest) => {
    onStatement(text as string, parameters as object);
    return session.run(text, parameters, ...rest);
  };
  return withMethods(session, { run });
}

/** The same object with some of its methods replaced. */
const withMethods = <Target extends object>(object: Target, methods: Partial<Target>): Target =>
  new Proxy(object, {
    get: (target, name) => {
      const value: unknown = Reflect.get(name in methods ? methods : target, name);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
