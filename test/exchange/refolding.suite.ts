import { deriveIfStale } from "../../src/exchange/derive/derive";
import { slices } from "../../src/slices";
import { sampleOf } from "../support/cases";
import { type Database } from "./database";
import { contentHash } from "./content-hash";
import { directoryWith, lines, type Files } from "./world.files";

const COMPANIES = 1_200;

/** More things than are read at once, with texts on nodes and on relations. */
const world: Files = {
  "sources.csv": lines("id,title,publisher", "source:a,A,A"),
  "competences.csv": lines("id,scheme,pref_label_en", "competence:gas,INNOVATION,CO2 capture"),
  "organisations.csv": lines(
    "id,kind,name,aliases,summary_en,sources",
    ...Array.from(
      { length: COMPANIES },
      (_, n) => `organisation:o${n},COMPANY,Firm ${n} – CO₂,aﬂeiding;two,Makes CO₂ capture work,source:a`,
    ),
  ),
  "organisation_competences.csv": lines(
    "organisation,competence,basis,source",
    ...Array.from({ length: 30 }, (_, n) => `organisation:o${n},competence:gas,CO₂ – capture,source:a`),
  ),
};

/** What an older version of the program folded is folded anew by the next start. */
export const refoldingTests = ({ graph, clear, change, loadFrom, read }: Database) =>
  describe("texts that another version folded", () => {
    const start = (report = (_what: string) => undefined as void) => deriveIfStale(graph(), slices, report);
    let fresh: string;

    beforeEach(async () => {
      await clear();
      expect((await loadFrom([directoryWith(world)])).refusals).toEqual([]);
      fresh = await contentHash(graph());
      await change(`MATCH (firm:Company) SET firm.nameFolded = toLower(firm.name), firm.aliasesFolded = firm.aliases,
        firm.summaryEnFolded = toLower(firm.summaryEn), firm.townFolded = "nowhere"`);
      await change("MATCH ()-[held:HAS_COMPETENCE]->() SET held.basisFolded = toLower(held.basis)");
      await change('MATCH ()-[shown:HAS_EVIDENCE_OF {kind: "PROFILE"}]->() DELETE shown');
      await change('MATCH (derivation:Derivation) SET derivation.checksum = "older"');
      expect(await contentHash(graph())).not.toBe(fresh);
    });

    test("are folded anew at the start, once, and what follows from them is derived anew", async () => {
      await start();
      expect(await contentHash(graph())).toBe(fresh);
      const shown = await read('MATCH (:Company)-[shown:HAS_EVIDENCE_OF {kind: "PROFILE"}]->() RETURN count(*) AS row');
      expect(shown).toEqual([COMPANIES - 30]);
      const again: string[] = [];
      await start((what) => void again.push(what));
      expect(again).toEqual([]);
    });

    test.each(sampleOf(["folded texts", "derivations"], 1))(
      "are folded anew by the next start where one died at its %s",
      async (last) => {
        const dying = (what: string) => {
          if (what === last) throw new Error("died");
        };
        await expect(start(dying)).rejects.toThrow("died");
        await start();
        expect(await contentHash(graph())).toBe(fresh);
      },
    );
  });
