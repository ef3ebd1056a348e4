import { type Driver } from "neo4j-driver";
import { Draft } from "../oracle/documents.draft";
import { type Keys } from "../oracle/documents.keys";
import { type Random } from "../oracle/matching.oracle";
import { type AskedList } from "../oracle/pages.list";
import { fold } from "../oracle/walker.fold";

/** The relations of an organisation that come and go, with the label at their other end. */
const RELATIONS = { MEMBER_OF: "Cluster", HAS_COMPETENCE: "Competence" } as const;
const CAPACITIES = ["FOUNDER", "MEMBER", "BOARD"];
const NAMED = ["Organisation", "Cluster", "Solution"];
const SYLLABLES = ["a", "É", "bo", "Ça", "œ", "ni", "Zu", " "];

/** Creates a node with the properties of one node, except those in `$values`, and with the relations of another. */
const newCopy = (label: string) => `
  MATCH (one:${label} {id: $one}), (other:${label} {id: $other})
  CREATE (copy:Temporary)
  SET copy = properties(one), copy += $values, copy:$(labels(one))
  WITH other, copy
  CALL (other, copy) { MATCH (other)-[relation]->(node) CREATE (copy)-[copied:$(type(relation))]->(node) SET copied = properties(relation) }
  CALL (other, copy) { MATCH (other)<-[relation]-(node) CREATE (copy)<-[copied:$(type(relation))]-(node) SET copied = properties(relation) }`;
const removeCopy = "MATCH (copy:Temporary {id: $id}) DETACH DELETE copy";
const removeCopies = "MATCH (copy:Temporary) DETACH DELETE copy";

const newRelation = (type: keyof typeof RELATIONS) => `
  MATCH (from:Organisation {id: $from}), (to:${RELATIONS[type]} {id: $to})
  WHERE NOT EXISTS { (from)-[relation:${type}]->(to) WHERE $kind IS NULL OR relation.kind = $kind }
  CREATE (from)-[relation:${type}]->(to) SET relation = $values, relation.kind = $kind`;
const types = Object.keys(RELATIONS).join("|");
const removeRelation = `MATCH ()-[relation:${types} {temporary: $id}]->() DELETE relation`;
const removeRelations = `MATCH ()-[relation:${types}]->() WHERE relation.temporary IS NOT NULL DELETE relation`;

/** Changes the graph while a test reads a list: nodes that may be in the list, memberships, and competences of organisations come and go. */
export class ConcurrentChanges {
  readonly #draft: Draft;
  /** The added nodes and relations, and how each is removed. */
  readonly #added: { id: string; remove: () => Promise<unknown> }[] = [];

  constructor(
    readonly driver: Driver,
    keys: Keys,
    random: Random,
    readonly list: AskedList,
  ) {
    this.#draft = new Draft(keys, random);
  }

  /**
   * Adds something, or removes something that was added: often the node after which the next page starts.
   *
   * @param listed the ids of the nodes in the list
   * @param last the id of the last node that was read
   */
  addOrRemove(listed: readonly string[], last: string): Promise<unknown> {
    const added = this.#added;
    const at = added.findIndex(({ id }) => id === last);
    if (at >= 0 && this.#draft.chance(0.7)) return added.splice(at, 1)[0]!.remove();
    if (added.length === 0 || this.#draft.chance(0.5)) return this.add(listed);
    return added.splice(this.#draft.number(0, added.length - 1), 1)[0]!.remove();
  }

  add(listed: readonly string[]): Promise<unknown> {
    return this.#draft.chance(0.7) ? this.#addCopy(listed) : this.#addRelation(listed);
  }

  /** Removes everything that was added. */
  async removeAll(): Promise<void> {
    await this.#run(removeRelations);
    await this.#run(removeCopies);
  }

  #addCopy(listed: readonly string[]): Promise<unknown> {
    const { type } = this.list;
    const one = this.#idOf(type, listed);
    const other = this.#draft.chance(0.3) ? one : this.#idOf(type, listed);
    const id = `${one.split(":")[0]}:${this.#letters()}`;
    const name = Array.from({ length: 3 }, () => this.#draft.pick(SYLLABLES)).join("");
    const named = NAMED.includes(type) && this.#draft.chance(0.6) && { name, nameFolded: fold(name) };
    const values = { id, enterpriseNumber: null, notation: null, notationFolded: null, ...named };
    this.#added.push({ id, remove: () => this.#run(removeCopy, { id }) });
    return this.#run(newCopy(type), { one, other, values });
  }

  #addRelation(listed: readonly string[]): Promise<unknown> {
    const draft = this.#draft;
    const type = draft.pick(["MEMBER_OF", "HAS_COMPETENCE"] as const);
    const owner = draft.chance(0.8) ? this.list.owner : undefined;
    const isTo = owner?.__typename === RELATIONS[type];
    const isFrom = owner && !isTo && owner.__typename !== "Competence";
    const temporary = this.#letters();
    this.#added.push({ id: temporary, remove: () => this.#run(removeRelation, { id: temporary }) });
    return this.#run(newRelation(type), {
      from: isFrom ? owner.id : this.#idOf("Organisation", listed),
      to: isTo ? owner.id : this.#idOf(RELATIONS[type], listed),
      kind: type === "MEMBER_OF" ? draft.pick(CAPACITIES) : null,
      values: {
        temporary,
        source: this.#idOf("Source"),
        since: draft.pick([null, "2014", "2019-05", "2023-01-31"]),
        until: draft.pick([null, null, "2024"]),
        strength: type === "HAS_COMPETENCE" ? draft.pick([null, 0.3, 0.7]) : null,
      },
    });
  }

  /** The id of a node with the label. If the list is of such nodes, mostly one of the list. */
  #idOf(label: string, listed: readonly string[] = []): string {
    const isListed = label === this.list.type && listed.length > 0 && this.#draft.chance(0.8);
    return isListed ? this.#draft.pick(listed) : this.#draft.keys.idOf(label, this.#draft.random);
  }

  #letters = () => Array.from({ length: 8 }, () => this.#draft.pick([..."abcdefghijklmnopqrstuvwxyz"])).join("");

  #run = (text: string, parameters: object = {}) => this.driver.executeQuery(text, parameters);
}
