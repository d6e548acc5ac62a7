import { barrierPlaces } from "../../src/portfolio/barrier-places";
import { plannedSteps } from "../../src/portfolio/planned-steps";
import { humanSecurity } from "../frameworks/load";
import { rowsOfFile, together } from "../support/portfolio-rows";

const framework = humanSecurity();
const rows = together([
  rowsOfFile(framework, { file: "b.xlsx", partner: "Beltania", scope: "Guard" }),
  rowsOfFile(framework, { file: "a.xlsx", partner: "Aldova", scope: "Guard" }),
  rowsOfFile(framework, { file: "c.xlsx", partner: "Aldova", scope: "Guard" }),
  rowsOfFile(framework, { file: "d.xlsx", partner: "", scope: "" }),
]);
const places = ["Aldova: Guard (a.xlsx)", "Aldova: Guard (c.xlsx)", "Beltania: Guard", "d.xlsx"];

it("says in how many and in which assessments a barrier is present, or cannot be ruled out", () => {
  const [second, third] = [framework.barriers[1]?.id, framework.barriers[2]?.id];
  // The second barrier is present in one assessment fewer than the first.
  const barriers = rows.barriers.filter(
    ({ barrier, file }) => !(barrier === second && file === "d.xlsx")
  );
  const found = barrierPlaces(barriers, rows.scores);
  const severe = places.map((place) => `${place} (Severe)`);
  expect(
    found.map(({ barrier, present, open, outOf }) => ({ barrier, present, open, outOf }))
  ).toEqual([
    { barrier: framework.barriers[0]?.id, present: severe, open: [], outOf: 4 },
    { barrier: second, present: severe.slice(0, 3), open: [], outOf: 4 },
    { barrier: third, present: [], open: places, outOf: 4 },
  ]);
});

it("counts assessments in which nothing stands in the way, and puts red lines first", () => {
  const [one] = rows.barriers;
  if (one === undefined) throw new Error("no barrier");
  const found = barrierPlaces(
    [one, { ...one, barrier: "PW-01", kind: "Red line", severity: null }],
    rows.scores
  );
  expect(found.map(({ isRedLine, outOf }) => [isRedLine, outOf])).toEqual([
    [true, 4],
    [false, 4],
  ]);
});

it("puts together what one role leads in the same months", () => {
  const mitigations = rows.mitigations.map((row) =>
    row.file === "d.xlsx" && row.start === 0 ? { ...row, end: 9 } : row
  );
  const steps = plannedSteps(mitigations);
  expect(steps.map(({ lead, start, end, where }) => [lead, start, end, where.length])).toEqual([
    ["Role 0", 0, 6, 3],
    ["Role 0", 0, 9, 1],
    ["Role 0", 6, 12, 4],
    ["Role 1", 3, 9, 4],
  ]);
  expect([...(steps[0]?.statuses ?? [])]).toEqual([["Open", 3]]);
});
