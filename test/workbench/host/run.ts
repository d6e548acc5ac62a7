/** One `Excel.run` on the connected host: work, sync, and what the work gives back afterwards. */
export function inExcel<T>(
  work: (context: Excel.RequestContext) => T,
  read?: (value: T) => unknown
): Promise<any> {
  return Excel.run(async (context) => {
    const value = work(context);
    await context.sync();
    return read ? read(value) : value;
  });
}

export function sheetOf(context: Excel.RequestContext, name = "Sheet1"): Excel.Worksheet {
  return context.workbook.worksheets.getItem(name);
}

/** Values of an area after everything before has been done. */
export function valuesAt(address: string, sheet = "Sheet1"): Promise<any[][]> {
  return inExcel(
    (context) => sheetOf(context, sheet).getRange(address).load("values"),
    (range) => range.values
  );
}

export function formulasAt(address: string, sheet = "Sheet1"): Promise<any[][]> {
  return inExcel(
    (context) => sheetOf(context, sheet).getRange(address).load("formulas"),
    (range) => range.formulas
  );
}

export const code = (code: string) => expect.objectContaining({ code });
