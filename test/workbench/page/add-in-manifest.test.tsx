import { readFileSync } from "node:fs";
import path from "node:path";
import { readManifest } from "../../../src/workbench/page/add-in-manifest";

const xml = readFileSync(path.resolve(__dirname, "../../../manifest.xml"), "utf8");

describe("what the workbench takes from the manifest", () => {
  const manifest = readManifest(xml, "https://localhost:4321");

  it("is every button, with where it leads here", () => {
    expect(manifest.buttons.map(({ label, action }) => [label, action])).toEqual([
      ["Assessment", { kind: "pane", url: "https://localhost:4321/taskpane.html" }],
      ["Check entries", { kind: "pane", url: "https://localhost:4321/taskpane.html?task=check" }],
      [
        "Build summary",
        { kind: "pane", url: "https://localhost:4321/taskpane.html?task=summary&do=build" },
      ],
    ]);
    for (const { icon, tip } of manifest.buttons) {
      expect(icon).toMatch(/^https:\/\/localhost:4321\/assets\/[\w-]+\.png$/);
      expect(tip).not.toBe("");
    }
  });

  it("is where the functions are, and what they are called by", () => {
    expect(manifest).toMatchObject({
      name: "Human Security Assessment",
      functionsPage: "https://localhost:4321/functions.html",
      functionsMetadata: "https://localhost:4321/functions.json",
      namespace: "HSA",
    });
  });

  it("is refused where it is no XML", () => {
    expect(() => readManifest("<OfficeApp>", "https://localhost:1")).toThrow(
      "The manifest is no XML."
    );
  });
});
