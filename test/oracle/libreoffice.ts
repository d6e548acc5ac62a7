import { execFile } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { readValues, type CalculatedSheets } from "./read-values";

export type { CalculatedSheets, CalculatedValue } from "./read-values";

const run = promisify(execFile);

/** The program, from SOFFICE or the search path; undefined when it is not installed. */
function findProgram(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const candidates = [
    process.env["SOFFICE"] ?? "",
    ...folders.map((folder) => join(folder, "soffice")),
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  ];
  return candidates.find((path) => {
    if (path === "") return false;
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * LibreOffice trusts the values in a file, whatever the file asks for: only with this setting (0 is
 * "always") does it calculate every formula on loading.
 */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Excel's own file format, converted by LibreOffice to itself: the saved values are the calculated ones. */
const FORMAT = { xlsx: "xlsx:Calc MS Excel 2007 XML", pdf: "pdf" } as const;
const LONGEST_RUN = 120_000;

export function isLibreOfficeAvailable(): boolean {
  return findProgram() !== undefined;
}

/**
 * Calculates every formula of .xlsx or .xlsm files anew in LibreOffice, in a profile of its own that
 * is thrown away, and gives the values of all cells (15 significant digits, as it saves them). The
 * files' names without their endings must differ. One start of the program serves them all.
 *
 * @throws when LibreOffice is not installed, fails, or writes no file.
 */
async function recalculateFiles(paths: readonly string[]): Promise<CalculatedSheets[]> {
  return (await savedFiles(paths)).map((bytes) => readValues(bytes));
}

/** The files as LibreOffice saves them after it has calculated every formula anew. */
async function savedFiles(
  paths: readonly string[],
  ending: keyof typeof FORMAT = "xlsx"
): Promise<Buffer[]> {
  const program = findProgram();
  if (program === undefined) throw new Error("LibreOffice (soffice) is not installed.");
  const folder = await mkdtemp(join(tmpdir(), "oracle-"));
  try {
    const profile = join(folder, "profile");
    await mkdir(join(profile, "user"), { recursive: true });
    await writeFile(join(profile, "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
    const output = join(folder, "out");
    const settings = ["--headless", "--norestore", "--nologo", "--nolockcheck"];
    const { stdout, stderr } = await run(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        ...settings,
        ...["--convert-to", FORMAT[ending], "--outdir", output, ...paths],
      ],
      { timeout: LONGEST_RUN }
    );
    return await Promise.all(
      paths.map(async (path) => {
        const name = `${basename(path).replace(/\.[^.]*$/, "")}.${ending}`;
        return readFile(join(output, name)).catch(() => {
          throw new Error(`LibreOffice wrote nothing for ${path}: ${stdout}${stderr}`);
        });
      })
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** As `recalculateFiles`, for one workbook. */
export async function recalculate(path: string): Promise<CalculatedSheets> {
  const [sheets] = await recalculateFiles([path]);
  if (sheets === undefined) throw new Error(`nothing was calculated for ${path}`);
  return sheets;
}

/** As `recalculate`, for a workbook that is not on disk. */
export async function recalculateBytes(bytes: Uint8Array): Promise<CalculatedSheets> {
  const [sheets] = await recalculateAll([bytes]);
  if (sheets === undefined) throw new Error("nothing was calculated");
  return sheets;
}

/** As `recalculateFiles`, for workbooks that are not on disk. */
export async function recalculateAll(files: readonly Uint8Array[]): Promise<CalculatedSheets[]> {
  return (await savedByLibreOffice(files)).map((bytes) => readValues(bytes));
}

/** The workbooks as LibreOffice saves them, every formula calculated anew. */
export async function savedByLibreOffice(files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  return savedAs(files, "xlsx");
}

/** The workbooks as PDF files: every sheet that is not hidden, as it is printed. */
export async function printedByLibreOffice(files: readonly Uint8Array[]): Promise<Buffer[]> {
  return savedAs(files, "pdf");
}

async function savedAs(
  files: readonly Uint8Array[],
  ending: keyof typeof FORMAT
): Promise<Buffer[]> {
  const folder = await mkdtemp(join(tmpdir(), "oracle-input-"));
  try {
    const paths = files.map((_, index) => join(folder, `workbook-${index}.xlsx`));
    await Promise.all(files.map((bytes, index) => writeFile(paths[index] ?? "", bytes)));
    return await savedFiles(paths, ending);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
