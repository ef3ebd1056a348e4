import { buildSchema, execute, getNamedType, isObjectType, print, printSchema, type DocumentNode } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { compareDocument } from "../graph/select.compare";
import { askTable, expectedTable } from "../graph/statistics.compare";
import { difference } from "../oracle/answers.compare";
import { randomDocument, type Asked } from "../oracle/documents";
import { keysOf } from "../oracle/documents.keys";
import { type Random } from "../oracle/matching.oracle";
import { countsOf, drawList, listBelow, type AskedList, type List } from "../oracle/pages.list";
import { faultsInStillness, wholeList, type PageArgs, type Place } from "../oracle/pages.walk";
import { type Row, type Seed } from "../oracle/seed.files";
import { drawTable } from "../oracle/statistics.draw";
import { answer, type Oracle } from "../oracle/walker.oracle";
import { edgeOf, fieldsOf, relationsOf, type Field } from "../oracle/walker.read";
import { worldOf } from "../oracle/walker.world";
import { caseCount, FIRST, randomOf } from "../support/cases";
import { TODAY } from "./drawing";

import { type Graph } from "../../src/graph/driver/graph";

const QUESTIONS = caseCount(14, 60);
const AT_ONCE = 20;
const MEMBERSHIPS = "memberships { kind since until source { id } }";
const COOPERATIONS = "cooperations { role since until source { id } }";
const PARTICIPATIONS = "participations { role note source { id } }";
const ABOUT_PAIRS = /\b(members|partners|parties|memberships|cooperations|participations)\b/;
const COUNTED: Record<string, number> = {
  memberships: 6,
  participations: 6,
  organisations: 2,
  clusters: 2,
  projects: 2,
};

