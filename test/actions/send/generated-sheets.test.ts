/** The sheets that are written from others: what of them each reader gets. */
import { readFileSync } from "node:fs";
import { prepareToSend, type SentCopy } from "../../../src/actions/send/prepare-to-send";
import type { SendChoices, SendContent } from "../../../src/actions/send/send-choices";
import { summarise } from "../../../src/actions/summarise";
import { writeReport, type Report } from "../../../src/actions/write-report";
import type { SharingLevel } from "../../../src/assessment/evidence-words";
import { cellName, parseArea } from "../../../src/package/a1";
import type { StoredSheet } from "../../../src/package/contents";
import { openWorkbook } from "../../../src/package/open-workbook";
import { humanSecurity } from "../../frameworks/load";
import { foundWhole } from "../../package/redact/search-parts";
import { byHand } from "../../support/excel";
import { openFile } from "../../support/saved-file";
import { withCells } from "./assessed-workbook";

const framework = humanSecurity();
const stamp = { now: "2026-05-06 07:08 UTC", version: "0.0.0-test" };
const office = "Zqpartnership cell";
const person = "Colonel Brask";
const typed = { decision: "Agreed by the Qvtuesday round", owner: "Jkvtraining desk" };
const brief = "Score of each category, 0 to 100";
const written = ["HSA Brief", "HSA Timeline", "HSA Tasker", "HSA Change"];

async function workbook(): Promise<Uint8Array> {
  const file = openFile(new Uint8Array(readFileSync("templates/examples/five-rounds.xlsx")));
  await byHand(file.host, async (book) => {
    const cell = (table: string, header: string, row: number) =>
      book.tables.getItem(table).columns.getItem(header).getDataBodyRange().getCell(row, 0);
    cell("HSA_Roles", "Office now", 0).values = [[office]];
    cell("HSA_Roles", "Office now", 1).values = [[person]];
    for (const row of [0, 1, 2, 3, 4, 5, 6, 7]) {
      cell("HSA_Plan", "Decision", row).values = [[typed.decision]];
      cell("HSA_Plan", "Owner role", row).values = [[typed.owner]];
    }
  });
  await summarise({ framework, ...stamp });
  const reports: readonly Report[] = [
    { kind: "brief" },
    { kind: "timeline" },
    { kind: "tasker", view: { by: "horizon", value: "beyond" } },
  ];
  for (const report of reports) {
    expect((await writeReport({ framework, report, ...stamp })).kind).toBe("written");
  }
  return file.save();
}

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await workbook();
}, 60_000);

const made = new Map<string, SentCopy>();

function send(level: SharingLevel, content: SendContent, source = bytes): SentCopy {
  const key = `${level}/${content}`;
  const before = source === bytes ? made.get(key) : undefined;
  if (before !== undefined) return before;
  const choices: SendChoices = { level, content, userSheets: [], formulas: "values" };
  const outcome = prepareToSend({ bytes: source, framework, choices, ...stamp });
  if (outcome.kind !== "ready") throw new Error(outcome.problems.join("\n"));
  if (source === bytes) made.set(key, outcome.copy);
  return outcome.copy;
}

const sheetOf = (file: Uint8Array, name: string): StoredSheet | undefined =>
  openWorkbook(file).contents.sheets.find((one) => one.name === name);

const texts = (file: Uint8Array, name: string): [string, unknown][] =>
  [...(sheetOf(file, name)?.cells ?? [])].flatMap(([key, { value }]): [string, unknown][] =>
    value === null || value === ""
      ? []
      : [[cellName(Math.floor(key / 16_384), key % 16_384), value]]
  );

const outside = ["partner agencies", "partner nation", "public"] as const;

it.each(outside)("goes to %s with the summary, and the change with the scores", (level) => {
  const names = (content: SendContent): string[] =>
    send(level, content).inventory.sheets.map(({ name }) => name);
  const summary = ["HSA Summary", "HSA Plan", "HSA Brief", "HSA Timeline", "HSA Tasker"];
  expect(names("summary").sort()).toEqual([...summary, "HSA Manifest"].sort());
  expect(names("scores").sort()).toEqual(
    [...summary, "HSA Scores", "HSA Change", "HSA Manifest"].sort()
  );
});

it.each(outside)(
  "says to %s all that the add-in wrote, with roles in place of offices",
  (level) => {
    const copy = send(level, "everything").bytes;
    const isTold = level === "partner agencies";
    const asRead = (value: unknown): unknown => {
      if (typeof value !== "string") return value;
      // As the guide says it: nobody is told of an office that looks like a person.
      const without = value.replace(/Colonel Brask \(([^()]*(?:\([^()]*\))?[^()]*)\)/g, "$1");
      return isTold
        ? without
        : without.replace(/Zqpartnership cell \(([^()]*(?:\([^()]*\))?[^()]*)\)/g, "$1");
    };
    const differing = written.flatMap((name) => {
      const after = new Map(texts(copy, name));
      return texts(bytes, name).flatMap(([at, value]) =>
        after.get(at) === asRead(value) ? [] : [[`${name}!${at}`, value, after.get(at)] as const]
      );
    });
    const others = differing.filter(
      ([at, value]) =>
        !/^HSA Change!/.test(at) && !Object.values(typed).some((one) => one === String(value))
    );
    expect(others).toEqual([]);
    // Of the change only evidence goes that the readers may see.
    const ids = new Set(
      texts(copy, "HSA Evidence").flatMap(([at, id]) => (at.startsWith("A") ? [String(id)] : []))
    );
    const behind = texts(bytes, "HSA Evidence").flatMap(([at, id]) =>
      at.startsWith("A") && /^E-\d+$/.test(String(id)) && !ids.has(String(id)) ? [String(id)] : []
    );
    expect(behind.length).toBeGreaterThan(5);
    const change = texts(copy, "HSA Change").map(([, value]) => String(value));
    expect(change.filter((text) => behind.some((id) => text.includes(id)))).toEqual([]);
    expect(change.some((text) => text.includes("evidence that is not sent"))).toBe(true);
    for (const [at, value] of differing.filter(([one]) => one.startsWith("HSA Change!"))) {
      expect([at, /^(?:E-|New evidence: E-)/.test(String(value))]).toEqual([at, true]);
    }
  }
);

