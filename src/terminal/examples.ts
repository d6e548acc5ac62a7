/**
 * The command `examples`: writes the example workbooks into templates/examples/ anew, from the
 * fictional programme and from `entries.csv` and `evidence.csv` there. The same bytes on every run.
 */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import packageJson from "../../package.json";
import { defaultFramework } from "../framework/default-framework";
import { builtFunctions } from "./built-functions";
import { analystWorkbook } from "./examples/analyst-workbook";
import { buildExample } from "./examples/build-example";
import { closingSteps, fiveRoundSteps } from "./examples/five-rounds";
import { readExampleEvidence } from "./examples/evidence-csv";
import { secondAssessorSteps } from "./examples/second-assessor";
import { trainingAndCoalitionSteps } from "./examples/training-and-coalition";
import { readEntriesCsv } from "./entries-csv";
import { runAssess } from "./run-assess";

async function main(folder: string): Promise<void> {
  const framework = defaultFramework();
  const [functions, entries, logged] = await Promise.all([
    builtFunctions(),
    readFile(path.join(folder, "entries.csv")),
    readFile(path.join(folder, "evidence.csv")),
  ]);
  const bytes = analystWorkbook();
  const labels = {
    partner: "Kaldoria (fictional)",
    scope: "2nd Brigade and military police",
    handling: "Demonstration data: nothing in it is real",
  };
  const { output } = await runAssess({
    workbook: { name: "analyst-workbook.xlsx", bytes },
    entries: { name: "entries.csv", bytes: entries },
    framework,
    functions,
    labels: { ...labels, round: "Baseline" },
    officeFrom: __dirname,
    // The files are compared with a new run: the time is part of them.
    now: "2026-11-02 09:00 UTC",
    version: packageJson.version,
  });
  await writeFile(path.join(folder, "analyst-workbook.xlsx"), bytes);
  await writeFile(path.join(folder, "filled-assessment.xlsx"), output);
  const read = readEntriesCsv(entries, framework);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const evidence = readExampleEvidence(logged);
  const filled = fiveRoundSteps({ entries: read.entries, labels, evidence });
  const rounds = await buildExample({
    workbook: { name: "analyst-workbook.xlsx", bytes },
    framework,
    functions,
    version: packageJson.version,
    steps: [
      ...filled.slice(0, -closingSteps.length),
      ...trainingAndCoalitionSteps,
      ...secondAssessorSteps("2026-10-14"),
      ...closingSteps,
    ],
    officeFrom: __dirname,
  });
  await writeFile(path.join(folder, "five-rounds.xlsx"), rounds);
}

main(path.resolve(process.argv[2] ?? "templates/examples")).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