/** Lists whose places are joined several times, and documents and tables about them, held against the walker over the files. */
export function repeatedPairsTests(graph: () => Graph, rows: Seed): void {
  const schema = trefpuntSchema();
  const oracle: Oracle = { schema: buildSchema(printSchema(schema)), world: worldOf(rows), today: TODAY };
  const keys = keysOf(oracle);

  const atRoot = (name: string): List => ({ field: oracle.schema.getQueryType()!.getFields()[name]!, relations: "" });

  /** Every list whose places may be joined several times, from both ends; and the lists that a filter on one of them narrows. */
  const LISTS: List[] = [
    listBelow(oracle.schema, "cluster", "members", MEMBERSHIPS),
    listBelow(oracle.schema, "organisation", "clusters", MEMBERSHIPS),
    listBelow(oracle.schema, "cluster", "partners", COOPERATIONS),
    listBelow(oracle.schema, "organisation", "cooperations", COOPERATIONS),
    listBelow(oracle.schema, "project", "parties", PARTICIPATIONS),
    listBelow(oracle.schema, "organisation", "projects", PARTICIPATIONS),
    ...["organisations", "clusters", "projects"].map(atRoot),
  ];

  /** What the walk met: how many questions of each kind, places, places that are joined several times, tables with several cells. */
  const met = { lists: 0, documents: 0, tables: 0, places: 0, repeated: 0, cells: 0 };

  async function ask(document: DocumentNode, variableValues: object) {
    const contextValue = contextOf({ graph, today: TODAY });
    const result = await execute({ schema, document, variableValues: { ...variableValues }, contextValue });
    return { ...result, runs: contextValue.usage.statements };
  }

  const askPage =
    ({ document, variables }: AskedList) =>
    (page: PageArgs) =>
      ask(document, { ...variables, ...page });

  const askFiles =
    ({ document, variables }: AskedList) =>
    (page: PageArgs) =>
      answer(oracle, document, { ...variables, ...page });

  /** A list with several places, and those that the walker finds in it. */
  async function drawWalkable(list: List, random: Random): Promise<[AskedList, Place[]]> {
    for (let tries = 0; ; tries++) {
      const asked = drawList(keys, random, list);
      const places = await wholeList(askFiles(asked));
      if (places.length >= (tries < 50 ? 5 : 2) || tries > 500) return [asked, places];
    }
  }

  async function listFaults(random: Random, number: number): Promise<string[]> {
    const list = LISTS[number % LISTS.length]!;
    const [asked, expected] = await drawWalkable(list, random);
    const counts = countsOf(list, random);
    const answers = [await ask(counts, asked.variables), answer(oracle, counts, asked.variables)] as const;
    const faults = [
      ...(await faultsInStillness(askPage(asked), expected, random)),
      difference(...answers) ?? [],
    ].flat();
    met.lists += 1;
    met.places += expected.length;
    met.repeated += expected.filter(({ what }) => /":\[\{.*\},\{.*\}\],"node"/.test(what)).length;
    const said = [asked.name, ...faults, print(asked.document), print(counts), JSON.stringify(asked.variables)];
    return faults.length > 0 ? [said.join("\n")] : [];
  }

  async function documentFaults(random: Random): Promise<string[]> {
    const askDocument = ({ document, variables }: Asked) => ask(document, variables);
    for (;;) {
      const asked = randomDocument(keys, random);
      if (!ABOUT_PAIRS.test(print(asked.document))) continue;
      met.documents += 1;
      return (await compareDocument(oracle, askDocument, "a document", asked, random)).faults;
    }
  }

  async function tableFaults(random: Random): Promise<string[]> {
    const asked = drawTable(keys, random, ({ name }) => COUNTED[name] ?? 0.2);
    const actual = JSON.stringify(await askTable(oracle, schema, contextOf({ graph, today: TODAY }), asked));
    const table = expectedTable(oracle, asked) as { cells?: unknown[] };
    met.tables += 1;
    met.cells += Number((table.cells?.length ?? 0) > 1);
    const expected = JSON.stringify(table);
    return actual === expected ? [] : [`${JSON.stringify(asked)}: ${actual}, not ${expected}`];
  }

  /** Every second question is about a list; the others are documents and tables. */
  const KINDS = [listFaults, documentFaults, listFaults, tableFaults];

  async function faultsOf(number: number): Promise<string[]> {
    const random = randomOf(number);
    const faults = await KINDS[number % KINDS.length]!(random, Math.floor(number / 2)).catch((fault: Error) => [
      String(fault.stack),
    ]);
    return faults.map((fault) => `question ${number}\n${fault}`);
  }

  describe("lists, groups, documents and tables are those of the walker over its files", () => {
    const parts = Array.from({ length: Math.ceil(QUESTIONS / AT_ONCE) }, (_, index) => FIRST + index * AT_ONCE);

    test.each(parts)("questions from number %i on", async (from) => {
      const faults: string[] = [];
      for (let number = from; number < Math.min(from + AT_ONCE, FIRST + QUESTIONS); number++)
        faults.push(...(await faultsOf(number)));
      expect(faults.join("\n\n")).toBe("");
    });

    const testWhole = QUESTIONS < 20 ? test.skip : test;

    testWhole("and they met many places that are joined several times, and tables of several cells", () => {
      expect(met.lists + met.documents + met.tables).toBe(QUESTIONS);
      expect(met.places).toBeGreaterThan(5 * met.lists);
      expect(met.repeated).toBeGreaterThan(met.places / 8);
      expect(met.cells).toBeGreaterThan(met.tables / 3);
    });
  });

  test("every list of the schema whose places may be joined several times is walked through", () => {
    const types = Object.values(oracle.schema.getTypeMap()).filter(isObjectType);
    const isFiltered = ({ args }: Field) => args.some(({ name }) => name === "where");
    const lists = types.flatMap(fieldsOf).filter((field) => edgeOf(field.type) && isFiltered(field));
    const namesOf = (fields: Field[]) => [...new Set(fields.map(({ type }) => getNamedType(type).name))].sort();
    const walked = LISTS.filter(({ below }) => below).map(({ field }) => field);
    expect(namesOf(walked)).toEqual(namesOf(lists.filter(({ type }) => relationsOf(type))));
  });

  test("every relation joins some pairs several times, running beside ended and future ones", () => {
    const capacities = pairsIn("memberships.csv", "organisation", "cluster");
    const cooperations = pairsIn("cooperations.csv", "organisation", "cluster");
    const roles = pairsIn("project_parties.csv", "organisation", "project");
    for (const pairs of [capacities, cooperations, roles])
      expect(pairs.filter(({ length }) => length > 1).length).toBeGreaterThan(15);
    const isEnded = ({ until }: Row) => !!until && until < TODAY.slice(0, until.length);
    const isAhead = ({ since }: Row) => !!since && since > TODAY;
    const timed = [...capacities, ...cooperations];
    expect(timed.filter((pair) => pair.some(isEnded) && !pair.every(isEnded)).length).toBeGreaterThan(5);
    expect(timed.filter((pair) => pair.some(isAhead)).length).toBeGreaterThan(0);
  });

  /** The rows of a file, those of the same two things together. */
  function pairsIn(file: string, one: string, other: string): Row[][] {
    const pairs = new Map<string, Row[]>();
    for (const row of rows[file]!) {
      const name = `${row[one]} ${row[other]}`;
      pairs.set(name, [...(pairs.get(name) ?? []), row]);
    }
    return [...pairs.values()];
  }
}
