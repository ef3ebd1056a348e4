import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { told, type Database } from "./database";
import { lines, world, worldWith, worldWithRows } from "./world.files";

/** Dates as precise as somebody said, with months and years of which a day is the first or the last. */
const DATES = [
  ...["2017", "2017-12", "2017-12-31", "2018", "2018-01", "2018-01-01", "2018-01-02", "2018-02", "2018-02-01"],
  ...["2018-02-27", "2018-02-28", "2018-06", "2018-06-15", "2018-06-30", "2018-12", "2018-12-30", "2018-12-31"],
  ...["2019", "2019-01-01", "2020-02", "2020-02-28", "2020-02-29"],
];
const OPERATORS = ["eq", "gt", "gte", "lt", "lte"] as const;

const daysOf = (date: string): Readonly<{ first: number; last: number }> => {
  const [year, month, day] = date.split("-").map(Number) as [number, number?, number?];
  return {
    first: Date.UTC(year, (month ?? 1) - 1, day ?? 1),
    last: day ? Date.UTC(year, month! - 1, day) : Date.UTC(year, month ?? 12, 0),
  };
};

/** What an operator says of the day as which a date counts. */
const says: Record<(typeof OPERATORS)[number], (day: number, date: string, asked: string) => boolean> = {
  eq: (_day, date, asked) => date.startsWith(asked),
  gt: (day, _date, asked) => day > daysOf(asked).last,
  gte: (day, _date, asked) => day >= daysOf(asked).first,
  lt: (day, _date, asked) => day < daysOf(asked).first,
  lte: (day, _date, asked) => day <= daysOf(asked).last,
};

const idOf = (date: string) => `organisation:d${date}`;

/** Members from each date on, and others until each date. */
const dated = {
  ...world,
  "organisations.csv": lines(
    "id,kind,name",
    "cluster:since,CLUSTER,Since",
    "cluster:until,CLUSTER,Until",
    ...DATES.map((date) => `${idOf(date)},COMPANY,${date}`),
  ),
  "memberships.csv": lines(
    "organisation,cluster,kind,since,until,source",
    ...DATES.flatMap((date) => [
      `${idOf(date)},cluster:since,MEMBER,${date},,source:page`,
      `${idOf(date)},cluster:until,MEMBER,,${date},source:page`,
    ]),
  ),
  ...{ "clusters.csv": "id\n", "successions.csv": "cluster,successor,source\n", "solutions.csv": "id,name\n" },
  ...{ "needs.csv": "id,title_en\n", "need_competences.csv": "need,competence,importance\n" },
};

