import { outlookOf } from "../../src/barriers/outlook";
import { barrierRows } from "../../src/sheets/barrier-rows";
import { barrierHeaderOf, goColumns, printedColumns } from "../../src/sheets/summary-columns";
import { communityWater, humanSecurity } from "../frameworks/load";
import { assessmentOf } from "../support/assessments";

const human = humanSecurity();
const nine = human.indicators.slice(0, 9).map(({ code }) => code);
const long = {
  ...human,
  barriers: [
    {
      ...human.barriers[0]!,
      when: `MIN(${nine.join(", ")}) <= 2`,
      severity: [{ level: "high" as const, when: null }],
    },
  ],
};

it("links every cause, as many as the longest rule can have", () => {
  const assessment = assessmentOf(long, () => 1);
  const rows = barrierRows(outlookOf(assessment, new Map()), () => "T");
  const row = rows.find(({ ref }) => ref === long.barriers[0]!.id);
  const links = goColumns(long).map((header) => JSON.stringify(row?.cells[header] ?? ""));
  expect(links).toHaveLength(9);
  nine.forEach((code, index) => expect(links[index]).toContain(code));
});

it("keeps four beside the reasons and puts further ones last, printed while they are few", () => {
  expect(barrierHeaderOf(human).slice(-2)).toEqual(["Notes", "Go to 5"]);
  expect(printedColumns(human)).toBeNull();
  expect(goColumns(communityWater())).toHaveLength(4);
  expect(barrierHeaderOf(long).slice(-3)).toEqual(["Go to 7", "Go to 8", "Go to 9"]);
  expect(barrierHeaderOf(long)[printedColumns(long)?.last ?? 0]).toBe("Notes");
});
