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
