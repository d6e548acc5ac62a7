import { barrierPlaces } from "../../src/portfolio/barrier-places";
import type { BarrierRow } from "../../src/portfolio/portfolio-columns";

function row(file: string, severity: string): BarrierRow {
  const round = { round: 1, roundName: "Baseline", date: "2026-05-01", roundState: "finished" };
  const framework = { framework: "water", version: "1.0.0" };
  return {
    ...{ file, assessment: null, partner: file, scope: null, ...round, ...framework },
    ...{ barrier: "W-01", title: "Clean water", kind: "Red line", severity, certainty: null },
    source: "entries",
  };
}

it("lists a red line that is not cleared as one that cannot be ruled out", () => {
  const [place, ...more] = barrierPlaces([row("A", "Hit"), row("B", "Not cleared")], []);
  expect(more).toEqual([]);
  expect(place).toMatchObject({
    isRedLine: true,
    present: ["A"],
    open: ["B"],
    outOf: 2,
  });
});
