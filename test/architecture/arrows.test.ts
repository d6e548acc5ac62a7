import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { allowedImports, packageOwners, shippedFolders } from "../../tools/arrows.cjs";

const root = path.resolve(__dirname, "../..");
const cruiser = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");

interface Violation {
  from: string;
  to: string;
  rule: { name: string };
}

/** Runs dependency-cruiser with the project's rules over a small tree of files. */
function cruise(files: Readonly<Record<string, string>>): Violation[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "arrows-"));
  try {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(folder, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
    }
    for (const name of ["tsconfig.json", "package.json"]) {
      fs.copyFileSync(path.join(root, name), path.join(folder, name));
    }
    fs.symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"), "junction");
    const config = path.join(root, ".dependency-cruiser.cjs");
    const run = spawnSync(
      process.execPath,
      [cruiser, "src", "--config", config, "--output-type", "json"],
      { cwd: folder, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 }
    );
    if (run.stdout === "") throw new Error(run.stderr);
    return JSON.parse(run.stdout).summary.violations;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const named = (violations: readonly Violation[]) =>
  violations.map(({ from, to, rule }) => `${rule.name}: ${from} -> ${to}`);

const folders = Object.keys(allowedImports);

describe("the table of arrows", () => {
  it("names every folder of src, and no other", () => {
    const real = fs
      .readdirSync(path.join(root, "src"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    // training/ has no file until its feature is built; git keeps no empty folder.
    expect(folders).toEqual(expect.arrayContaining(real));
  });

  it("has no cycle: some order lets each folder import only from those before it", () => {
    const placed = new Set<string>();
    let before = -1;
    while (placed.size > before) {
      before = placed.size;
      for (const folder of folders) {
        if (allowedImports[folder]!.every((to) => placed.has(to))) placed.add(folder);
      }
    }
    expect([...placed].sort()).toEqual([...folders].sort());
  });

  it("joins actions and workbench in the terminal only", () => {
    const joins = (folder: string, to: string) => allowedImports[folder]!.includes(to);
    expect(folders.filter((folder) => joins(folder, "workbench"))).toEqual(["terminal"]);
    expect(allowedImports.workbench).toEqual(["package"]);
    expect(allowedImports.package).toEqual([]);
    expect(allowedImports.framework).toEqual([]);
  });

  it("lets actions alone reach the workbook", () => {
    expect(folders.filter((folder) => allowedImports[folder]!.includes("workbook"))).toEqual([
      "actions",
    ]);
  });
});

describe("dependency-cruiser", () => {
  it("forbids every import that the table does not allow, and only those", () => {
    const files: Record<string, string> = {};
    const expected: string[] = [];
    for (const folder of folders) {
      files[`src/${folder}/target.ts`] = "export const target = 1;\n";
      for (const to of folders.filter((name) => name !== folder)) {
        const file = `src/${folder}/deep/to-${to}.ts`;
        files[file] = `export { target } from "../../${to}/target";\n`;
        if (!allowedImports[folder]!.includes(to)) {
          expected.push(`arrow-${folder}: ${file} -> src/${to}/target.ts`);
        }
      }
    }
    expect(named(cruise(files)).sort()).toEqual(expected.sort());
  });

  it("sees type imports, dynamic imports and plain imports alike", () => {
    const violations = cruise({
      "src/workbook/target.ts": "export const a = 1;\nexport type A = number;\n",
      "src/scoring/as-type.ts":
        'import type { A } from "../workbook/target";\nexport type B = A;\n',
      "src/scoring/as-call.ts": 'export const b = () => import("../workbook/target");\n',
      "src/scoring/as-value.ts": 'import { a } from "../workbook/target";\nexport const b = a;\n',
    });
    expect(named(violations).sort()).toEqual([
      "arrow-scoring: src/scoring/as-call.ts -> src/workbook/target.ts",
      "arrow-scoring: src/scoring/as-type.ts -> src/workbook/target.ts",
      "arrow-scoring: src/scoring/as-value.ts -> src/workbook/target.ts",
    ]);
  });

  it("speaks of cycles, lost files, tests, content, Node and folders nobody listed", () => {
    const violations = cruise({
      "src/scoring/a.ts": 'import { b } from "./b";\nexport const a = (): number => b();\n',
      "src/scoring/b.ts": 'import { a } from "./a";\nexport const b = (): number => a();\n',
      "src/scoring/lost.ts": 'export { a } from "./not-there";\n',
      "src/scoring/tested.ts": 'export { a } from "../../test/support";\n',
      "src/scoring/content.ts": 'export { a } from "../../templates/data";\n',
      "src/actions/files.ts": 'export { readFile } from "node:fs/promises";\n',
      "src/utils/x.ts": 'export { a } from "../scoring/a";\n',
      "test/support.ts": "export const a = 1;\n",
      "templates/data.ts": "export const a = 1;\n",
    });
    const rules = new Set(violations.map(({ rule }) => rule.name));
    expect([...rules].sort()).toEqual([
      "folder-not-listed",
      "no-circular",
      "no-development-code",
      "no-node-in-the-pane",
      "not-to-unresolvable",
      "templates-through-framework",
    ]);
  });

  it("keeps packages in the folders that own them, and development packages out of what ships", () => {
    const owned = Object.keys(packageOwners).filter((name) => !name.includes("*"));
    const files: Record<string, string> = {
      "src/sheets/fluent.ts": 'export { Text } from "@fluentui/react-components";\n',
    };
    for (const name of owned)
      files[`src/sheets/${name.replace(/\W/g, "-")}.ts`] = `import "${name}";\n`;
    for (const folder of shippedFolders) files[`src/${folder}/development.ts`] = 'import "ajv";\n';
    files["src/workbench/development.ts"] = 'import "ajv";\n';
    const violations = cruise(files);
    for (const name of [...owned, "@fluentui/*"]) {
      expect(violations.filter(({ rule }) => rule.name === `package-${name}`)).toHaveLength(1);
    }
    const development = violations.filter(
      ({ from, rule }) =>
        rule.name === "no-development-package-shipped" && from.endsWith("/development.ts")
    );
    expect(development.map(({ from }) => from).sort()).toEqual(
      shippedFolders.map((folder) => `src/${folder}/development.ts`).sort()
    );
  });

  it("allows what the house needs", () => {
    expect(
      named(
        cruise({
          "src/taskpane/page.tsx":
            'import { useState } from "react";\nexport const a = useState;\n',
          "src/package/zip.ts": 'export { unzipSync } from "fflate";\n',
          "src/terminal/file.ts": 'export { readFile } from "node:fs/promises";\n',
          "src/framework/content.ts": 'export { a } from "../../templates/data";\n',
          "templates/data.ts": "export const a = 1;\n",
        })
      )
    ).toEqual([]);
  });
});
