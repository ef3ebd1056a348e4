import { cypher, type Statement } from "../../graph/driver/cypher";
import { type LoadedNode } from "../../graph/compiler/node-loader";
import { type SearchableRow } from "./search-index";
import { type Searchable } from "./searchable-texts";

/** Labels and properties cannot be parameters. These come from the declarations of the slices. */
const rawText = (text: string): Statement => ({ text });

/** Every searchable thing with all its texts, in the order of the ids. */
export const everyText = ({ labels, texts }: Searchable) => cypher<object, SearchableRow>`
  MATCH (thing:${rawText(labels.map((label) => `\`${label}\``).join("|"))})
  WITH thing ORDER BY thing.id
  RETURN [
    thing.id, labels(thing), thing.enterpriseNumber,
    [${rawText(texts.map(({ property }) => `thing.\`${property}\``).join(", "))}]
  ] AS row`;

/** The things with some ids, with all properties. */
export const wholeThings = ({ labels }: Searchable) => cypher<{ ids: readonly string[] }, LoadedNode>`
  CALL () {
    ${rawText(labels.map((label) => `UNWIND $ids AS id MATCH (thing:\`${label}\` {id: id}) RETURN thing`).join(" UNION ALL "))}
  }
  WITH DISTINCT thing
  RETURN thing {.*, labels: labels(thing)} AS row`;
