/** The built command in a process of its own: exit codes, both streams, and what lies on the disk. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const command = path.resolve("dist/terminal/send.cjs");
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "send-"));
  cpSync("templates/examples/filled-assessment.xlsx", path.join(folder, "in.xlsx"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function send(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const files = (): string[] => readdirSync(folder).sort();

it("writes the copy, leaves the original as it was and prints one JSON object", () => {
  const before = readFileSync(path.join(folder, "in.xlsx"));
  const { status, stdout } = send("in.xlsx", "--out", "o.xlsx", "--level", "partner", "--json");
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ refused: false, inventory: { notes: 0 } });
  expect(files()).toEqual(["in.xlsx", "o.xlsx"]);
  expect(readFileSync(path.join(folder, "in.xlsx")).equals(before)).toBe(true);
});

it("says what was sent, what was not, and what it cannot do", () => {
  const { status, stdout } = send(
    "in.xlsx",
    "--out",
    "o.xlsx",
    "--level",
    "public",
    "--content",
    "scores"
  );
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /Sent\n {2}HSA Scores[\s\S]*Left out\n[\s\S]*cannot[\s\S]*Written: o\.xlsx\n$/
  );
});

it.each([
  [["in.xlsx", "--out", "o.xlsm", "--level", "everyone"], /end in \.xlsx[\s\S]*--level/],
  [["in.xlsx", "--out", "in.xlsx", "--level", "public"], /not overwritten/],
  [["in.xlsx", "--out", "o.xlsx", "--level", "public", "--sheet", "Nowhere"], /no sheet "Nowhere"/],
  [["gone.xlsx", "--out", "o.xlsx", "--level", "public"], /cannot be read/],
])("refuses %j and writes nothing", (args, said) => {
  const { status, stderr, stdout } = send(...args);
  expect(status).toBe(2);
  expect(stderr).toMatch(said);
  expect(stdout).toBe("");
  expect(files()).toEqual(["in.xlsx"]);
});
