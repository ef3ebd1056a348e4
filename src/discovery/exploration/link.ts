import { type Projection } from "./projection/projection";

/** An edge as an answer shows it: its ends and its source by id. */
export const linkOf = ({ ids, kinds, texts, ...edges }: Projection, edge: number) => ({
  kind: kinds[edges.kind[edge]!]!,
  from: ids[edges.from[edge]!]!,
  to: ids[edges.to[edge]!]!,
  role: texts[edges.role[edge]!]!,
  since: texts[edges.since[edge]!]!,
  until: texts[edges.until[edge]!]!,
  source: ids[edges.source[edge]!] ?? null,
});
