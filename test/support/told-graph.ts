import { type Driver, type Session } from "neo4j-driver";
import { type Graph } from "../../src/graph/driver/graph";

type Tell = (text: string, parameters: object) => void;

/** The same graph, which calls `tell` with every statement before it is sent. */
export function toldGraph(graph: Graph, tell: Tell): Graph {
  const session = (...config: Parameters<Driver["session"]>) => toldSession(graph.driver.session(...config), tell);
  return { ...graph, driver: instead(graph.driver, { session }) };
}

function toldSession(session: Session, tell: Tell): Session {
  const run: Session["run"] = (text, parameters, ...rest) => {
    tell(text as string, parameters as object);
    return session.run(text, parameters, ...rest);
  };
  return instead(session, { run });
}

/** The same object with some of its methods replaced. */
const instead = <Thing extends object>(thing: Thing, methods: Partial<Thing>): Thing =>
  new Proxy(thing, {
    get: (target, name) => {
      const value: unknown = Reflect.get(name in methods ? methods : target, name);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
