import { type DiscoveryContext } from "../discovery-context";
import { pageSize } from "../../graph/lists/page-arguments";
import { badInput } from "../../problem";
import { runCooperatively } from "../shared/runtime/run-cooperatively";
import { neighbourhoodOf, readGroup, toGroups } from "./neighbourhood.search";
import { connections } from "./connections.search";
import {
  DEFAULT_HOPS,
  MAX_DEPTH,
  MAX_HOPS,
  MAX_PER_KIND,
  MAX_CONNECTED,
  type ConnectionsArgs,
  type ExplorationArgs,
  type NeighbourhoodArgs,
  type PathArgs,
  type ResemblanceArgs,
  checkIdArguments,
  newStepBudget,
  indexOfNode,
  readEdgeSelection,
  readBoundedNumber,
  partialFields,
  type IdArgument,
} from "./exploration.input";
import { cheapestPaths } from "./paths.search";
import { resembling } from "./resemblance.search";
import { presentPath, linkOf } from "./present-path";
import { projectionFor } from "./projection/build-projection";
import { type View, viewOf } from "./projection/projection";

/** The cheapest paths from one thing to another. */
export async function paths(context: DiscoveryContext, args: PathArgs) {
  const [maxHops, first] = [
    readBoundedNumber("maxHops", args.maxHops, DEFAULT_HOPS, MAX_HOPS),
    pageSize(args.first ?? 5, "paths"),
  ];
  if (args.from === args.to) throw badInput("to", "is the same as from; name another id");
  const { view, positions } = await prepareView(context, args, [
    [args.from, "from"],
    [args.to, "to"],
  ]);
  const [from, to] = positions as [number, number];
  const outcome = await runCooperatively(cheapestPaths(view, { from, to, maxHops }, first, newStepBudget()));
  return { paths: outcome.paths.map((path) => presentPath(view, path)), ...partialFields(outcome.isPartial) };
}

/** The neighbourhood of one thing. */
export async function neighbourhood(context: DiscoveryContext, args: NeighbourhoodArgs) {
  const depth = readBoundedNumber("depth", args.depth, 1, MAX_DEPTH);
  const perKind = readBoundedNumber("perKind", args.perKind, 10, MAX_PER_KIND);
  const request = { id: args.id, depth, ...readEdgeSelection(args, context.today) };
  const behind = readGroup(args.after, request);
  const { view, positions } = await prepareView(context, args, [[args.id, "id"]]);
  const outcome = await runCooperatively(neighbourhoodOf(view, positions[0]!, depth, newStepBudget()));
  return { groups: toGroups(view, outcome.groups, { request, perKind, behind }), ...partialFields(outcome.isPartial) };
}

/** The paths that connect several things. */
export async function connectionsBetween(context: DiscoveryContext, args: ConnectionsArgs) {
  const maxHops = readBoundedNumber("maxHops", args.maxHops, DEFAULT_HOPS, MAX_HOPS);
  const named = args.ids.map((id, index): IdArgument => [id, `ids[${index}]`]);
  checkConnectedIds(args.ids);
  const { view, positions } = await prepareView(context, args, named);
  const outcome = await runCooperatively(connections(view, positions, maxHops, newStepBudget()));
  const paths = outcome.paths.map((path) => presentPath(view, path));
  const nodes = [...new Set([...positions, ...outcome.paths.flatMap((path) => path.nodes)])].sort((a, b) => a - b);
  const edges = [...new Set(paths.flatMap((path) => path.edges))];
  const idsOf = (some: readonly number[]) => some.map((node) => view.ids[node]!);
  return {
    ...{ nodes: idsOf(nodes), links: edges.map((edge) => linkOf(view, edge)), paths },
    ...{ apart: idsOf(outcome.apart), isConnected: outcome.isConnected, ...partialFields(outcome.isPartial) },
  };
}

function checkConnectedIds(ids: readonly string[]): void {
  if (ids.length < 2 || ids.length > MAX_CONNECTED)
    throw badInput("ids", `must hold 2 to ${MAX_CONNECTED} ids, not ${ids.length}`);
  const again = ids.findIndex((id, index) => ids.indexOf(id) < index);
  if (again >= 0) throw badInput(`ids[${again}]`, `${ids[again]} is listed twice; name it once`);
}

/** The things that resemble one thing. */
export async function similarTo(context: DiscoveryContext, args: ResemblanceArgs) {
  const first = pageSize(args.first, "similarTo");
  const { view, positions } = await prepareView(context, args, [[args.id, "id"]]);
  const { nodes, isPartial } = await runCooperatively(resembling(view, positions[0]!, first, newStepBudget()));
  const resemblances = nodes.map(({ node, score, shared }) => ({
    node: view.ids[node]!,
    score,
    shared: shared.map(({ node, kind, own, points }) => ({
      ...{ node: view.ids[node]!, kind: view.kinds[kind]!, points },
      through: own === undefined ? null : view.kinds[own]!,
    })),
  }));
  return { resemblances, ...partialFields(isPartial) };
}

/** The requested view of the graph, and the indexes of the named things. */
async function prepareView(
  context: DiscoveryContext,
  args: ExplorationArgs,
  named: readonly IdArgument[],
): Promise<Readonly<{ view: View; positions: number[] }>> {
  const selection = readEdgeSelection(args, context.today);
  checkIdArguments(named, context);
  const projection = await projectionFor(context.slices)(context.graph());
  return { view: viewOf(projection, selection), positions: named.map((each) => indexOfNode(projection, each)) };
}
