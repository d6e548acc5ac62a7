import { strFromU8, unzipSync } from "fflate";
import { openWorkbook } from "../../../src/package/open-workbook";
import { MAIN, minimalPackage, relationships, worksheet } from "../../package/make-package";
import { openFile } from "../../support/saved-file";
import { inExcel, sheetOf } from "./run";

const THREAD = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
const NS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const boxes = "xl/drawings/vmlDrawing1.vml";

/** The box of a note as Excel writes it. */
const box = (row: number, column: number): string =>
  `<v:shape id="_x0000_s${row}${column}" type="#_x0000_t202"><v:textbox/><x:ClientData ObjectType="Note"><x:Anchor>
    ${column + 1}, 15, ${row}, 2, ${column + 3}, 15, ${row + 4}, 1</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;

const button = `<v:shape id="button"><x:ClientData ObjectType="Button"><x:Row>1</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>`;

/** A sheet `S` with notes at A2 and C4 and a comment with an answer at B3. */
function open() {
  const cells = [1, 2, 3, 4, 5].map(
    (row) =>
      `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="C${row}"><v>${row}</v></c></row>`
  );
  const sheets = relationships(
    ["rId1", "comments", "../comments1.xml"],
    ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"]
  ).replace(
    "</Relationships>",
    `<Relationship Id="rId3" Type="${THREAD}" Target="../threadedComments/threadedComment1.xml"/></Relationships>`
  );
  const note = (ref: string, text: string): string =>
    `<comment ref="${ref}" authorId="0"><text><t>${text}</t></text></comment>`;
  return openFile(
    minimalPackage(worksheet(cells.join(""), `<legacyDrawing r:id="rId2"/>`), {
      "xl/worksheets/_rels/sheet1.xml.rels": sheets,
      "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author>Ana</author></authors><commentList>${note("A2", "two")}${note("B3", "older Excel")}${note("C4", "four")}</commentList></comments>`,
      "xl/threadedComments/threadedComment1.xml": `<ThreadedComments xmlns="${NS}"><threadedComment ref="B3" id="{1}"><text>asked</text></threadedComment><threadedComment ref="B3" id="{2}" parentId="{1}"><text>answered</text></threadedComment></ThreadedComments>`,
      [boxes]: `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">${button}${box(1, 0)}${box(2, 1)}${box(3, 2)}</xml>`,
    })
  );
}

function notesIn(bytes: Uint8Array): Record<string, string> {
  const notes = openWorkbook(bytes).contents.sheets[0]?.notes ?? [];
  return Object.fromEntries(notes.map(({ ref, text }) => [ref, text]));
}

function boxesIn(bytes: Uint8Array): string[] {
  const text = strFromU8(unzipSync(bytes)[boxes] ?? new Uint8Array());
  return [
    ...text.matchAll(/<x:Anchor>\s*([^<]*)<\/x:Anchor><x:Row>(\d+)<\/x:Row><x:Column>(\d+)</g),
  ].map(([, anchor = "", row, column]) => `${row},${column} at ${anchor.replace(/\s/g, "")}`);
}

const work = (change: (sheet: Excel.Worksheet) => unknown) =>
  inExcel((context) => void change(sheetOf(context, "S")));

describe("notes and comments of a file", () => {
  it("stay where they are when nothing moves", async () => {
    const { save } = open();
    await work((sheet) => (sheet.getRange("A1").values = [[7]]));
    expect(notesIn(save())).toEqual({ A2: "two", B3: "asked\nanswered", C4: "four" });
  });

  it("go with their cells when rows and columns are put in", async () => {
    const { save } = open();
    await work((sheet) => {
      sheet.getRange("3:4").insert("Down");
      sheet.getRange("B:B").insert("Right");
    });
    const saved = save();
    expect(notesIn(saved)).toEqual({ A2: "two", C5: "asked\nanswered", D6: "four" });
    expect(boxesIn(saved)).toEqual([
      "1,0 at 1,15,1,2,3,15,5,1",
      "4,2 at 3,15,4,2,5,15,8,1",
      "5,3 at 4,15,5,2,6,15,9,1",
    ]);
    expect(strFromU8(unzipSync(saved)[boxes] ?? new Uint8Array())).toContain(button);
  });

  it("go with cells that are cut and pasted, and give way where others are pasted", async () => {
    const { save } = open();
    await work((sheet) => sheet.getRange("A2:B3").moveTo("C3"));
    expect(notesIn(save())).toEqual({ C3: "two", D4: "asked\nanswered" });
    expect(boxesIn(save())).toHaveLength(2);
  });

  it("go when their cells go", async () => {
    const { save } = open();
    await work((sheet) => sheet.getRange("2:3").delete("Up"));
    const saved = save();
    expect(notesIn(saved)).toEqual({ C2: "four" });
    const text = strFromU8(unzipSync(saved)["xl/threadedComments/threadedComment1.xml"]!);
    expect(text).not.toContain("answered");
  });

  it("are back in their places when what was put in goes again", async () => {
    const { save } = open();
    await work((sheet) => sheet.getRange("A1:A2").insert("Down"));
    expect(notesIn(save())).toMatchObject({ A4: "two", C4: "four" });
    await work((sheet) => sheet.getRange("A1:A2").delete("Up"));
    expect(notesIn(save())).toEqual({ A2: "two", B3: "asked\nanswered", C4: "four" });
  });
});
