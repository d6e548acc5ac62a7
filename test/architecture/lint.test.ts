import { spawnSync } from "node:child_process";
import path from "node:path";

interface Snippet {
  filePath: string;
  code: string;
}
interface Message {
  ruleId: string | null;
  message: string;
}

const root = path.resolve(__dirname, "../..");

function lint(snippets: readonly Snippet[]): Message[][] {
  const run = spawnSync(process.execPath, [path.join(__dirname, "lint-snippets.cjs")], {
    cwd: root,
    input: JSON.stringify(snippets),
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as Message[][];
}

/** file that the text pretends to be, text, rule that must speak */
const forbidden: readonly (readonly [string, string, string])[] = [
  // Arrows, in every way an import can be written, from the folder itself and from below.
  ["src/framework/x.ts", 'import { a } from "../scoring/band";\nvoid a;', "house/arrows"],
  [
    "src/framework/load/x.ts",
    'import type { A } from "../../sheets/plan";\nexport type B = A;',
    "house/arrows",
  ],
  ["src/assessment/x.ts", 'export * from "../barriers/finding";', "house/arrows"],
  ["src/scoring/x.ts", 'export { a } from "../barriers/finding";', "house/arrows"],
  ["src/barriers/x.ts", 'export const a = () => import("../sheets/plan");', "house/arrows"],
  ["src/text/x.ts", 'export type A = import("../sheets/plan").SheetPlan;', "house/arrows"],
  ["src/sheets/x.ts", 'import { a } from "../workbook/apply-plan";\nvoid a;', "house/arrows"],
  ["src/workbook/x.ts", 'import { a } from "../actions/install";\nvoid a;', "house/arrows"],
  ["src/actions/x.ts", 'import { a } from "../taskpane/task-pane";\nvoid a;', "house/arrows"],
  ["src/actions/x.ts", 'import { a } from "../workbench/host/limits";\nvoid a;', "house/arrows"],
  ["src/taskpane/x.ts", 'import { a } from "../workbook/apply-plan";\nvoid a;', "house/arrows"],
  ["src/commands/x.ts", 'import { a } from "../workbook/apply-plan";\nvoid a;', "house/arrows"],
  ["src/terminal/x.ts", 'import { a } from "../workbook/apply-plan";\nvoid a;', "house/arrows"],
  ["src/terminal/x.ts", 'import { a } from "../taskpane/task-pane";\nvoid a;', "house/arrows"],
  ["src/functions/x.ts", 'import { a } from "../sheets/plan";\nvoid a;', "house/arrows"],
  ["src/package/x.ts", 'import { a } from "../framework/framework";\nvoid a;', "house/arrows"],
  ["src/workbench/x.ts", 'import { a } from "../actions/install";\nvoid a;', "house/arrows"],
  [
    "src/workbench/host/x.ts",
    'import { a } from "../../framework/framework";\nvoid a;',
    "house/arrows",
  ],
  ["src/elsewhere/x.ts", 'import { a } from "../scoring/band";\nvoid a;', "house/arrows"],
  // Office's globals, as values and as types.
  ["src/actions/x.ts", "export const a = () => Excel.run(async () => 1);", "no-restricted-globals"],
  ["src/actions/x.ts", "export type A = Excel.Range;", "no-restricted-syntax"],
  [
    "src/taskpane/x.tsx",
    "export const a = () => Excel.run(async () => 1);",
    "no-restricted-globals",
  ],
  ["src/sheets/x.ts", "export const a = () => Office.context;", "no-restricted-globals"],
  ["src/functions/x.ts", "export const a = () => Office.context;", "no-restricted-globals"],
  [
    "src/actions/x.ts",
    "export const a = (e: unknown) => e instanceof OfficeExtension.Error;",
    "no-restricted-globals",
  ],
  [
    "src/scoring/x.ts",
    "export const a = () => new CustomFunctions.Error(0 as never);",
    "no-restricted-globals",
  ],
  // Purity.
  ["src/scoring/x.ts", "export const a = () => window;", "no-restricted-globals"],
  ["src/sheets/x.ts", "export const a = () => document.title;", "no-restricted-globals"],
  ["src/package/x.ts", 'export const a = () => fetch("x");', "no-restricted-globals"],
  ["src/text/x.ts", "export const a = () => process.env;", "no-restricted-globals"],
  ["src/barriers/x.ts", "export const a = () => setTimeout(() => 1, 1);", "no-restricted-globals"],
  ["src/scoring/x.ts", "export const a = () => Date.now();", "no-restricted-syntax"],
  ["src/assessment/x.ts", "export const a = () => new Date();", "no-restricted-syntax"],
  ["src/training/x.ts", "export const a = () => Date();", "no-restricted-syntax"],
  ["src/framework/x.ts", "export const a = () => Math.random();", "no-restricted-syntax"],
  ["src/functions/x.ts", "export const a = () => Math.random();", "no-restricted-syntax"],
  [
    "src/package/x.ts",
    'import { readFileSync } from "node:fs";\nvoid readFileSync;',
    "no-restricted-imports",
  ],
  [
    "src/actions/x.ts",
    'import { readFileSync } from "node:fs";\nvoid readFileSync;',
    "no-restricted-imports",
  ],
  ["src/taskpane/x.ts", 'export const a = () => fetch("x");', "no-restricted-globals"],
  ["src/actions/x.ts", "export const a = () => document.title;", "no-restricted-globals"],
  // Packages.
  ["src/sheets/x.ts", 'import { useState } from "react";\nvoid useState;', "no-restricted-imports"],
  [
    "src/actions/x.ts",
    'import { Text } from "@fluentui/react-components";\nvoid Text;',
    "no-restricted-imports",
  ],
  [
    "src/taskpane/x.ts",
    'import { createRoot } from "react-dom/client";\nimport { unzip } from "fflate";\nvoid createRoot;\nvoid unzip;',
    "no-restricted-imports",
  ],
  ["src/workbench/x.ts", 'import "@microsoft/office-js";', "no-restricted-imports"],
  [
    "src/actions/x.ts",
    'import { a } from "@formulajs/formulajs";\nvoid a;',
    "no-restricted-imports",
  ],
  // Types and safety.
  ["src/actions/x.ts", "export const a = (b: any) => b;", "@typescript-eslint/no-explicit-any"],
  [
    "src/actions/x.ts",
    "export const a = (b?: number) => b!;",
    "@typescript-eslint/no-non-null-assertion",
  ],
  ["src/actions/x.ts", "// @ts-ignore\nexport const a = 1;", "@typescript-eslint/ban-ts-comment"],
  ["src/actions/x.ts", 'export const a = () => eval("1");', "no-eval"],
  ["src/actions/x.ts", "export const a = new Function();", "no-new-func"],
  ["src/actions/x.ts", "console.log(1);", "no-console"],
  ["src/actions/x.ts", `${"export {};\n".repeat(301)}`, "max-lines"],
  [
    "src/taskpane/x.tsx",
    "export const A = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;",
    "no-restricted-syntax",
  ],
  ["src/taskpane/x.tsx", "export const A = () => <img src='x' />;", "jsx-a11y/alt-text"],
  ["src/taskpane/x.tsx", "export const a = () => alert('x');", "no-restricted-globals"],
  [
    "src/taskpane/x.tsx",
    'import { useState } from "react";\nexport const A = (p: { b: boolean }) => {\n  if (p.b) useState(1);\n  return null;\n};',
    "react-hooks/rules-of-hooks",
  ],
  [
    "src/workbook/x.ts",
    "export async function a(context: Excel.RequestContext) {\n  const r = context.workbook.getSelectedRange();\n  console.log(r.values);\n}",
    "office-addins/load-object-before-read",
  ],
];

/** What the house needs to be able to write. */
const allowed: readonly (readonly [string, string])[] = [
  [
    "src/scoring/x.ts",
    'import type { Method } from "../framework/framework";\nexport type A = Method;',
  ],
  ["src/workbook/x.ts", "export type A = Excel.Range;"],
  ["src/workbook/x.ts", "export const a = (e: unknown) => e instanceof OfficeExtension.Error;"],
  [
    "src/functions/x.ts",
    "export const a = (b: any[][]) => { throw new CustomFunctions.Error(b as never); };",
  ],
  ["src/sheets/x.ts", "export const a = (iso: string) => new Date(iso).getTime();"],
  [
    "src/terminal/x.ts",
    'import { readFile } from "node:fs/promises";\nimport { a } from "../actions/install";\nimport { b } from "../workbench/host/limits";\nvoid [readFile, a, b, new Date(), process.argv];',
  ],
  [
    "src/taskpane/x.tsx",
    'import { Text } from "@fluentui/react-components";\nexport const A = () => <Text>{window.location.hash}</Text>;',
  ],
  // A subfolder that shares its name with a folder of src/ is not that folder.
  [
    "src/workbench/host/x.ts",
    'import { a } from "./functions/b";\nimport { c } from "../sheets/d";\nvoid [a, c];',
  ],
];

describe("the lint rules", () => {
  const cases = [...forbidden.map(([f, c]) => [f, c] as const), ...allowed];
  const results = lint(cases.map(([filePath, code]) => ({ filePath, code })));

  it.each(forbidden.map(([file, code, rule], i) => ({ file, code, rule, i })))(
    "$rule speaks in $file: $code",
    ({ rule, i }) => {
      expect(results[i]?.map(({ ruleId }) => ruleId)).toContain(rule);
    }
  );

  it.each(allowed.map(([file, code], i) => ({ file, code, i: forbidden.length + i })))(
    "nothing is said in $file: $code",
    ({ i }) => {
      expect(results[i]).toEqual([]);
    }
  );
});
