import { startBoltProxy } from "../../support/bolt-proxy";
import { askAt } from "../ask";
import { median } from "../numbers";
import { startApi } from "../processes";
import { headline, MATCH } from "../questions/headline";
import { type World } from "../questions/question";
import { walk } from "../questions/walk";
import { show, type Section } from "../report";
import { type Bench } from "./measure";

/** A list of needs as a page shows it: each with its best members, their scores and contributions. */
const TEN_NEEDS = `query ($after: String) {
  needs(first: 10, after: $after) { edges { node { id membersServing(first: 3) { ${MATCH} } } } }
}`;

/** The headline question of the README, with sentences, for ten members. */
const HEADLINE = `query ($need: ID!) {
  membersServing(demand: { need: $need }, first: 10) {
    totalCount
    edges {
      node {
        score
        organisation { name }
        clusters { name }
        contributions {
          requirement { importance competence { prefLabel(languages: [EN]) { text } } }
          points
          sentence(language: EN)
        }
      }
    }
    uncovered { importance }
  }
}`;

const [MOST_STATEMENTS, MOST_TIME] = [3, 3];

/** Measures ten needs with their three best members each, compared with one need with its ten best. */
export async function measureNeeds(bench: Bench): Promise<Section> {
  const statements = await countStatements(bench);
  const { ten, one, lean } = await timeAll(bench);
  const ratio = ten / one;
  return {
    title: "Ten needs at once",
    how: "Ten needs with their three best members each, compared with the headline question of the README: one need with its ten best members, sentences, sources and uncovered requirements. The lean headline asks for the same fields of a member as the ten needs; ranking ten needs is ten times its work. Medians of alternating requests over all needs. Statements are counted between the API and the database.",
    head: [
      "ten needs ms",
      "one headline ms",
      "ratio",
      "lean headline ms",
      "ratio",
      "statements for ten",
      "statements for one",
    ],
    rows: [
      [
        ...[show(ten), show(one), ratio.toFixed(2), show(lean), (ten / lean).toFixed(2)],
        ...[String(statements.ten), String(statements.one)],
      ],
    ],
    checks: [
      {
        what: "ten needs with three members each: statements",
        limit: `<= ${MOST_STATEMENTS}`,
        measured: String(statements.ten),
        isMet: statements.ten <= MOST_STATEMENTS,
      },
      {
        what: "ten needs with three members each: time compared with one headline",
        limit: `<= ${MOST_TIME} x`,
        measured: `${ratio.toFixed(2)} x`,
        isMet: ratio <= MOST_TIME,
      },
    ],
  };
}

async function timeAll({ world, quick }: Bench): Promise<{ ten: number; one: number; lean: number }> {
  const variables = await argumentsOf(world);
  const times = { ten: [] as number[], one: [] as number[], lean: [] as number[] };
  const time = async (into: number[], query: string, variables: object) => {
    const started = performance.now();
    await world.ask(query, variables);
    into.push(performance.now() - started);
  };
  for (let turn = 0; turn < (quick ? 40 : 300); turn++) {
    await time(times.ten, TEN_NEEDS, variables.pages[turn % variables.pages.length]!);
    await time(times.one, HEADLINE, variables.needs[turn % variables.needs.length]!);
    await time(times.lean, headline.query, variables.needs[turn % variables.needs.length]!);
  }
  const of = (each: number[]) => median(each.slice(20));
  return { ten: of(times.ten), one: of(times.one), lean: of(times.lean) };
}

async function countStatements({ database }: Bench): Promise<{ ten: number; one: number }> {
  const proxy = await startBoltProxy(database.engine.uri);
  const api = await startApi({ ...database.engine, uri: proxy.uri });
  try {
    const world = { ask: askAt(api.url), read: database.read };
    const { pages, needs } = await argumentsOf(world);
    const count = async (query: string, variables: object) => {
      proxy.reset();
      await world.ask(query, variables);
      return proxy.runs();
    };
    return { ten: await count(TEN_NEEDS, pages[0]!), one: await count(HEADLINE, needs[0]!) };
  } finally {
    await api.stop();
    await proxy.stop();
  }
}

/** The variables: pages of ten needs, and single needs. */
async function argumentsOf(world: World): Promise<{ pages: object[]; needs: object[] }> {
  const elements = await walk(world, "needs($page)");
  const fullPages = elements.slice(0, Math.floor(elements.length / 10) * 10);
  const ends = fullPages.filter((_, index) => index % 10 === 9).slice(0, -1);
  return {
    pages: [{}, ...ends.map(({ cursor }) => ({ after: cursor }))],
    needs: (await headline.argumentsIn(world)).map(({ variables }) => variables),
  };
}
