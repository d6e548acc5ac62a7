/** The guide to the custom functions, as Markdown and as the list of the help page. */
import {
  firstSentence,
  signature,
  withoutExample,
  type DescribedFunction,
} from "./described-function";
import type { ExampleCell, FunctionExample } from "./function-example";
import { functionExamples } from "./function-examples";
import { inputHeadings, inputRules, shapeRules, type InputRule } from "./function-inputs";

const introduction = `# Functions for your own sheets

The scoring method as functions that you type into any cell of any sheet, over any range. They read
only what you give them, send nothing anywhere, and give the same result for the same cells every time.
They are there while the add-in is; without it, formulas of your own show \`#NAME?\` once they are
calculated again, and the HSA sheets go on with Excel's own functions.

- \`#N/A\` means that there is not enough to go by: too little is scored, too few rounds. \`IFNA\` catches
  it, and charts leave it out.
- \`#VALUE!\` means that a cell or a size cannot be used. The card of the error names the first one: "Score
  2" is the second cell of the scores. On some versions Excel shows no card.
- A result of several cells spills to the right and down; where something is in its way Excel shows
  \`#SPILL!\`. Inside a table take one cell of it: \`=INDEX(HSA.RANGE(…),1,2)\`.

This page is made by \`npm run docs\` from the functions themselves, and the tests calculate every example.`;

const inputsHead = `## What each cell means

The same for every function. A blank cell of a whole column or of a longer range is an indicator that nobody
has scored yet, so give the rows of the indicators. Of scores from 0 to 100 a blank cell on the desktop cannot
be told from a 0: give cells that hold a score or \`#N/A\`.`;

const shapesHead = "## What each shape means";

/** The whole guide; ends with a line break. */
export function functionsGuide(functions: readonly DescribedFunction[]): string {
  const parts = [
    introduction,
    table(
      ["function", "gives"],
      functions.map((one) => [`[${one.id}](#hsa${one.id.toLowerCase()})`, firstSentence(one)])
    ),
    ...functions.flatMap(chapter),
    inputsHead,
    inputTable(),
    shapesHead,
    table(
      ["given", "gives"],
      shapeRules.map(({ given, gives }) => [given, gives])
    ),
  ];
  return `${parts.join("\n\n")}\n`;
}

function chapter(one: DescribedFunction): string[] {
  return [
    `## HSA.${one.id}`,
    `\`${signature(one)}\``,
    escaped(withoutExample(one)),
    table(
      ["parameter", "is"],
      one.parameters.map(({ name, description = "" }) => [name, description])
    ),
    ...functionExamples.filter(({ id }) => id === one.id).flatMap(exampleText),
  ];
}

function exampleText({ shows, table: cells, formula, result }: FunctionExample): string[] {
  const [head = [], ...rows] = cells;
  const letters = head.map((_, index) => String.fromCharCode(65 + index));
  return [
    `**Example.** ${escaped(shows)}`,
    table(
      ["", ...letters],
      [head, ...rows].map((row, index) => [String(index + 1), ...row.map(cellText)])
    ),
    `\`${formula}\` gives`,
    // Markdown has no table without a heading: the first row stands for it.
    table(
      (result[0] ?? []).map(cellText),
      result.slice(1).map((row) => row.map(cellText))
    ),
  ];
}

function inputTable(): string {
  const uses = Object.keys(inputHeadings) as (keyof InputRule)[];
  return table(
    uses.map((use) => inputHeadings[use]),
    inputRules.map((rule) => uses.map((use) => rule[use]))
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---|").join("")}`, ...rows.map(line)].join("\n");
}

function escaped(text: string): string {
  return text.replace(/[|<*_]/g, (mark) => `\\${mark}`);
}

function cellText(cell: ExampleCell): string {
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}

/** The list of functions of the help page; each has an anchor, which Excel's help link names. */
export function functionsHelp(functions: readonly DescribedFunction[]): string {
  const items = functions.map(
    (one) =>
      `        <dt id="${one.id.toLowerCase()}"><code>${markup(signature(one))}</code></dt>\n` +
      `        <dd>${markup(withoutExample(one))}</dd>`
  );
  return `<dl>\n${items.join("\n")}\n      </dl>`;
}

function markup(text: string): string {
  const names: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
  return text.replace(/[&<>]/g, (mark) => names[mark] ?? mark);
}
