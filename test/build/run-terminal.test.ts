import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

/** A project of three files around the real tools, with a build that only writes what it is told. */
function project(build: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "run-terminal-"));
  for (const name of ["tools", "src", "node_modules/webpack-cli/bin"]) {
    fs.mkdirSync(path.join(folder, name), { recursive: true });
  }
  for (const name of ["run-terminal.cjs", "build-if-stale.cjs"]) {
    fs.copyFileSync(path.join(root, "tools", name), path.join(folder, "tools", name));
  }
  fs.writeFileSync(path.join(folder, "src/a.ts"), "1");
  fs.writeFileSync(path.join(folder, "node_modules/webpack-cli/package.json"), "{}");
  fs.writeFileSync(path.join(folder, "node_modules/webpack-cli/bin/cli.js"), build);
  return folder;
}

const command = `process.stdout.write(JSON.stringify(process.argv.slice(2)));
process.exitCode = Number(process.env.CODE ?? 0);`;

const goodBuild = `const fs = require("node:fs");
console.log("noise of the build");
fs.appendFileSync("builds.txt", "x");
fs.mkdirSync("dist/terminal", { recursive: true });
fs.mkdirSync("dist/workbench", { recursive: true });
fs.mkdirSync("dist/.stamp", { recursive: true });
for (const name of ["docs", "examples"]) fs.writeFileSync("dist/terminal/" + name + ".cjs", "");
fs.writeFileSync("dist/workbench/index.html", "");
fs.writeFileSync("dist/terminal/assess.cjs", ${JSON.stringify(command)});
for (const name of ["functions.js", "functions.json", ".stamp/web", ".stamp/terminal", ".stamp/workbench"]) {
  fs.writeFileSync("dist/" + name, "{}");
}`;

function run(folder: string, args: readonly string[], code = 0) {
  return spawnSync(process.execPath, [path.join(folder, "tools/run-terminal.cjs"), ...args], {
    encoding: "utf8",
    env: { ...process.env, CODE: String(code) },
  });
}

const builds = (folder: string) => fs.readFileSync(path.join(folder, "builds.txt"), "utf8").length;

describe("run-terminal", () => {
  let folder: string;
  beforeEach(() => {
    folder = project(goodBuild);
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  it("passes arguments and exit code through, and keeps standard output for the command", () => {
    const args = ["a b.xlsx", "--out", 'o "x".xlsx', "", "--json", "$HOME"];
    const result = run(folder, ["assess", ...args], 2);
    expect(result.stdout).toBe(JSON.stringify(args));
    expect(result.stderr).toContain("noise of the build");
    expect(result.status).toBe(2);
  });

  it("builds once, and again when a source is changed, added or removed", () => {
    run(folder, ["assess"]);
    run(folder, ["assess"]);
    expect(builds(folder)).toBe(1);
    const later = (seconds: number) => new Date(Date.now() + seconds * 1000);
    fs.utimesSync(path.join(folder, "src/a.ts"), later(5), later(5));
    run(folder, ["assess"]);
    expect(builds(folder)).toBe(2);
    for (const name of ["src/a.ts", "src"])
      fs.utimesSync(path.join(folder, name), later(0), later(0));
    run(folder, ["assess"]);
    const settled = builds(folder);
    fs.rmSync(path.join(folder, "src/a.ts"));
    fs.utimesSync(path.join(folder, "src"), later(5), later(5));
    run(folder, ["assess"]);
    expect(builds(folder)).toBe(settled + 1);
  });

  it("builds when a file it needs is gone", () => {
    run(folder, ["assess"]);
    fs.rmSync(path.join(folder, "dist/functions.js"));
    run(folder, ["assess"]);
    expect(builds(folder)).toBe(2);
  });

  it("takes over from a build that was interrupted", () => {
    fs.mkdirSync(path.join(folder, "node_modules/.cache"));
    const ended = spawnSync(process.execPath, ["-e", ""]).pid;
    fs.writeFileSync(path.join(folder, "node_modules/.cache/build.lock"), String(ended));
    expect(run(folder, ["assess"]).status).toBe(0);
    expect(builds(folder)).toBe(1);
    expect(fs.existsSync(path.join(folder, "node_modules/.cache/build.lock"))).toBe(false);
  });

  it.each(["", "nothing", "../../src/a", "Assess"])(
    "refuses a command it does not have: %p",
    (name) => {
      const result = run(folder, [name]);
      expect(result.status).toBe(1);
      expect(result.stdout).toBe("");
      expect(result.stderr).toContain("There is no command");
    }
  );

  it("runs nothing after a build that failed", () => {
    fs.writeFileSync(path.join(folder, "node_modules/webpack-cli/bin/cli.js"), "process.exit(1)");
    const result = run(folder, ["assess"]);
    expect(result.status).toBe(1);
    expect(result.stdout).toBe("");
    expect(result.stderr).toContain("The build failed");
  });
});
