import type { FileRows } from "../../../src/taskpane/portfolio/messages";
import { fileOutcomes } from "../../../src/portfolio/portfolio-columns";
import { humanSecurity } from "../../frameworks/load";
import { rowsOfFile, skippedFile } from "../../support/portfolio-rows";

/** What reading one file may give: one assessment, or nothing of it and why. */
export function rowsOf(
  file: string,
  options: {
    readonly outcome?: keyof typeof fileOutcomes;
    readonly remarks?: string;
    readonly rounds?: number;
    readonly why?: string;
    readonly partner?: string;
  } = {}
): FileRows {
  const { outcome = "read", remarks = "", rounds = 1, why = "", partner = "Kaldoria" } = options;
  const { scores, barriers, mitigations, files } =
    outcome === "skipped"
      ? skippedFile(file, remarks)
      : rowsOfFile(humanSecurity(), { file, partner, rounds, why });
  const told = { outcome: fileOutcomes[outcome], remarks };
  return { scores, barriers, mitigations, files: files.map((row) => ({ ...row, ...told })) };
}

/** A file as a browser hands it over, whose bytes are its text. */
export function fileWith(text: string, options: { readonly lastModified?: number } = {}) {
  const bytes = new TextEncoder().encode(text);
  return {
    size: bytes.length,
    lastModified: options.lastModified ?? 1,
    arrayBuffer: () => Promise.resolve(bytes.buffer.slice(0) as ArrayBuffer),
  };
}
