import type { WorkbookHost } from "../../src/workbench/host/workbook-host";
import { byHand } from "./excel";

export interface TypedModule {
  readonly code: string;
  readonly hours: unknown;
  readonly level: unknown;
  readonly audiences: string;
  readonly scenarios: string;
}

/** The example of `training.json`, with the six scenarios that it counts. */
export const workedExample: {
  readonly modules: readonly TypedModule[];
  readonly scenarios: readonly string[];
} = {
  modules: [
    { code: "T-01", hours: 16, level: 1, audiences: "A1, A2", scenarios: "S15" },
    { code: "T-03", hours: 12, level: 2, audiences: "A1, A2", scenarios: "S1, S4" },
    { code: "T-04", hours: 40, level: 2, audiences: "A1, A2", scenarios: "S1, S11" },
    { code: "T-07", hours: 40, level: 1, audiences: "A4, A3", scenarios: "S5" },
    { code: "T-09", hours: 60, level: 0, audiences: "A2, A4", scenarios: "" },
    { code: "T-10", hours: 40, level: 3, audiences: "A3, A4", scenarios: "S3, S13, S8" },
    { code: "T-14", hours: 30, level: 0, audiences: "A5", scenarios: "S14" },
    { code: "T-15", hours: 40, level: 1, audiences: "A8", scenarios: "S9" },
  ],
  scenarios: ["S1", "S3", "S4", "S8", "S11", "S13"],
};

/** Types rows of the modules table as a user would, cell by cell. */
export async function enterModules(
  host: WorkbookHost,
  modules: readonly TypedModule[],
  suffix = ""
): Promise<void> {
  await byHand(host, async (workbook, sync) => {
    const table = workbook.tables.getItem(`HSA_Training${suffix}`);
    const codes = table.columns.getItem("Code").getDataBodyRange();
    codes.load("values");
    await sync();
    for (const typed of modules) {
      const row = codes.values.findIndex(([code]) => code === typed.code);
      if (row < 0) throw new Error(`no module ${typed.code}`);
      for (const [header, value] of [
        ["Hours", typed.hours],
        ["Level", typed.level],
        ["Audiences", typed.audiences],
        ["Scenarios", typed.scenarios],
      ] as const) {
        table.columns.getItem(header).getDataBodyRange().getCell(row, 0).values = [[value]];
      }
    }
  });
}

/** Answers the first `count` self-inclusion items with a word. */
export async function enterItems(
  host: WorkbookHost,
  count: number,
  word = "yes",
  suffix = ""
): Promise<void> {
  await byHand(host, (workbook) => {
    const column = workbook.tables
      .getItem(`HSA_SelfInclusion${suffix}`)
      .columns.getItem("Evidenced");
    for (let row = 0; row < count; row += 1) {
      column.getDataBodyRange().getCell(row, 0).values = [[word]];
    }
  });
}
