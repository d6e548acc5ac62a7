import { enterScores } from "../../src/actions/enter-scores";
import { summarise } from "../../src/actions/summarise";
import type { Framework } from "../../src/framework/framework";
import { type FrameworkFiles, loadFramework } from "../../src/framework/load-framework";
import { tableNames } from "../../src/sheets/table-names";
import { communityWaterFiles } from "../frameworks/load";
import { byHand } from "../support/excel";
import { allAt, openInstalled } from "../support/installed";
import { bodyOf } from "../support/table-body";

interface Files {
  readonly framework: { version: string };
  readonly barriers: {
    version: string;
    barriers: { id: string; explanation: string; mitigations: string[] }[];
  };
  readonly mitigations: { version: string; mitigations: { id: string; title: string }[] };
}

/** A version of the framework, with other words than the one before. */
function version(number: number, without: { rule?: string; mitigation?: string } = {}): Framework {
  const files = communityWaterFiles() as FrameworkFiles & Files;
  const name = `${number + 6}.0.0`;
  files.framework.version = files.barriers.version = files.mitigations.version = name;
  const { barriers } = files.barriers;
  files.barriers.barriers = barriers.filter(({ id }) => id !== without.rule);
  for (const one of files.barriers.barriers) {
    one.explanation = `${one.explanation} (${name})`;
    one.mitigations = one.mitigations.filter((id) => id !== without.mitigation);
  }
  for (const one of files.mitigations.mitigations) one.title = `${one.title} (${name})`;
  const { mitigations } = files.mitigations;
  files.mitigations.mitigations = mitigations.filter(({ id }) => id !== without.mitigation);
  const loaded = loadFramework(files);
  if (!("framework" in loaded)) throw new Error(JSON.stringify(loaded));
  return loaded.framework;
}

async function build(framework: Framework, now: string) {
  const outcome = await summarise({ framework, now, version: "0.1.0" });
  if (outcome.kind !== "summarised") throw new Error(JSON.stringify(outcome));
  return outcome;
}

it("knows a row of ours that a version of the framework leaves out, and one that has it again", async () => {
  const [first, third] = [version(1), version(3)];
  const { barriers } = tableNames(first);
  const second = version(2, { rule: "dry" });
  const { host } = await openInstalled(first);
  await enterScores({ framework: first, entries: allAt(first, 1) });
  await build(first, "1");
  expect((await bodyOf(barriers)).refs).toContain("dry");

  const without = await build(second, "2");
  expect(without).toMatchObject({ typedOver: [], kept: [] });
  expect((await bodyOf(barriers)).refs).not.toContain("dry");
  expect(await build(third, "3")).toMatchObject({ typedOver: [], kept: [] });
  expect((await bodyOf(barriers)).cell("dry", "Change")).toBe("New");

  // With words of the user's beside it, it stays and says what became of it.
  const { sheet, header, refs, firstRow, firstColumn } = await bodyOf(barriers);
  await byHand(host, (workbook) => {
    const row = firstRow + refs.indexOf("dry");
    const at = (name: string) =>
      workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(row, firstColumn + header.indexOf(name), 1, 1);
    at("Notes").values = [["of use"]];
    at("Why").values = [["our reason"]];
  });
  const fourth = version(4, { rule: "dry" });
  expect(await build(fourth, "4")).toMatchObject({ typedOver: ["“Why” of dry"], kept: ["dry"] });
  const kept = await bodyOf(barriers);
  expect(kept.cell("dry", "Change")).toBe("No longer");
  expect(kept.cell("dry", "Severity")).toBe("");
  expect(await build(fourth, "5")).toMatchObject({ typedOver: [], kept: ["dry"] });
  await build(fourth, "6");
  expect(await build(version(5), "7")).toMatchObject({ typedOver: [], kept: [] });
  const back = await bodyOf(barriers);
  expect(back.cell("dry", "Change")).toBe("Back");
  expect(back.cell("dry", "Notes")).toBe("of use\nTyped over “Why”: our reason");
});

it("leaves a row to the user that a Ref of his own was pasted into", async () => {
  const framework = version(1);
  const { barriers } = tableNames(framework);
  const { host } = await openInstalled(framework);
  await enterScores({ framework, entries: allAt(framework, 1) });
  await build(framework, "1");
  const { sheet, header, refs, firstRow, firstColumn } = await bodyOf(barriers);
  await byHand(host, (workbook) => {
    workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(
        firstRow + refs.indexOf("dry"),
        firstColumn + header.indexOf("Ref"),
        1,
        1
      ).values = [["our own"]];
  });
  expect(await build(framework, "2")).toMatchObject({ typedOver: [], kept: [] });
  const after = (await bodyOf(barriers)).refs;
  expect(after).toEqual(expect.arrayContaining(["our own", "dry"]));
});
