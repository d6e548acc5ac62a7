import { addEvidence } from "../../src/actions/add-evidence";
import { addStakeholders } from "../../src/actions/add-stakeholders";
import { addTraining } from "../../src/actions/add-training";
import { assess } from "../../src/actions/assess";
import { beginBlind } from "../../src/actions/begin-blind";
import { bringIn } from "../../src/actions/bring-in";
import { check } from "../../src/actions/check";
import { compareRounds } from "../../src/actions/compare-rounds";
import { enterIndicator } from "../../src/actions/enter-indicator";
import { enterScores } from "../../src/actions/enter-scores";
import { enterItem, enterModule } from "../../src/actions/enter-training";
import { findAssessments } from "../../src/actions/find-assessments";
import { handOver } from "../../src/actions/hand-over";
import { install } from "../../src/actions/install";
import { keepWarnings } from "../../src/actions/keep-warnings";
import { listRounds } from "../../src/actions/list-rounds";
import { planInstall } from "../../src/actions/plan-install";
import { prepareToSend } from "../../src/actions/send/prepare-to-send";
import { revealScores } from "../../src/actions/reveal-scores";
import { showRounds } from "../../src/actions/show-rounds";
import { startRound } from "../../src/actions/start-round";
import { summarise } from "../../src/actions/summarise";
import { writeHandover } from "../../src/actions/write-handover";
import { refusalSentence } from "../../src/text/refusals";
import { humanSecurity } from "../frameworks/load";
import { byHand } from "../support/excel";
import { choices, scoreEntry } from "../support/installed";
import { openFile } from "../support/saved-file";

const framework = humanSecurity();
const [first] = framework.indicators;
const code = first?.code ?? "";
const now = "2026-11-26 10:00 UTC";
const version = "0.1.0";
const a = { framework };

const actions: Readonly<Record<string, () => Promise<unknown>>> = {
  install: () => install({ framework, choices }),
  "install another": () => install({ framework, choices, another: true }),
  "plan an installation": () => planInstall({ framework, another: true }),
  check: () => check(a),
  "enter an indicator": () => enterIndicator({ ...a, entry: scoreEntry(code, 3) }),
  "enter scores": () => enterScores({ ...a, entries: [scoreEntry(code, 3)] }),
  "bring in": () => bringIn({ ...a, items: [], entries: [scoreEntry(code, 3)], replaces: true }),
  summarise: () => summarise({ ...a, now, version }),
  "start a round": () => startRound({ ...a, next: { name: "Follow-up 1" }, now, version }),
  "list rounds": () => listRounds(a),
  "compare rounds": () => compareRounds({ ...a, earlier: 1, later: null, today: "2026-11-26" }),
  "show rounds": () => showRounds(a),
  "hand over a post": () => writeHandover({ ...a, today: "2026-11-26", now, version }),
  "log evidence": () => addEvidence({ ...a, items: [] }),
  "keep warnings": () => keepWarnings({ ...a, marks: ["x"] }),
  "add training": () => addTraining({ ...a, version }),
  "add stakeholders": () => addStakeholders({ ...a, version }),
  "enter a module": () =>
    enterModule({ ...a, module: "M-1", hours: 2, level: 1, audiences: [], scenarios: [] }),
  "enter an item": () => enterItem({ ...a, item: "SI-1", isEvidenced: true }),
  "begin blind": () => beginBlind({ ...a, a: "A-01", b: "B-01", now, version }),
  "hand to B": () => handOver({ ...a, to: "B", now }),
  reveal: () => revealScores({ ...a, now }),
};

/** A saved workbook whose sheets of ours a newer add-in, or a newer framework, has made. */
async function newer(mark: string, value: string): Promise<Uint8Array> {
  const made = openFile();
  const installed = await install({ framework, choices });
  if (installed.kind !== "installed") throw new Error(installed.kind);
  await byHand(made.host, (workbook) => {
    for (const { name } of installed.sheets) {
      workbook.worksheets.getItem(name).customProperties.add(mark, value);
    }
  });
  return made.save();
}

describe.each([
  ["layout", "HSA.schema", "3", "newer-schema", "3"],
  ["layout that is no number", "HSA.schema", "two", "newer-schema", "two"],
  [
    "framework",
    "HSA.framework",
    `${framework.id}@99.0.0`,
    "newer-framework",
    `${framework.id}@99.0.0`,
  ],
])("a workbook with a newer %s", (_what, mark, value, kind, found) => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await newer(mark, value);
  });

  it.each(Object.keys(actions))("is left as it is: %s", async (name) => {
    openFile(bytes);
    const before = JSON.stringify(await everything());
    const outcome = await actions[name]?.();
    expect(outcome).toMatchObject({ kind: "refused", reasons: [{ kind, found }] });
    expect(JSON.stringify(await everything())).toBe(before);
  });

  it("stops the command of the terminal, which says what to do", async () => {
    openFile(bytes);
    const outcome = await assess({ framework, choices, entries: null, now });
    if (outcome.kind !== "stopped" || outcome.outcome.kind !== "refused") {
      throw new Error(outcome.kind);
    }
    expect(outcome.at).toBe("install");
    expect(outcome.outcome.reasons.map(refusalSentence).join()).toMatch(/Update the add-in/);
  });

  it("is found by the pane, and cannot be opened", async () => {
    openFile(bytes);
    const listed = await findAssessments(a);
    expect(listed).toMatchObject({ assessments: [{ state: kind, missing: [], isOlder: false }] });
  });

  it("is not sent", () => {
    const outcome = prepareToSend({
      bytes,
      framework,
      choices: {
        level: "partner nation",
        content: "scores",
        userSheets: [],
        formulas: "values",
      },
      now,
      version,
    });
    expect(outcome).toMatchObject({ kind: "refused" });
    expect(JSON.stringify(outcome)).toMatch(/Use the newer version/);
  });
});

/** Formulas of every sheet, and its marks. */
async function everything(): Promise<unknown> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load(
      "items/name,items/customProperties/items/key,items/customProperties/items/value"
    );
    await context.sync();
    const ranges = worksheets.items.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load("formulas,address");
      return range;
    });
    await context.sync();
    return worksheets.items.map(({ name, customProperties }, index) => [
      name,
      customProperties.items.map(({ key, value }) => [key, value]),
      ranges[index]?.isNullObject === true ? null : ranges[index]?.formulas,
    ]);
  });
}
