import fs from "node:fs";
import path from "node:path";
import { scripts } from "../../package.json";

const root = path.resolve(__dirname, "../..");
const outside = new Set(["node_modules", "dist", ".git", "LICENSES"]);

function documents(folder: string): string[] {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) return outside.has(entry.name) ? [] : documents(name);
    return name.endsWith(".md") ? [name] : [];
  });
}

const texts = documents(".").map(
  (file) => [file, fs.readFileSync(path.join(root, file), "utf8")] as const
);

/** What a document names by a pattern's first group and `isThere` denies. */
function missing(pattern: RegExp, isThere: (named: string, file: string) => boolean): string[] {
  return texts.flatMap(([file, text]) =>
    [...text.matchAll(pattern)]
      .map(([, named = ""]) => named)
      .filter((named) => !isThere(named, file))
      .map((named) => `${file}: ${named}`)
  );
}

/** As GitHub makes it of a heading. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}

function leadsSomewhere(link: string, file: string): boolean {
  if (/^[a-z]+:/.test(link)) return true;
  const [target = "", heading] = link.split("#");
  const aim = target === "" ? file : path.join(path.dirname(file), target);
  if (!fs.existsSync(path.join(root, aim))) return false;
  if (heading === undefined) return true;
  const headings = fs.readFileSync(path.join(root, aim), "utf8").matchAll(/^#+ +(.+)$/gm);
  return [...headings].some(([, words = ""]) => anchor(words) === heading);
}

describe("the documents", () => {
  it("link to what is there", () => {
    expect(texts.length).toBeGreaterThan(20);
    expect(missing(/\]\(([^)\s]+)\)/g, leadsSomewhere)).toEqual([]);
  });

  it("name commands that there are", () => {
    expect(missing(/npm run ([\w:]+)/g, (name) => name in scripts)).toEqual([]);
  });

  it("name files and folders that there are", () => {
    const placeholder = /NNNN/;
    const paths = /`((?:src|test|tools|templates|docs|bench|assets)\/[\w./-]*)`/g;
    const isThere = (name: string) =>
      placeholder.test(name) || fs.existsSync(path.join(root, name));
    expect(missing(paths, isThere)).toEqual([]);
  });
});
