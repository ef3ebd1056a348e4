import { Console } from "node:console";
import { makeLibrary } from "../../src/discovery/competences-in-text/reading-library";
import { type ReadingResources } from "../../src/discovery/competences-in-text/read-text";
import { seedConcepts } from "../../seed/models/seed-concepts";
import { evaluateNeeds, isLookedAt, judgedNeeds } from "./needs";
import { evaluateNotices } from "./notices";
import { judgementTable, type Half } from "./judgements";
import { rankingTable } from "./ranking";
import { evaluateSpeed } from "./speed";
import { openTextReader } from "../../src/discovery/competences-in-text/models";

const out = new Console(process.stdout);

/** Measures reading against real texts: `npm run evaluate -- --notices DIR`. The texts of the notices are no part of the product. */
async function main(): Promise<void> {
  const reader = openTextReader({ withMeaning: true });
  const models = await reader.models();
  const library = await makeLibrary(seedConcepts(), judgedNeeds(isLookedAt));
  const whole = await makeLibrary(seedConcepts(), judgedNeeds());
  const encoder = reader.encoder();
  const at = process.argv.indexOf("--notices");
  const desks: [string, ReadingResources][] = [
    ["by words alone", { library, models }],
    ["with the encoder", { library, models, meaningOf: encoder?.meaningOf }],
  ];
  for (const [how, desk] of desks) {
    out.log(`\nCPV codes of real notices, ${how}: percent`);
    if (at < 0) out.log("not measured: the texts are no part of the product; say --notices DIRECTORY");
    else out.table(await evaluateNotices(desk, process.argv[at + 1]!));
    out.log(`\nCompetences of needs, ${how}`);
    out.table(await evaluateNeeds(desk));
    out.log(`\nThe same where the other needs set aside are known too`);
    out.table(await evaluateNeeds({ ...desk, library: whole }));
    out.log(`\nSpeed, ${how}`);
    out.table(await evaluateSpeed(desk));
  }
  out.log("\nAnswers to needs in fresh words, against judgements");
  const halves: readonly Half[] = process.argv.includes("--test-half") ? ["dev", "test"] : ["dev"];
  for (const half of halves)
    out.table(await judgementTable({ library: whole, models, meaningOf: encoder?.meaningOf }, half));
  await encoder?.close();
  out.log(rankingTable());
}

void main();
