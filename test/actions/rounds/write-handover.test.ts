import { newEvidence } from "../../../src/assessment/evidence-item";
import { addEvidence } from "../../../src/actions/add-evidence";
import { summarise } from "../../../src/actions/summarise";
import { writeHandover } from "../../../src/actions/write-handover";
import { communityWater, humanSecurity } from "../../frameworks/load";
import { byHand } from "../../support/excel";
import { openInstalled } from "../../support/installed";
import { finishRounds, score, tableValues } from "../../support/round-book";

const framework = humanSecurity();
const [first, second] = framework.indicators;
const request = { framework, today: "2026-05-20", now: "2026-05-20 10:00", version: "0.1.0" };

async function rowsOf(topic: string): Promise<string[][]> {
  const values = await tableValues("HSA_Handover");
  return values.slice(1).filter((row) => String(row[0]).includes(topic));
}

/** Scored at 2 but for one indicator, dated 2026-05-01. */
async function scored() {
  const opened = await openInstalled(framework);
  await score(framework, 2);
  await byHand(opened.host, (workbook) => {
    const category = `HSA_${first!.category}`;
    const cell = workbook.tables.getItem(category).columns.getItem("Score").getDataBodyRange();
    cell.getCell(1, 0).values = [["NI"]];
  });
  return opened;
}

describe("writeHandover", () => {
  it("says what was judged and why, what is open, and how sure it is", async () => {
    const { host } = await scored();
    const written = await writeHandover(request);
    expect(written).toMatchObject({ kind: "written", sheet: "HSA Handover" });
    expect(host.statistics.batches).toBe(5);
    const judged = await rowsOf("Judged");
    expect(judged[0]![2]).toMatch(/^Overall: 25\.0/);
    const own = judged.find(([, ref]) => ref === first!.code);
    expect(own?.slice(2, 4)).toEqual([`${first!.name}: 2 Nominal`, "Seen and heard"]);
    const open = await rowsOf("Open");
    expect(open[0]?.slice(1, 3)).toEqual([second!.code, `No information: ${second!.name}`]);
    const sure = await rowsOf("How sure");
    expect(sure[0]![3]).toMatch(/^High 0, Moderate \d+, Low 0; \d/);
    expect(sure[sure.length - 1]![2]).toBe("0 finished rounds");
  }, 20_000);

  it("lists what people wrote beside the summary, and what is due", async () => {
    const { host } = await scored();
    await summarise({ framework, now: "then", version: "0.1.0" });
    await byHand(host, async (workbook, sync) => {
      const table = workbook.tables.getItem("HSA_Plan");
      const body = table.getDataBodyRange();
      body.load("columnIndex");
      const cells = ["Decision", "Owner role", "Due", "Status"].map((name) =>
        table.columns.getItem(name).getDataBodyRange().getCell(0, 0)
      );
      cells[0]!.values = [["Write to the ministry"]];
      cells[1]!.values = [["Adviser"]];
      // 2026-06-30 as Excel keeps it.
      cells[2]!.values = [[46203]];
      cells[3]!.values = [["Agreed"]];
      await sync();
    });
    await writeHandover(request);
    const promised = await rowsOf("Promised");
    expect(promised).toHaveLength(1);
    expect(promised[0]!.slice(2)).toEqual([
      expect.stringMatching(/\(Agreed\)$/),
      "Write to the ministry Owner: Adviser.",
      "2026-06-30",
    ]);
    const lapses = await rowsOf("Lapses");
    expect(lapses.map((row) => row[4])).toContain("2026-06-30");
  }, 20_000);

  it("lists evidence that grows too old, by the framework's own months", async () => {
    await scored();
    const { evidenceMaxAgeMonths } = first!;
    const logged = await addEvidence({
      framework,
      items: [newEvidence(first!.code, { type: "interview", month: "2024-01", summary: "Seen" })],
    });
    expect(JSON.stringify(logged)).not.toContain("refused");
    const lapsed = new Date(Date.UTC(2024, 1 + evidenceMaxAgeMonths, 0)).toISOString().slice(0, 10);
    await writeHandover({ ...request, today: lapsed });
    const lapses = await rowsOf("Lapses");
    const own = lapses.find(
      (row) => String(row[1]).includes(first!.code) && /evidence/.test(row[2]!)
    );
    expect(own?.[4]).toBe(lapsed);
    await writeHandover({ ...request, today: "2030-01-01" });
    expect(JSON.stringify(await rowsOf("Lapses"))).toContain(`${lapsed} (overdue)`);
  }, 20_000);

  it("is out of sight while the last round is", async () => {
    const water = communityWater();
    const { host } = await openInstalled(water);
    await finishRounds(host, water, [2]);
    expect(await writeHandover({ ...request, framework: water })).toMatchObject({
      reasons: [{ why: { kind: "out-of-sight" } }],
    });
  });
});