it("goes with charts that say what they show", () => {
  for (const content of ["summary", "scores"] as const) {
    const copy = send("public", content);
    const charts = openWorkbook(copy.bytes).contents.sheets.flatMap((sheet) => sheet.charts);
    const titles = charts.map(({ title }) => title?.words ?? "");
    const trends = framework.categories.map(
      ({ name }) => `${name}: score by round, with its 90 % range`
    );
    expect(titles).toEqual(
      expect.arrayContaining(content === "summary" ? [brief] : [brief, ...trends])
    );
    expect(titles).not.toContain("");
    const names = charts.flatMap(({ series }) => series.map(({ name }) => name?.words ?? ""));
    if (content === "scores")
      expect(names).toEqual(expect.arrayContaining(["Low end", "High end"]));
  }
});

it("points at no name of the framework's own", () => {
  const named = send("public", "everything").lookAt.filter((line) => /Elie Wiesel/.test(line));
  expect(named).toEqual([]);
});

it("tells partner agencies, and nobody else, what was decided and which office leads", () => {
  const all = [office, ...Object.values(typed)];
  expect(foundWhole(send("partner agencies", "summary").bytes, all)).toEqual(all);
  for (const level of ["partner nation", "public"] as const) {
    expect(foundWhole(send(level, "everything").bytes, all)).toEqual([]);
  }
  for (const level of outside) {
    expect(foundWhole(send(level, "everything").bytes, ["Brask"])).toEqual([]);
  }
  expect(foundWhole(send("internal", "summary").bytes, [...all, person])).toEqual([...all, person]);
});

/** Columns in which a person's own words may be read by everybody, see the guide. */
const free = (sheet: string, header: string): boolean =>
  (/^HSA (?:PW|AC|PS|RL)$/.test(sheet) && header === "Basis") ||
  (sheet === "HSA Assessment" && ["Entry", "Band"].includes(header)) ||
  (sheet === "HSA History" && header !== "Basis");

/** A secret in every cell of our sheets that is blank, and in every other one but keys of rows. */
function planted(source: Uint8Array, every: number): { file: Uint8Array; secrets: string[] } {
  const secrets: string[] = [];
  let file = source;
  for (const sheet of openWorkbook(source).contents.sheets) {
    if (sheet.customProperties["HSA.key"] === undefined) continue;
    const keys = [...sheet.cells.keys()];
    const bottom = Math.max(...keys.map((key) => Math.floor(key / 16_384))) + 2;
    const right = Math.max(...keys.map((key) => key % 16_384)) + 2;
    const tables = sheet.tables.flatMap((table) => {
      const area = parseArea(table.ref);
      return area === undefined ? [] : [{ ...area, columns: table.columns }];
    });
    const cells = [];
    for (let row = 0; row <= bottom; row++) {
      for (let column = 0; column <= right; column++) {
        const table = tables.find(
          (one) => row >= one.top && row <= one.bottom && column >= one.left && column <= one.right
        );
        const header = table?.columns[column - table.left] ?? "";
        const isKey = /^(?:Ref|Code|Indicator|Field|Evidence|Id|Role)$/.test(header);
        if (table !== undefined && (row === table.top || isKey)) continue;
        if (free(sheet.name, header) || sheet.name === "HSA Evidence") continue;
        if ((row * 31 + column * 17) % every !== 0) continue;
        const number = secrets.length.toString(36).padStart(4, "0");
        const value = `Wq${number}vz Xk${number}jp`;
        secrets.push(value);
        cells.push({ row, column, value });
      }
    }
    file = withCells(file, sheet.name, cells);
  }
  return { file, secrets };
}

it("lets nothing travel that somebody typed into, beside or below our blocks", () => {
  const { file, secrets } = planted(bytes, 13);
  expect(secrets.length).toBeGreaterThan(600);
  for (const level of ["partner agencies", "public"] as const) {
    const { bytes: copy } = send(level, "everything", file);
    const there = foundWhole(copy, secrets);
    const inFree =
      level === "public" ? [] : secretsIn(file, secrets, /^(?:Decision|Owner role|Due|Status)$/);
    expect(there.filter((one) => !inFree.includes(one))).toEqual([]);
  }
});

function secretsIn(file: Uint8Array, secrets: readonly string[], headers: RegExp): string[] {
  const all = new Set(secrets);
  return openWorkbook(file).contents.sheets.flatMap((sheet) =>
    sheet.tables.flatMap(({ ref, columns }) => {
      const area = parseArea(ref);
      if (area === undefined) return [];
      return [...sheet.cells].flatMap(([key, { value }]) => {
        const row = Math.floor(key / 16_384);
        const header = columns[(key % 16_384) - area.left] ?? "";
        const isIn = row > area.top && row <= area.bottom && headers.test(header);
        return isIn && all.has(String(value)) ? [String(value)] : [];
      });
    })
  );
}
