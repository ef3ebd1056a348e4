import { type Driver } from "neo4j-driver";
import { Draft } from "../oracle/documents.draft";
import { type Keys } from "../oracle/documents.keys";
import { type Random } from "../oracle/matching.oracle";
import { type AskedList } from "../oracle/pages.list";
import { fold } from "../oracle/walker.fold";

/** The relations of an organisation that come and go, with the label at their other end. */
const TIES = { MEMBER_OF: "Cluster", HAS_COMPETENCE: "Competence" } as const;
const CAPACITIES = ["FOUNDER", "MEMBER", "BOARD"];
const NAMED = ["Organisation", "Cluster", "Solution"];
const SYLLABLES = ["a", "É", "bo", "Ça", "œ", "ni", "Zu", " "];

/** Creates a node with the properties of one node, except those in `$said`, and with the relations of another. */
const newTwin = (label: string) => `
  MATCH (one:${label} {id: $one}), (other:${label} {id: $other})
  CREATE (twin:Passing)
  SET twin = properties(one), twin += $said, twin:$(labels(one))
  WITH other, twin
  CALL (other, twin) { MATCH (other)-[tie]->(there) CREATE (twin)-[same:$(type(tie))]->(there) SET same = properties(tie) }
  CALL (other, twin) { MATCH (other)<-[tie]-(there) CREATE (twin)<-[same:$(type(tie))]-(there) SET same = properties(tie) }`;
const removeTwin = "MATCH (twin:Passing {id: $id}) DETACH DELETE twin";
const removeTwins = "MATCH (twin:Passing) DETACH DELETE twin";

const newTie = (type: keyof typeof TIES) => `
  MATCH (from:Organisation {id: $from}), (to:${TIES[type]} {id: $to})
  WHERE NOT EXISTS { (from)-[tie:${type}]->(to) WHERE $kind IS NULL OR tie.kind = $kind }
  CREATE (from)-[tie:${type}]->(to) SET tie = $said, tie.kind = $kind`;
const types = Object.keys(TIES).join("|");
const removeTie = `MATCH ()-[tie:${types} {passing: $id}]->() DELETE tie`;
const removeTies = `MATCH ()-[tie:${types}]->() WHERE tie.passing IS NOT NULL DELETE tie`;

/** Changes the graph while a test reads a list: nodes that may be in the list, memberships, and competences of organisations come and go. */
export class Passing {
  readonly #draft: Draft;
  /** The added nodes and relations, and how each is removed. */
  readonly #guests: { id: string; go: () => Promise<unknown> }[] = [];

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
  change(listed: readonly string[], last: string): Promise<unknown> {
    const guests = this.#guests;
    const at = guests.findIndex(({ id }) => id === last);
    if (at >= 0 && this.#draft.chance(0.7)) return guests.splice(at, 1)[0]!.go();
    if (guests.length === 0 || this.#draft.chance(0.5)) return this.come(listed);
    return guests.splice(this.#draft.number(0, guests.length - 1), 1)[0]!.go();
  }

  come(listed: readonly string[]): Promise<unknown> {
    return this.#draft.chance(0.7) ? this.#twin(listed) : this.#tie(listed);
  }

  /** Removes everything that was added. */
  async end(): Promise<void> {
    await this.#run(removeTies);
    await this.#run(removeTwins);
  }

  #twin(listed: readonly string[]): Promise<unknown> {
    const { type } = this.list;
    const one = this.#idOf(type, listed);
    const other = this.#draft.chance(0.3) ? one : this.#idOf(type, listed);
    const id = `${one.split(":")[0]}:${this.#letters()}`;
    const name = Array.from({ length: 3 }, () => this.#draft.pick(SYLLABLES)).join("");
    const named = NAMED.includes(type) && this.#draft.chance(0.6) && { name, nameFolded: fold(name) };
    const said = { id, enterpriseNumber: null, notation: null, notationFolded: null, ...named };
    this.#guests.push({ id, go: () => this.#run(removeTwin, { id }) });
    return this.#run(newTwin(type), { one, other, said });
  }

  #tie(listed: readonly string[]): Promise<unknown> {
    const draft = this.#draft;
    const type = draft.pick(["MEMBER_OF", "HAS_COMPETENCE"] as const);
    const owner = draft.chance(0.8) ? this.list.owner : undefined;
    const isTo = owner?.__typename === TIES[type];
    const isFrom = owner && !isTo && owner.__typename !== "Competence";
    const passing = this.#letters();
    this.#guests.push({ id: passing, go: () => this.#run(removeTie, { id: passing }) });
    return this.#run(newTie(type), {
      from: isFrom ? owner.id : this.#idOf("Organisation", listed),
      to: isTo ? owner.id : this.#idOf(TIES[type], listed),
      kind: type === "MEMBER_OF" ? draft.pick(CAPACITIES) : null,
      said: {
        passing,
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
