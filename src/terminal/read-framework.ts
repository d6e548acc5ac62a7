/** A framework of the user's own from a folder, or the bundled one. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { defaultFramework } from "../framework/default-framework";
import type { Framework } from "../framework/framework";
import { loadFramework } from "../framework/load-framework";
import { fileProblem, type InputProblem, RefusedInput } from "./refused";

/** Training is the only file that a framework may leave out. */
const FILES = ["framework", "barriers", "mitigations", "training"] as const;

async function readJson(folder: string, name: string, problems: InputProblem[]): Promise<unknown> {
  const file = path.join(folder, `${name}.json`);
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch {
    if (name === "training") return undefined;
    problems.push(
      fileProblem(file, "file-missing", "The file is missing. Put it into the folder.")
    );
    return undefined;
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, "")) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    problems.push(
      fileProblem(file, "not-json", `The file is not JSON: ${reason}. Correct it there.`)
    );
    return undefined;
  }
}

/**
 * @param folder holds framework.json, barriers.json, mitigations.json and perhaps training.json;
 *   null takes the bundled framework
 * @throws RefusedInput with every problem of every file
 */
export async function readFramework(folder: string | null): Promise<Framework> {
  if (folder === null) return defaultFramework();
  const problems: InputProblem[] = [];
  const [framework, barriers, mitigations, training] = await Promise.all(
    FILES.map((name) => readJson(folder, name, problems))
  );
  if (problems.length > 0) throw new RefusedInput(problems);
  const loaded = loadFramework({ framework, barriers, mitigations, training });
  if (loaded.ok) return loaded.framework;
  throw new RefusedInput(
    loaded.problems.map(({ file, path: field, rule, fix }) => ({
      file: path.join(folder, file),
      row: 0,
      field,
      code: "",
      rule: "framework",
      message: `${rule}. ${fix}`,
    }))
  );
}
