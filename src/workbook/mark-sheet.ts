import { sheetMarks } from "../sheets/sheet-marks";
import { type Job, bytesPerCommand } from "./job";

/** Marks a sheet of ours that stands, in place of the marks of the same names that it bears. */
export function markJob(sheet: string, marks: Readonly<Record<string, string>>): Job {
  const entries = Object.entries(marks);
  return {
    bytes: entries.reduce((sum, [, value]) => sum + bytesPerCommand + value.length, 0),
    queue: ({ worksheets }) => {
      const { customProperties } = worksheets.getItem(sheet);
      for (const [mark, value] of entries) customProperties.add(mark, value);
    },
  };
}

/**
 * Marks a sheet with what a build has written, and takes away what stood there meanwhile.
 *
 * @param pending the marks that it got before the build wrote
 */
export function writtenJobs(
  sheet: string,
  written: Readonly<Record<string, string>>,
  pending: Readonly<Record<string, string>>
): Job[] {
  const passed = Object.keys(pending).filter((mark) => mark.startsWith(sheetMarks.writing));
  const taken: Job = {
    bytes: passed.length * bytesPerCommand,
    queue: ({ worksheets }) => {
      const { customProperties } = worksheets.getItem(sheet);
      for (const mark of passed) customProperties.getItem(mark).delete();
    },
  };
  return [markJob(sheet, written), taken];
}
