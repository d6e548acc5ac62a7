/**
 * The command `docs`: writes the guide to the custom functions, their list on the help page, and the one
 * that the pane carries, from the functions.json of the build; and the contract of a portfolio's tables.
 * The same bytes on every run.
 */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describedJson, type DescribedFunction } from "../text/described-function";
import { functionsGuide, functionsHelp } from "../text/functions-guide";
import { portfolioContract } from "../text/portfolio-contract";

const BUILT = path.resolve(__dirname, "..");

async function main(folder: string): Promise<void> {
  const text = await readFile(path.join(BUILT, "functions.json"), "utf8");
  const { functions } = JSON.parse(text) as { functions: DescribedFunction[] };
  await writeFile(path.join(folder, "docs/users/functions.md"), functionsGuide(functions));
  await writeFile(path.join(folder, "src/text/described-functions.json"), describedJson(functions));
  const contract = path.join(folder, "docs/developers/portfolio-contract.md");
  await writeFile(contract, portfolioContract());
  const help = path.join(folder, "assets/help.html");
  const page = await readFile(help, "utf8");
  await writeFile(
    help,
    page.replace(/<dl>.*<\/dl>/s, () => functionsHelp(functions))
  );
}

main(path.resolve(process.argv[2] ?? ".")).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
