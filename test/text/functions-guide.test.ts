import fs from "node:fs";
import { describedJson } from "../../src/text/described-function";
import { functionsGuide, functionsHelp } from "../../src/text/functions-guide";
import { generatedMetadata } from "../functions/generated-metadata";

const stale = "is older than the functions: run `npm run docs`";

it("docs/users/functions.md is what the functions say", async () => {
  const { functions } = await generatedMetadata();
  const isSame = fs.readFileSync("docs/users/functions.md", "utf8") === functionsGuide(functions);
  expect(isSame ? "is up to date" : stale).toBe("is up to date");
});

it("assets/help.html lists what the functions say", async () => {
  const { functions } = await generatedMetadata();
  const isSame = fs.readFileSync("assets/help.html", "utf8").includes(functionsHelp(functions));
  expect(isSame ? "is up to date" : stale).toBe("is up to date");
});

it("the pane carries what the functions say", async () => {
  const { functions } = await generatedMetadata();
  const carried = fs.readFileSync("src/text/described-functions.json", "utf8");
  expect(carried === describedJson(functions) ? "is up to date" : stale).toBe("is up to date");
});

it("the guide has a chapter, every parameter and an example for each function", async () => {
  const { functions } = await generatedMetadata();
  const guide = functionsGuide(functions);
  const chapters = guide.split(/^## HSA\./m).slice(1);
  expect(chapters).toHaveLength(functions.length);
  for (const [index, { id, parameters }] of functions.entries()) {
    const chapter = chapters[index]!;
    expect(chapter.startsWith(`${id}\n`)).toBe(true);
    for (const { name } of parameters) expect(chapter).toContain(`\n| ${name} | `);
    expect(chapter).toMatch(/\*\*Example\.\*\* [A-Z].*\n/);
    expect(chapter).toContain("` gives\n");
    expect(guide).toContain(`](#hsa${id.toLowerCase()})`);
  }
});

it("marks of Markdown and of pages in a text stay text", () => {
  const one = { id: "ABC", description: "A | b < c & *d*.", parameters: [{ name: "x" }] };
  expect(functionsGuide([one])).toContain("A \\| b \\< c & \\*d\\*.");
  expect(functionsHelp([one])).toContain("A | b &lt; c &amp; *d*.");
});
