import { writePortfolio } from "../../../src/actions/portfolio/write-portfolio";
import { prepareToSend } from "../../../src/actions/send/prepare-to-send";
import { userSheets } from "../../../src/actions/send/user-sheets";
import type { SharingLevel } from "../../../src/assessment/evidence-words";
import { openWorkbook } from "../../../src/package/open-workbook";
import { humanSecurity } from "../../frameworks/load";
import { foundWhole } from "../../package/redact/search-parts";
import { rowsOfFile } from "../../support/portfolio-rows";
import { openFile } from "../../support/saved-file";
import { example } from "./assessed-workbook";

const framework = humanSecurity();
const secret = "Beltania of the north";

let bytes: Uint8Array;
beforeAll(async () => {
  const file = openFile(example());
  const rows = rowsOfFile(framework, { file: "b.xlsx", partner: secret });
  const outcome = await writePortfolio({ rows, frameworks: [framework], now: "now", version: "0" });
  expect(outcome.kind).toBe("written");
  bytes = file.save();
}, 60_000);

function send(level: SharingLevel, names: readonly string[]) {
  const choices = { level, content: "everything", userSheets: names, formulas: "values" } as const;
  return prepareToSend({ bytes, framework, choices, now: "now", version: "0" });
}

it("is offered among the user's sheets and never goes by itself", () => {
  expect(userSheets(bytes)).toMatchObject({
    ok: true,
    names: expect.arrayContaining(["HSA Portfolio", "HSA Portfolio score rows"]) as string[],
  });
  for (const level of ["internal", "public"] as const) {
    const outcome = send(level, []);
    if (outcome.kind !== "ready") throw new Error(outcome.problems.join("\n"));
    expect(foundWhole(outcome.copy.bytes, [secret])).toEqual([]);
  }
});

it("goes to readers in the house where it was ticked, and to no others", () => {
  const inside = send("internal", ["HSA Portfolio"]);
  if (inside.kind !== "ready") throw new Error(inside.problems.join("\n"));
  const names = openWorkbook(inside.copy.bytes).contents.sheets.map(({ name }) => name);
  expect(names).toContain("HSA Portfolio");
  expect(names).not.toContain("HSA Portfolio score rows");
  for (const level of ["partner agencies", "partner nation", "public"] as const) {
    const outcome = send(level, ["HSA Portfolio"]);
    expect(outcome).toMatchObject({ kind: "refused" });
    if (outcome.kind === "refused") expect(outcome.problems).toHaveLength(1);
  }
});
