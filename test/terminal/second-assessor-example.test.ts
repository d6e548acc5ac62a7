import { check } from "../../src/actions/check";
import { emptyWorkbook } from "../../src/package/empty-workbook";
import { defaultFramework } from "../../src/framework/default-framework";
import { install } from "../../src/actions/install";
import { enterScores } from "../../src/actions/enter-scores";
import { buildExample, type ExampleStep } from "../../src/terminal/examples/build-example";
import { secondAssessorSteps } from "../../src/terminal/examples/second-assessor";
import { agreementReport } from "../../src/scoring/agreement/agreement-report";
import { scorePair } from "../../src/assessment/score-pairs";
import { allAt, choices } from "../support/installed";
import { openFile } from "../support/saved-file";
import { builtFunctions } from "./assess-file";

it("fills a second assessor's scores by the real actions, and leaves one disagreement open", async () => {
  const framework = defaultFramework();
  const steps: ExampleStep[] = [
    { name: "install", run: () => install({ framework, choices }) },
    {
      name: "enter",
      run: () =>
        enterScores({ framework, entries: allAt(framework, 3, { "AC-01": 4, "RL-01": 2 }) }),
    },
    ...secondAssessorSteps("2026-10-12"),
  ];
  const bytes = await buildExample({
    workbook: { name: "empty.xlsx", bytes: emptyWorkbook() },
    framework,
    functions: builtFunctions(),
    version: "0.1.0",
    steps,
  });
  openFile(bytes);
  const read = await check({ framework, now: "2026-10-12" });
  if (read.kind !== "checked") throw new Error(JSON.stringify(read));
  const { second } = read.assessment;
  expect(second).toMatchObject({ isRevealed: true, answered: framework.indicators.length });
  const report = agreementReport(second!.revealed.map(({ code, a, b }) => scorePair(code, a, b)));
  // Twelve differ, three of them by two levels.
  expect(report).toMatchObject({ pairs: 38, exact: 26, withinOne: 35 });
  const rules = read.findings.map(({ rule, code }) => `${rule} ${code}`);
  expect(rules.filter((rule) => /disagree|reveal|agreed/.test(rule))).toEqual([
    "disagreement-open RL-08",
  ]);
});
