import fs from "node:fs";
import { longestCellText } from "../../src/framework/longest-cell-text";
import { longestCellText as inPackages } from "../../src/package/longest-cell-text";

it("is one number for content, workbooks, packages and the schemas of a framework", () => {
  // Microsoft, "Excel specifications and limits": total number of characters that a cell can contain.
  expect([longestCellText, inPackages]).toEqual([32_767, 32_767]);
  for (const name of ["framework", "barriers", "mitigations", "training"]) {
    const schema = fs.readFileSync(`templates/schema/${name}.schema.json`, "utf8");
    const limits = [...schema.matchAll(/"maxLength": (\d+)/g)].map(([, limit]) => Number(limit));
    expect(Math.max(...limits)).toBe(longestCellText);
  }
});
