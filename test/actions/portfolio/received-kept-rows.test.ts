import { enterScores } from "../../../src/actions/enter-scores";
import { install } from "../../../src/actions/install";
import { readReceived } from "../../../src/actions/portfolio/read-received";
import { prepareToSend } from "../../../src/actions/send/prepare-to-send";
import { summarise } from "../../../src/actions/summarise";
import { tableNames } from "../../../src/sheets/table-names";
import { communityWater } from "../../frameworks/load";
import { byHand } from "../../support/excel";
import { allAt, choices } from "../../support/installed";
import { openFile, type OpenFile } from "../../support/saved-file";
import { bodyOf } from "../../support/table-body";

const framework = communityWater();
const { barriers } = tableNames(framework);
const stamp = { now: "2026-05-06 07:08", version: "0.1.0" };

/** Barriers that a copy gives which holds the summary only. */
function received(file: OpenFile): string[] {
  const outcome = prepareToSend({
    bytes: file.save(),
    framework,
    choices: { level: "internal", content: "summary", userSheets: [], formulas: "values" },
    ...stamp,
  });
  if (outcome.kind !== "ready") throw new Error(JSON.stringify(outcome));
  const { bytes } = outcome.copy;
  const read = readReceived({ file: "a.xlsx", bytes, frameworks: [framework], readAt: stamp.now });
  return read.barriers.map(({ barrier }) => String(barrier));
}

it("counts neither what stays for a note, nor what stands twice, nor words that were typed over", async () => {
  const file = openFile();
  expect((await install({ framework, choices })).kind).toBe("installed");
  await enterScores({ framework, entries: allAt(framework, 1) });
  await summarise({ framework, ...stamp });
  const { sheet, header, refs, rows, firstRow, firstColumn } = await bodyOf(barriers);
  expect(received(file)).toEqual(refs);
  await byHand(file.host, (workbook) => {
    const at = (row: number, name: string) =>
      workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(firstRow + row, firstColumn + header.indexOf(name), 1, 1);
    at(0, "Notes").values = [["of use"]];
    at(1, "Why").values = [["our reason"]];
    workbook.worksheets.getItem(sheet).getRange("A1").values = [["our title"]];
    const pasted = header.map((name, column) =>
      name === "Notes" ? "pasted" : name === "Ref" || name === "Kind" ? rows[0]?.[column] : ""
    );
    workbook.tables.getItem(barriers).rows.add(undefined, [pasted]);
  });
  await summarise({ framework, ...stamp });
  expect((await bodyOf(barriers)).refs).toHaveLength(refs.length + 2);
  expect(received(file)).toEqual(refs);

  await enterScores({ framework, entries: allAt(framework, framework.scale.levels.length) });
  const outcome = await summarise({ framework, ...stamp });
  expect(outcome).toMatchObject({ kind: "summarised", kept: [refs[0], refs[1]] });
  expect(received(file)).toEqual([]);
});
