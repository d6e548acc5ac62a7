/** Why something in a folder of received workbooks was not read; for the table of files. */
export const notReadWords = {
  lock: "Excel's lock file of a workbook that is open: it holds no assessment.",
  hidden: "A hidden file: not read.",
  hiddenFolder: "A hidden folder: nothing in it was read.",
  link: "A link to something elsewhere: not followed. Copy the workbook itself into the folder.",
  special: "This is no ordinary file.",
  otherExcel:
    "This kind of Excel file is not read. Open it in Excel, save it as Excel Workbook (.xlsx), and run again.",
  other: "No Excel workbook (.xlsx or .xlsm).",
  folder: (reason: string): string => `The folder cannot be read (${reason}).`,
  file: (reason: string): string => `The file cannot be read (${reason}).`,
  fault: (reason: string): string =>
    `Reading it failed within the program (${reason}). Please report this; the other files were read.`,
  tooBig: (megabytes: number, most: number): string =>
    `The file has ${megabytes} MB; files of more than ${most} MB are not read.`,
} as const;
