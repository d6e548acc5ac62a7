import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { enterScores } from "../../src/actions/enter-scores";
import { install } from "../../src/actions/install";
import { summarise } from "../../src/actions/summarise";
import { openWorkbook } from "../../src/package/open-workbook";
import { a1 } from "../../src/sheets/a1";
import { tableNames } from "../../src/sheets/table-names";
import { communityWater } from "../frameworks/load";
import { byHand } from "../support/excel";
import { allAt, choices } from "../support/installed";
import { openFile } from "../support/saved-file";
import { bodyOf } from "../support/table-body";

const water = communityWater();
const { barriers, optional } = tableNames(water);
const none = new Uint8Array();

/** One indicator in so many at the lowest level, the others at another. */
async function enterLow(turn: number, one = 3, others = 2): Promise<void> {
  const low = water.indicators.filter((_, index) => index % one === turn % one);
  const entries = allAt(water, others, Object.fromEntries(low.map(({ code }) => [code, 1])));
  await enterScores({ framework: water, entries });
}

async function summariseAt(turn: number) {
  const outcome = await summarise({ framework: water, now: `day ${turn}`, version: "0.1.0" });
  if (outcome.kind !== "summarised") throw new Error(JSON.stringify(outcome));
  return outcome;
}

async function build(turn: number) {
  await enterLow(turn);
  return summariseAt(turn);
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const thread = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";

/** Puts a note, or a comment, on every row of a table, as a file holds them. */
async function withNotes(
  bytes: Uint8Array,
  table: string,
  kind: "notes" | "comments" = "notes"
): Promise<Uint8Array> {
  const body = await bodyOf(table);
  const at = body.firstColumn + body.header.indexOf("Title");
  const cells = body.refs.map((ref, row) => [a1(body.firstRow + row, at), `about ${ref}`] as const);
  const xml =
    kind === "notes"
      ? `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Ana</author></authors><commentList>${cells.map(([ref, text]) => `<comment ref="${ref}" authorId="0"><text><t>${text}</t></text></comment>`).join("")}</commentList></comments>`
      : `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">${cells.map(([ref, text], id) => `<threadedComment ref="${ref}" id="{${id}}"><text>${text}</text></threadedComment>`).join("")}</ThreadedComments>`;
  const parts = unzipSync(bytes);
  const text = (name: string): string => strFromU8(parts[name] ?? none);
  const place = openWorkbook(bytes).contents.sheets.findIndex(({ name }) => name === body.sheet);
  const sheet = `sheet${place + 1}.xml`;
  const relations = `xl/worksheets/_rels/${sheet}.rels`;
  const part = `comments${place + 1}.xml`;
  const type = kind === "notes" ? `${office}/comments` : thread;
  return zipSync({
    ...parts,
    [relations]: strToU8(
      text(relations).replace(
        "</Relationships>",
        `<Relationship Id="rIdNotes" Type="${type}" Target="../${part}"/></Relationships>`
      )
    ),
    [`xl/${part}`]: strToU8(xml),
  });
}

/** The Ref in the row of each note, by the note. */
async function refsOfNotes(bytes: Uint8Array, table: string): Promise<Record<string, string>> {
  const body = await bodyOf(table);
  const sheet = openWorkbook(bytes).contents.sheets.find(({ name }) => name === body.sheet);
  const rows = new Map(
    body.refs.map((ref, row) => [
      a1(body.firstRow + row, body.firstColumn + body.header.indexOf("Title")),
      ref,
    ])
  );
  return Object.fromEntries(
    (sheet?.notes ?? []).map(({ ref, text }) => [text, rows.get(ref) ?? `nothing at ${ref}`])
  );
}

it.each([barriers, optional.plan])("notes of %s stay with what they are about", async (table) => {
  const first = openFile();
  await install({ framework: water, choices });
  await build(0);
  const noted = (await bodyOf(table)).refs;
  const later = openFile(await withNotes(first.save(), table));
  for (const turn of [1, 2]) {
    await build(turn);
    const standing = await bodyOf(table);
    const found = await refsOfNotes(later.save(), table);
    const expected = noted.filter((ref) => standing.refs.includes(ref));
    expect(expected.length).toBeGreaterThan(1);
    expect(found).toMatchObject(Object.fromEntries(expected.map((ref) => [`about ${ref}`, ref])));
    expect(Object.values(found).filter((ref) => ref.startsWith("nothing"))).toEqual([]);
  }
});

it("keeps a row that no longer applies for a comment on it, and drops one without", async () => {
  const first = openFile();
  await install({ framework: water, choices });
  await build(0);
  const noted = (await bodyOf(barriers)).refs;
  const planned = (await bodyOf(optional.plan)).refs;
  const { host, save } = openFile(await withNotes(first.save(), barriers, "comments"));
  for (const turn of [1, 2, 0]) {
    if (turn === 0) await enterLow(turn);
    else await enterLow(turn, 5, 3);
    host.resetStatistics();
    const outcome = await summariseAt(turn);
    expect(host.statistics.batches).toBeLessThanOrEqual(3);
    const { refs, cell } = await bodyOf(barriers);
    expect(refs).toEqual(expect.arrayContaining([...noted]));
    const found = await refsOfNotes(save(), barriers);
    expect(found).toEqual(Object.fromEntries(noted.map((ref) => [`about ${ref}`, ref])));
    for (const ref of outcome.kept) expect(cell(ref, "Change")).toBe("No longer");
    if (turn > 0) {
      expect(outcome.kept.length).toBeGreaterThan(0);
      const plan = (await bodyOf(optional.plan)).refs;
      expect(planned.every((ref) => plan.includes(ref))).toBe(false);
    }
  }
});

it("asks for comments only where a row goes, and together with what was renamed", async () => {
  const first = openFile();
  await install({ framework: water, choices });
  await build(0);
  const { host } = openFile(await withNotes(first.save(), barriers, "comments"));
  host.resetStatistics();
  await summariseAt(1);
  expect(host.statistics.batches).toBe(2);
  await byHand(host, (workbook) => {
    workbook.tables.getItem(barriers).name = "Our_barriers";
    workbook.tables.getItem(optional.plan).name = "Our_plan";
    workbook.tables.getItem(optional.roles).name = "Our_roles";
  });
  const noted = (await bodyOf("Our_barriers")).refs;
  await enterLow(1, 5, 3);
  host.resetStatistics();
  const outcome = await summariseAt(2);
  expect(host.statistics.batches).toBe(3);
  expect(outcome.kept.length).toBeGreaterThan(0);
  expect((await bodyOf("Our_barriers")).refs).toEqual(expect.arrayContaining([...noted]));
});

it("builds for the first time in three round trips beside comments of the user's own", async () => {
  const first = openFile();
  await install({ framework: water, choices });
  await enterLow(0);
  const { host } = openFile(await withNotes(first.save(), barriers, "comments"));
  host.resetStatistics();
  await summariseAt(1);
  expect(host.statistics.batches).toBe(3);
});
