import fs from "node:fs";
import path from "node:path";
import { taskNames } from "../../src/text/pane-shell";
import { alsoDark, paneTasks } from "../../tools/screenshot-plan.cjs";

const users = path.resolve(__dirname, "../../docs/users");
const images = path.join(users, "images");
const files = fs.readdirSync(images);
const guides = fs.readdirSync(users).filter((name) => name.endsWith(".md"));
const shown = guides.flatMap((guide) => {
  const text = fs.readFileSync(path.join(users, guide), "utf8");
  return [...text.matchAll(/!\[([^\]]*)\]\(images\/([^)]+)\)/g)].map(([, about, file]) => ({
    guide,
    about: about ?? "",
    file: file ?? "",
  }));
});

describe("the pictures of the guides", () => {
  it("are there, each with words for who does not see it", () => {
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.filter(({ file }) => !files.includes(file))).toEqual([]);
    expect(shown.filter(({ about }) => about.trim().length < 4)).toEqual([]);
  });

  it("are all shown somewhere", () => {
    const used = new Set(shown.map(({ file }) => file));
    expect(files.filter((file) => !used.has(file))).toEqual([]);
  });

  it("weigh less than three megabytes together", () => {
    const sizes = files.map((file) => fs.statSync(path.join(images, file)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000_000);
  });

  it("are planned for tasks that there are", () => {
    const names: readonly string[] = Object.values(taskNames);
    const planned = [...Object.keys(paneTasks), ...alsoDark];
    expect(planned.filter((name) => !names.includes(name))).toEqual([]);
  });
});