/** Dates in an import, and what lists make of them. */
export const datingTests = ({ clear, graph, load }: Database) =>
  describe("a date that is known to its year or month", () => {
    const schema = trefpuntSchema();
    const today = "2026-11-25";

    /** The dates of the members that pass a filter, in the order that is asked for. */
    async function members(cluster: "since" | "until", args: string): Promise<string[]> {
      const source = `{ cluster(id: "cluster:${cluster}") { members(first: 100 ${args}) { edges { node { name } } } } }`;
      const { data, errors } = await graphql({ schema, source, contextValue: contextOf({ graph, today }) });
      expect(errors).toBeUndefined();
      const { edges } = (data as { cluster: { members: { edges: { node: { name: string } }[] } } }).cluster.members;
      return edges.map(({ node }) => node.name);
    }

    beforeAll(async () => {
      await clear();
      expect(await load(dated)).toMatchObject({ isLoaded: true });
    });

    test.each(["since", "until"] as const)(
      "counts in a filter as its first day, or as its last where it is an end: %s",
      async (name) => {
        for (const operator of OPERATORS)
          for (const asked of DATES) {
            const found = await members(name, `includeEnded: true where: { ${name}: { ${operator}: "${asked}" } }`);
            const day = (date: string) => (name === "since" ? daysOf(date).first : daysOf(date).last);
            const expected = DATES.filter((date) => says[operator](day(date), date, asked));
            expect({ operator, asked, found: found.sort() }).toEqual({ operator, asked, found: [...expected].sort() });
          }
      },
    );

    test.each(DATES.filter((date) => date.length === "2018-12-31".length))(
      "holds as of %s where the filter says that it begins by then, or ends then or later",
      async (day) => {
        const begun = await members("since", `includeEnded: true where: { since: { lte: "${day}" } }`);
        const lasting = await members("until", `includeEnded: true where: { until: { gte: "${day}" } }`);
        expect(await members("since", `asOf: "${day}"`)).toEqual(begun);
        expect(await members("until", `asOf: "${day}"`)).toEqual(lasting);
      },
    );

    test("is in each year, month and day that is asked for among several", async () => {
      const found = await members("until", 'includeEnded: true where: { until: { in: ["2018-02", "2020-02-29"] } }');
      expect(found.sort()).toEqual(["2018-02", "2018-02-01", "2018-02-27", "2018-02-28", "2020-02-29"]);
    });

    const inOrder = [...DATES];

    test("as a beginning stands in an order before what begins on the same day and is known better", async () => {
      inOrder.sort((a, b) => daysOf(a).first - daysOf(b).first || a.length - b.length);
      expect(await members("since", "includeEnded: true orderBy: [{ since: ASC }]")).toEqual(inOrder);
      expect(await members("since", "includeEnded: true orderBy: [{ since: DESC }]")).toEqual([...inOrder].reverse());
    });

    test("as an end stands in an order behind what ends on the same day and is known better", async () => {
      inOrder.sort((a, b) => daysOf(a).last - daysOf(b).last || b.length - a.length);
      expect(await members("until", "includeEnded: true orderBy: [{ until: ASC }]")).toEqual(inOrder);
      expect(await members("until", "includeEnded: true orderBy: [{ until: DESC }]")).toEqual([...inOrder].reverse());
    });

    test.each([
      ["memberships.csv", "organisation:firm,cluster:next,MEMBER,2018,2017,source:page", "2017", "2018"],
      [
        "memberships.csv",
        "organisation:firm,cluster:next,MEMBER,2018-03,2018-02-15,source:page",
        "2018-02-15",
        "2018-03",
      ],
      ["recognitions.csv", "recognition:a,cluster:net,IBN,2018-03-12,2018-03-11", "2018-03-11", "2018-03-12"],
      ["cooperations.csv", "organisation:firm,cluster:net,PARTNER,2019-01,2018,source:page", "2018", "2019-01"],
      [
        "organisation_competences.csv",
        "organisation:firm,competence:water,2020,2019-12,source:page",
        "2019-12",
        "2020",
      ],
    ])("is refused as an end before its beginning: %s %s", async (file, row, until, since) => {
      const header: Record<string, string> = {
        "memberships.csv": "organisation,cluster,kind,since,until,source",
        "recognitions.csv": "id,cluster,kind,since,until",
        "cooperations.csv": "organisation,cluster,role,since,until,source",
        "organisation_competences.csv": "organisation,competence,since,until,source",
      };
      expect(told(await load(worldWith(file, lines(header[file]!, row)), { checkOnly: true }))).toEqual([
        {
          file,
          line: 2,
          column: "until",
          reason: `${until} is earlier than since, which is ${since}. Correct one of the two`,
        },
      ]);
    });

    test.each(["2018,2018", "2018-03,2018", "2018,2018-03", "2018-03-12,2018-03-12", "2018-03-12,2018"])(
      "may be an end in the same time as its beginning: %s",
      async (dates) => {
        const files = worldWithRows("memberships.csv");
        const rows = lines(
          "organisation,cluster,kind,since,until,source",
          `organisation:firm,cluster:net,MEMBER,${dates},source:page`,
        );
        expect(await load({ ...files, "memberships.csv": rows }, { checkOnly: true })).toMatchObject({ refusals: [] });
      },
    );

    test.each(["0000", "0000-01-01", "9999-12-31", "2018-00"])("is refused where it is none: %s", async (date) => {
      const row = `organisation:city,cluster:net,MEMBER,${date},source:page`;
      expect(told(await load(worldWithRows("memberships.csv", row), { checkOnly: true }))).toEqual([
        expect.objectContaining({
          line: 4,
          column: "since",
          reason: expect.stringMatching(/must be a date from the years/),
        }),
      ]);
    });
  });
