/** The built command in a process of its own: exit codes, both streams, and what lies on the disk. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { withCells } from "../actions/send/assessed-workbook";

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

it("verifies a copy that was sent, and ends with 2 where it was changed", () => {
  send("in.xlsx", "--out", "o.xlsx", "--level", "partner", "--content", "scores");
  const sound = send("--verify", "o.xlsx");
  expect(sound.status).toBe(0);
  expect(sound.stdout).toMatch(
    /^The sheets say what[\s\S]*Readers: partner nation[\s\S]*no signature/
  );
  const copy = new Uint8Array(readFileSync(path.join(folder, "o.xlsx")));
  const cell = { row: 4, column: 2, value: 99 };
  writeFileSync(path.join(folder, "changed.xlsx"), withCells(copy, "HSA Scores", [cell]));
  const changed = send("--verify", "changed.xlsx", "--json");
  expect(changed.status).toBe(2);
  expect(JSON.parse(changed.stdout)).toMatchObject({ refused: false, isAsStated: false });
  expect(send("--verify", "in.xlsx").stderr).toContain('no sheet "HSA Manifest"');
  const mixed = send("--verify", "o.xlsx", "--level", "public");
  expect([mixed.status, mixed.stderr]).toEqual([2, expect.stringContaining("nothing but --json")]);
});
