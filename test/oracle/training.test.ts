/**
 * The training index through the custom function on the host, through the native formulas as a
 * recipient without the add-in calculates them, and through src/training: one number.
 */
import fc from "fast-check";
import { addTraining } from "../../src/actions/add-training";
import { check } from "../../src/actions/check";
import { install } from "../../src/actions/install";
import type { Framework } from "../../src/framework/framework";
import { emptyWorkbook } from "../../src/package/empty-workbook";
import { openWorkbook } from "../../src/package/open-workbook";
import { indexOfRecord } from "../../src/training/index-of-record";
import { WorkbookHost } from "../../src/workbench/host/workbook-host";
import { connectAddIn } from "../../src/workbench/transports/node-add-in";
import { humanSecurity } from "../frameworks/load";
import { valuesOf } from "../support/excel";
import { choices } from "../support/installed";
import { enterItems, enterModules, type TypedModule, workedExample } from "../support/training";
import { waterWithTraining } from "../support/water-training";
import { builtFunctions } from "../terminal/assess-file";
import { describeWithLibreOffice, ORACLE_TIMEOUT } from "./describe-oracle";
import { type CalculatedValue, recalculateAll } from "./libreoffice";

interface Typed {
  readonly modules: readonly TypedModule[];
  readonly items: number;
  readonly word: string;
}

/** Mostly what people enter; the odd ones are slips that must give the same error in all ways. */
function typed(framework: Framework): fc.Arbitrary<Typed> {
  const model = framework.training!;
  const codes = (list: readonly { code: string }[]) =>
    fc
      .tuple(
        fc.subarray(list.map(({ code }) => code)),
        fc.constantFrom(", ", ";", " ", ",", " ; ", "\n"),
        fc.boolean()
      )
      .map(([some, parting, isLower]) => {
        const text = some.join(parting);
        return isLower ? text.toLowerCase() : text;
      });
  const rarely = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<unknown>): fc.Arbitrary<T> =>
    fc.oneof({ weight: 60, arbitrary: usual }, { weight: 1, arbitrary: odd as fc.Arbitrary<T> });
  const top = model.levels.length - 1;
  const entry = (code: string) =>
    fc.record({
      code: fc.constant(code),
      hours: rarely(
        fc.constantFrom<unknown>("", 0, 1, 7.5, 16, 40, 120),
        fc.constantFrom("x", -1, 200_000, "'5", " ")
      ),
      level: rarely(
        fc.oneof(fc.integer({ min: 0, max: top }), fc.constant<unknown>("")),
        fc.constantFrom("high", top + 1, 1.5, -1)
      ),
      audiences: rarely(codes(model.audiences), fc.constantFrom("A99", "everyone", "A1,,A2", ",")),
      scenarios: rarely(codes(model.scenarios), fc.constantFrom("S99", "S1 and S2", " ")),
    });
  const rows = [...model.modules.map(({ code }) => code), "X-01", "X-02"];
  return fc.record({
    modules: fc
      .subarray(rows, { maxLength: Math.min(9, rows.length) })
      .chain((some) => fc.tuple(...some.map(entry)).map((all) => [...all])),
    items: fc.nat({ max: model.selfInclusionItems.length }),
    word: rarely(fc.constantFrom("yes", "Yes", "no", " YES "), fc.constantFrom("maybe")),
  });
}

type Cell = number | string;

async function onHost(): Promise<Cell[]> {
  return (await valuesOf("HSA Training", "B6:B10")).map(([cell]) => cell as Cell);
}

function inLibreOffice(cells: Map<string, CalculatedValue> | undefined): Cell[] {
  return [6, 7, 8, 9, 10].map((row) => {
    const value = cells?.get(`B${row}`);
    return typeof value === "object" && value !== null ? value.error : (value as Cell);
  });
}

function expectSame(one: Cell | undefined, other: Cell | undefined, where: string): void {
  const same =
    typeof one === "number" && typeof other === "number"
      ? Math.abs(one - other) <= 1e-9
      : one === other;
  if (!same) throw new Error(`${where}: ${one} and ${other}`);
}

/** A saved workbook with an empty training sheet: each set is entered into it as into a reopened file. */
async function withTraining(framework: Framework): Promise<Uint8Array> {
  const opened = openWorkbook(emptyWorkbook());
  const host = new WorkbookHost(opened.contents, { functions: builtFunctions() });
  Object.assign(globalThis, connectAddIn(host));
  expect((await install({ framework, choices })).kind).toBe("installed");
  expect((await addTraining({ framework, version: "0.0.0" })).kind).toBe("added");
  return opened.save(host.changes());
}

describeWithLibreOffice("three ways to one training index", () => {
  it.each<[string, () => Framework, number]>([
    ["human security", humanSecurity, 16],
    ["water with training", waterWithTraining, 12],
  ])(
    "%s",
    async (_name, load, count) => {
      const framework = load();
      const files: Uint8Array[] = [];
      const host1: Cell[][] = [];
      const pure: Cell[][] = [];
      const sets = fc.sample(typed(framework), { numRuns: count, seed: 20260202 });
      if (framework.id === humanSecurity().id) {
        sets.push({ modules: workedExample.modules, items: 2, word: "yes" });
      }
      const installed = await withTraining(framework);
      for (const set of sets) {
        const opened = openWorkbook(installed);
        const host = new WorkbookHost(opened.contents, { functions: builtFunctions() });
        Object.assign(globalThis, connectAddIn(host));
        await enterModules(host, set.modules);
        await enterItems(host, set.items, set.word);
        host1.push(await onHost());
        files.push(opened.save(host.changes()));
        const outcome = await check({ framework });
        if (outcome.kind !== "checked") throw new Error(outcome.kind);
        const { training } = outcome.assessment;
        const found = training === undefined ? null : indexOfRecord(training, framework.training!);
        pure.push(
          found === null
            ? [training?.isSound === false ? "#VALUE!" : "#N/A"]
            : [found.index, found.depth, found.breadth, found.scenarioVariety, found.selfInclusion]
        );
      }
      const calculated = await recalculateAll(files);
      let numbers = 0;
      sets.forEach((set, index) => {
        const theirs = inLibreOffice(calculated[index]?.get("HSA Training"));
        pure[index]?.forEach((value, place) => {
          const where = `set ${index} row ${place} ${JSON.stringify(set)}`;
          expectSame(host1[index]?.[place], value, `${where}: function, training`);
          expectSame(theirs[place], value, `${where}: native, training`);
          if (typeof value === "number") numbers += 1;
        });
      });
      expect(numbers).toBeGreaterThan(count * 2);
      if (framework.id === humanSecurity().id) expect(pure.at(-1)?.[0]).toBeCloseTo(33.7635, 4);
    },
    ORACLE_TIMEOUT
  );
});
